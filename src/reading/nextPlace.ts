import type { Span } from '../analysis/model';

/** Where *Next* and *Previous* lead. */
interface NextPlace<T> {
	readonly item: T;
	/** From 0, in the order of the list. */
	readonly index: number;
	/** The end of the list was passed. */
	readonly wrapped: boolean;
}

/**
 * The first item that begins after an offset, or the last one that begins before it; past the end it goes on from the
 * other end.
 *
 * @param items in the order of their starts
 */
export function nextPlace<T extends Span>(
	items: readonly T[],
	offset: number,
	direction: 'next' | 'previous',
): NextPlace<T> | undefined {
	const found =
		direction === 'next'
			? items.findIndex((item) => item.start > offset)
			: items.findLastIndex((item) => item.start < offset);
	const index = found >= 0 ? found : direction === 'next' ? 0 : items.length - 1;
	const item = items[index];
	return item && { item, index, wrapped: found < 0 };
}
