import type { Span } from '../model';
import { ordered } from '../text/lists';
import type { Places } from '../text/places';

/** Apostrophes: what begins with one belongs to the word before. */
const STRAIGHT = 0x27;
const CURLY = 0x2019;

/** How many words and numbers the spans hold, each counted once where spans overlap; in turns of a few hundred spans. */
export function countWords(places: Places, spans: readonly Span[]): number {
	const sorted = ordered([...spans], (a, b) => a.start - b.start || a.end - b.end);
	let count = 0;
	let reached = 0;
	for (const span of sorted) {
		const start = Math.max(span.start, reached);
		if (start < span.end) {
			places.forEach({ start, end: span.end }, ({ kind, text }) => {
				const first = text.charCodeAt(0);
				count += kind === 'mark' || first === STRAIGHT || first === CURLY ? 0 : 1;
			});
			reached = span.end;
		}
	}
	return count;
}
