import type { Span } from '../analysis/model';
import { lengthOf, sharedLength } from '../analysis/text/spans';

/** From the first place to the last; at 0 where there are none. */
export function hullOf(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start: Math.min(start, end), end };
}

/** What is in any of them, in text order, without overlap. */
export function union(spans: readonly Span[]): Span[] {
	const joined: { start: number; end: number }[] = [];
	for (const span of [...spans].sort((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && span.start <= last.end) {
			last.end = Math.max(last.end, span.end);
		} else {
			joined.push({ ...span });
		}
	}
	return joined;
}

/** The words of several stretches; an ellipsis stands for what is between them. */
export const wordsOf = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** How much two lists of spans have in common: twice the common length by the sum of both, from 0 to 1. */
export const shareOf = (a: readonly Span[], b: readonly Span[]): number =>
	(2 * sharedLength(a, b)) / Math.max(1, lengthOf(a) + lengthOf(b));

/** Below this, reviews of overlapping words are of different things; see {@link shareOf}. */
export const LEAST_SHARE = 0.7;

/** Whether two lists of spans are equal, one by one. */
export const areSame = (a: readonly Span[], b: readonly Span[]): boolean =>
	a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
