import type { Span } from '../analysis/model';

/** From the first to the last place that belongs to an attribution. */
export function hullOf(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = 0;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start: Math.min(start, end), end };
}
