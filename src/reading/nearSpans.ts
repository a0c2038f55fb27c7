import type { Span } from '../analysis/model';
import { firstIndex } from '../analysis/text/firstIndex';

/**
 * The spans nearest to an offset, as many on either side; all of them where they are few.
 *
 * @param spans in text order
 */
export function nearSpans<T extends Span>(spans: readonly T[], offset: number, most: number): readonly T[] {
	if (spans.length <= most) {
		return spans;
	}
	const at = firstIndex(spans.length, (index) => (spans[index]?.start ?? 0) >= offset);
	const from = Math.min(Math.max(0, at - Math.floor(most / 2)), spans.length - most);
	return spans.slice(from, from + most);
}
