import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import type { Attribution, Speaker } from '../model';
import type { Document } from '../text/document';

/** What the speakers room hands on. */
export interface Spoken {
	readonly attributions: readonly Attribution[];
	readonly speakers: readonly Speaker[];
}

/** Tells whose words each attribution's content is, with the chain of evidence from source to speaker. */
export function* resolveSpeakers(
	document: Document,
	names: Names,
	found: readonly FoundAttribution[],
): Generator<void, Spoken> {
	void document;
	void names;
	void found;
	yield;
	return { attributions: [], speakers: [] };
}
