/** Sorts a list where it is. Most are short and in order already, and `sort` makes itself room before it looks. */
export function ordered<T>(list: T[], compare: (a: T, b: T) => number): T[] {
	for (let at = 1; at < list.length; at++) {
		if (compare(list[at - 1] as T, list[at] as T) > 0) {
			return list.sort(compare);
		}
	}
	return list;
}
