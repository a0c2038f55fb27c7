// Enough for the words of many articles; beyond it the cache starts anew, so that memory stays bounded.
const MOST = 60_000;

/** Remembers what is known of single words, which never changes. */
export class WordCache<T> {
	private known = new Map<string, T>();

	/** @param read a pure function of the word */
	constructor(private readonly read: (word: string) => T) {}

	of(word: string): T {
		const known = this.known.get(word);
		if (known !== undefined) {
			return known;
		}
		const value = this.read(word);
		if (this.known.size >= MOST) {
			this.known = new Map();
		}
		this.known.set(word, value);
		return value;
	}
}

/**
 * One string for all that are spelled alike. What is cut from a text is a new string each time, whose hash has yet to be
 * made and whose letters have to be compared wherever the word is looked up; the same string again is known at sight.
 */
export class Spellings extends WordCache<string> {
	constructor() {
		super((word) => word);
	}
}
