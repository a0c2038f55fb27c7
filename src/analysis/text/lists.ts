/**
 * So many times one number. `Array.prototype.fill` is a call out of compiled code, which costs more than all that a short
 * list holds.
 */
export function filled(length: number, value: number): number[] {
	const list = new Array<number>(length);
	for (let at = 0; at < length; at++) {
		list[at] = value;
	}
	return list;
}

/** Puts a number in the places `[first, end)`. */
export function fillIn(list: number[], value: number, first: number, end: number): void {
	for (let at = first; at < end; at++) {
		list[at] = value;
	}
}

/** Sorts a list where it is. Most are short and in order already, and `sort` makes itself room before it looks. */
export function ordered<T>(list: T[], compare: (a: T, b: T) => number): T[] {
	for (let at = 1; at < list.length; at++) {
		if (compare(list[at - 1] as T, list[at] as T) > 0) {
			return list.sort(compare);
		}
	}
	return list;
}

/** The list that stands under a key, made where there is none. */
export function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
	let list = lists.get(key);
	if (!list) {
		list = [];
		lists.set(key, list);
	}
	return list;
}

/** A set of words that are written with spaces between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
