import type { Anchor } from '../anchors/anchor';
import type { RecordId } from '../model';
import type { ReviewTarget } from '../reviews';

/** Of no version: the words are to be found by what stands around them. */
export const NO_VERSION = -1;
/** The record itself, wherever it stands: its words may stand elsewhere, too, or be others by now. Without a place it is found by them. */
export const AT_RECORD = -2;

/**
 * What a person means, wherever the text goes while they are asked: a record, or words with where they stood in a version.
 * Only the article makes places of it, at the moment of writing.
 */
export interface Meant {
	readonly about: ReviewTarget['about'];
	readonly version: number;
	readonly anchors: readonly Anchor[];
	readonly record: RecordId | undefined;
}

/** What becomes of an act: it stands at its words, or the words are gone and a person has to say where it belongs. */
export type Outcome = 'placed' | 'needs a place';
