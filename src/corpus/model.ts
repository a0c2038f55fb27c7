import type { Analysis, Span } from '../analysis/model';

/** A text that quotations are looked for in. */
export interface Source {
	/** Its path or name, as it is shown. */
	readonly file: string;
	readonly text: string;
	/** Of that text. */
	readonly analysis: Analysis;
}

/**
 * How words stand elsewhere. Of a quotation: `variant` differs in marks, hyphens, case or spelling alone; `trimmed` leaves
 * words out; `bracketed` has words in square brackets for the source's; `cleaned` is without *um* and false starts;
 * `altered` has other words for some; `spliced` is put together from several places. Of a report: `faithful`, `overstated`
 * (stronger than the source's words), `altered` (another number, the contrary).
 */
export type Kind =
	| 'verbatim'
	| 'variant'
	| 'trimmed'
	| 'bracketed'
	| 'cleaned'
	| 'altered'
	| 'spliced'
	| 'reworded'
	| 'other-speaker'
	| 'faithful'
	| 'overstated'
	| 'not-found';

const FAULTS: ReadonlySet<Kind> = new Set(['altered', 'other-speaker', 'overstated', 'not-found']);

/**
 * Whether an editor has to act: also where what is left out of somebody's words turns the sense; the other side alone, behind a *but*,
 * does not, nor what other words leave out.
 */
export const isFault = ({ kind, warnings }: Pick<Row, 'kind' | 'warnings'>): boolean =>
	FAULTS.has(kind) ||
	(kind !== 'reworded' && kind !== 'faithful' && warnings.some(({ about }) => about !== 'contrast'));

/** Where the words stand. */
export interface Found {
	readonly file: string;
	/** UTF-16 offsets in that file. */
	readonly span: Span;
	/** Whose words they are there; `null` where it is not known. */
	readonly speaker: string | null;
}

/** What was altered: the words in either text; one of them empty where words were put in or left out. */
export interface Altered {
	readonly article: string;
	readonly source: string;
	readonly what: 'word' | 'number' | 'negation' | 'modal';
}

/** Something that turns the sense: words of the source that the article leaves out; that one asks what the other tells; or who else said it. */
export interface Warning {
	readonly about: 'negation' | 'condition' | 'contrast' | 'hedge' | 'part' | 'question' | 'speaker';
	/** In the source's words; the speaker's name in the source. */
	readonly words: string;
}

/** What became of a quotation or a report. */
export interface Row {
	/** In the article, quotation marks included. */
	readonly span: Span;
	readonly form: 'direct' | 'indirect';
	/** As the article has it; `null` where it is not known. */
	readonly speaker: string | null;
	readonly kind: Kind;
	/** Best first; of what is spliced the places of its parts, in its order. Empty where it stands nowhere. */
	readonly found: readonly Found[];
	readonly altered: readonly Altered[];
	readonly warnings: readonly Warning[];
}
