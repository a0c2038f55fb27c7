import type { Span } from '../analysis/model';

/** A part of something that is marked in a text, such that of any two parts one holds the other or they are apart. */
export interface Part<T> extends Span {
	readonly of: T;
}

/**
 * Cuts spans, which may overlap in any way, into parts that nest: a span is cut where one that began before it ends.
 *
 * @param spans none empty; of equal ones the first is the outer one
 * @returns parts by start, outer ones first
 */
export function nestSpans<T>(spans: readonly Part<T>[]): Part<T>[] {
	const rank = new Map(spans.map(({ of }, index) => [of, index]));
	const before = (a: Part<T>, b: Part<T>): number =>
		a.start - b.start || b.end - a.end || (rank.get(a.of) ?? 0) - (rank.get(b.of) ?? 0);
	const waiting = [...spans].sort(before);
	const parts: Part<T>[] = [];
	let open: Part<T>[] = [];
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const { start, end, of } = next;
		open = open.filter((outer) => outer.end > start);
		const cut = Math.min(end, ...open.map((outer) => outer.end));
		const part = { start, end: cut, of };
		parts.push(part);
		open.push(part);
		if (cut < end) {
			const rest = { start: cut, end, of };
			const at = waiting.findIndex((other) => before(rest, other) < 0);
			waiting.splice(at < 0 ? waiting.length : at, 0, rest);
		}
	}
	return parts;
}
