import type { Span } from '../analysis/model';

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
