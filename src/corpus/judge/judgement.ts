import type { Altered, Kind, Warning } from '../model';
import type { SourceText } from '../sourceText';

/** What a passage is to a quotation. */
export interface Judgement {
	readonly kind: Kind;
	/** Where, one for each place: a text and the indices of words in it, half-open. */
	readonly places: readonly Place[];
	readonly altered: readonly Altered[];
	readonly warnings: readonly Warning[];
	/** What the words tell that both have, in bits; and the share of it in what the quotation's words tell, in [0, 1]. */
	readonly bits: number;
	readonly share: number;
	/** How many words are quoted, those in brackets aside. */
	readonly words: number;
	/** A stretch of the quotation that the passage has nothing of; word indices, half-open. */
	readonly foreign: readonly [from: number, end: number] | null;
}

export interface Place {
	readonly source: SourceText;
	readonly from: number;
	readonly end: number;
}
