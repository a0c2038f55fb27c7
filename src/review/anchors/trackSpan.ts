import type { Span } from '../../analysis/model';

/** One replacement, in the offsets of the text it is applied to. */
export interface TextChange {
	readonly start: number;
	/** Length of what is replaced; 0 for an insertion. */
	readonly length: number;
	readonly text: string;
}

/**
 * Carries a span through changes that are applied one after another, each to the text the one before left.
 *
 * What is inserted at an edge stays outside. A replacement of it all or across an edge does not tell what of the new text belongs to
 * the span, and deletion leaves nothing: then the words have to decide.
 *
 * @returns `undefined` where the span has to be found again by its words
 */
export function trackSpan(span: Span, changes: readonly TextChange[]): Span | undefined {
	let { start, end } = span;
	for (const change of changes) {
		const changeEnd = change.start + change.length;
		const growth = change.text.length - change.length;
		if (changeEnd <= start) {
			start += growth;
			end += growth;
		} else if (change.start >= end) {
			continue;
		} else if (change.text !== '' && change.start <= start && changeEnd >= end) {
			return undefined;
		} else if (change.start >= start && changeEnd <= end) {
			end += growth;
		} else if (change.text !== '') {
			return undefined;
		} else if (change.start < start) {
			start = change.start;
			end = Math.max(start, end + growth);
		} else {
			end = change.start;
		}
		if (start >= end) {
			return undefined;
		}
	}
	return { start, end };
}
