import { firstIndex } from '../../analysis/text/firstIndex';

/** The index of the first number above `value`, in an ascending list; its length where there is none. */
export function firstAbove(list: ArrayLike<number>, value: number): number {
	return firstIndex(list.length, (index) => (list[index] ?? Infinity) > value);
}
