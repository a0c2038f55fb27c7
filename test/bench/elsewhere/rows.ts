import type { Analysis, Span } from '../../../src/analysis/model';

/** How the words of a quotation stand in the sources. */
export const KINDS = [
	'verbatim',
	'variant',
	'trimmed',
	'bracketed',
	'cleaned',
	'altered',
	'spliced',
	'reworded',
	'other-speaker',
	'not-found',
] as const;
export type Kind = (typeof KINDS)[number];

/** One line of `source-review check --format json`, as far as it is measured here. */
export interface Row {
	/** The quotation in the article: UTF-16 offsets, half-open. */
	readonly span: readonly [start: number, end: number];
	/** `direct` or `indirect`. */
	readonly form: string;
	readonly speaker: string | null;
	/** One of {@link KINDS} for what is direct. */
	readonly kind: string;
	readonly found: readonly {
		readonly file: string;
		readonly span: readonly [start: number, end: number];
		readonly speaker: string | null;
	}[];
	/** `what` is `word`, `number`, `negation` or `modal`. */
	readonly altered: readonly { readonly article: string; readonly source: string; readonly what: string }[];
	readonly warnings: readonly unknown[];
}

export interface Read {
	readonly text: string;
	readonly analysis: Analysis;
}

export interface ReadFile extends Read {
	readonly file: string;
}

/** What is measured. */
export type Detector = (article: Read, sources: readonly ReadFile[]) => readonly Row[];

/** Of the rows that touch a place the one that shares most with it; of equal ones the direct, then the shorter. */
export function rowAt(rows: readonly Row[], place: Span): Row | undefined {
	const shared = ({ span: [start, end] }: Row): number => Math.min(end, place.end) - Math.max(start, place.start);
	const length = ({ span: [start, end] }: Row): number => end - start;
	return rows
		.filter((row) => shared(row) > 0)
		.sort(
			(a, b) =>
				shared(b) - shared(a) || Number(b.form === 'direct') - Number(a.form === 'direct') || length(a) - length(b),
		)[0];
}
