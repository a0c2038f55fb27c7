import type { Span } from '../analysis/model';

/** How many UTF-16 units spans cover that do not overlap each other. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

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

/** What is in both; each list in itself without overlap. */
export const intersection = (a: readonly Span[], b: readonly Span[]): Span[] =>
	a.flatMap((one) =>
		b
			.map((other) => ({ start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) }))
			.filter(({ start, end }) => start < end),
	);

/** How many UTF-16 units are in both. */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number => lengthOf(intersection(a, b));

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

/** Whether two lists of spans are equal, one by one. */
export const areSame = (a: readonly Span[], b: readonly Span[]): boolean =>
	a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
