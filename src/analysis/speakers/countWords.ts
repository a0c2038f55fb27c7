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
			places.forEach({ start, end: span.end }, ({ kind, text }) => {
				count += kind === 'mark' || /^['’]/.test(text) ? 0 : 1;
			});
			reached = span.end;
		}
	}
	return count;
}
