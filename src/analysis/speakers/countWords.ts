import type { Span } from '../model';
import type { Places } from '../text/places';

/** How many words and numbers the spans hold, each counted once where spans overlap. */
export function countWords(places: Places, spans: readonly Span[]): number {
	const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
	let count = 0;
	let reached = 0;
	for (const span of sorted) {
		const start = Math.max(span.start, reached);
		if (start < span.end) {
			count += places
				.tokens({ start, end: span.end })
				.filter((token) => token.kind !== 'mark' && !/^['’]/.test(token.text)).length;
			reached = span.end;
		}
	}
	return count;
}
