import type { Span } from '../model';
import { ordered } from '../text/lists';
import type { Places } from '../text/places';

/** How many words and numbers the spans hold, each once where spans overlap; what begins with an apostrophe is of the word before. */
export function countWords(places: Places, spans: readonly Span[]): number {
	const sorted = ordered([...spans], (a, b) => a.start - b.start || a.end - b.end);
	let count = 0;
	let reached = 0;
	for (const span of sorted) {
		const start = Math.max(span.start, reached);
		if (start < span.end) {
			for (const { kind, text } of places.tokens({ start, end: span.end })) {
				count += kind === 'mark' || /^['’]/.test(text) ? 0 : 1;
			}
			reached = span.end;
		}
	}
	return count;
}
