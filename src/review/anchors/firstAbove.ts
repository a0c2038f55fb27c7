/** The index of the first number above `value`, in an ascending list; its length where there is none. */
export function firstAbove(list: ArrayLike<number>, value: number): number {
	let low = 0;
	let high = list.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((list[middle] ?? Infinity) > value) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}
