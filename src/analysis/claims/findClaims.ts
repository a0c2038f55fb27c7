import type { Names } from '../entities/foundMention';
import type { Claim } from '../model';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Document } from '../text/document';

/** Cuts attributed content, and what the article says in its own voice, into claims that could be checked. */
export function* findClaims(document: Document, names: Names, spoken: Spoken): Generator<void, Claim[]> {
	void document;
	void names;
	void spoken;
	yield;
	return [];
}
