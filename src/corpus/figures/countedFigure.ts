import type { Span } from '../../analysis/model';

/** `most`: *up to*; `least`: *at least*, *more than*; `about`: *nearly*, *some*. */
export type Bound = 'exact' | 'most' | 'least' | 'about';

/**
 * A figure and what it counts, as it is compared with those of other texts. Words and names are unsigned hashes of their
 * base forms (`nameKey`), each list ascending, each value once. Offsets are those of the text: the number with its bound
 * and what is counted.
 */
export interface CountedFigure extends Span {
	readonly amount: number;
	readonly bound: Bound;
	/** A currency, a measure, `percent`, or the noun counted: *child* of *12 refugee children*. */
	readonly unit: number;
	/** What stands between the number and that noun: *refugee*. */
	readonly modifiers: readonly number[];
	/** The nouns that complete it: *fentanyl* of *23 types of fentanyl*. */
	readonly complements: readonly number[];
	/** What the sentence says besides: base forms of its verbs and adjectives; no names, no figures. */
	readonly context: readonly number[];
	/** People and bodies named in the sentence. */
	readonly names: readonly number[];
	/** Places named in the sentence. */
	readonly places: readonly number[];
	/** Days, months and years that the sentence tells: of their ISO 8601 forms; of those that do not resolve, of the words. */
	readonly days: readonly number[];
	/** Who is said to have said it; `null` for the article's own words, and where nobody knows. */
	readonly speaker: number | null;
	/** So many figures of its unit stand in the sentence, this one being the so-manieth from 0. */
	readonly place: number;
	readonly among: number;
}
