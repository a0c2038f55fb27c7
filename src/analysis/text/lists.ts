/** The list that stands under a key, made where there is none. */
export function listIn<K, T>(lists: Map<K, T[]>, key: K): T[] {
	let list = lists.get(key);
	if (!list) {
		list = [];
		lists.set(key, list);
	}
	return list;
}

/** Words that may be asked for one where there is none. */
export interface WordSet extends ReadonlySet<string> {
	has(word: string | undefined): boolean;
}
export interface WordMap<T> extends ReadonlyMap<string, T> {
	get(word: string | undefined): T | undefined;
	has(word: string | undefined): boolean;
}

/** A set of words that are written with spaces between them. */
export const wordSet = (words: string): WordSet => new Set(words.split(/\s+/));
