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
