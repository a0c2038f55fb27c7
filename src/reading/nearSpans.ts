import type { Span } from '../analysis/model';

/**
 * The spans nearest to an offset, as many on either side; all of them where they are few.
 *
 * @param spans in text order
 */
export function nearSpans<T extends Span>(spans: readonly T[], offset: number, most: number): readonly T[] {
	if (spans.length <= most) {
		return spans;
	}
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((spans[middle]?.start ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const from = Math.min(Math.max(0, low - Math.floor(most / 2)), spans.length - most);
	return spans.slice(from, from + most);
}
