import type { Token } from './document';
import type { Spelling } from './spelling';

// Enough for the words of many articles; beyond it the collection starts anew, so that memory stays bounded.
const MOST = 60_000;

/** A word, number or mark as it is spelled. */
export class Word {
	readonly lower: string;
	/** What was made of it, in the order of the functions that made it (see {@link perWord}), and what each made it by. */
	readonly made: unknown[] = [];
	readonly by: unknown[] = [];

	constructor(
		readonly text: string,
		readonly kind: Token['kind'],
	) {
		this.lower = text.toLowerCase();
	}
}

/** As words and phrases are looked up and compared: lower case, straight apostrophes. */
export const normalText = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** So many functions read words: each has a place of its own in what is kept with a word. */
let readers = 0;

/**
 * Remembers what is known of a word wherever it stands, so that each part of the pipeline looks it up but once: finding a word
 * again in one table after another is what they would spend their time on.
 *
 * @param make a pure function of the word, and of what it is looked up in, of which there is mostly but one
 */
export function perWord<T extends object, By extends object>(
	make: (word: Word, by: By) => T,
): (word: Word, by: By) => T {
	const slot = readers++;
	return (word, by) => {
		if (word.by[slot] !== by) {
			word.by[slot] = by;
			word.made[slot] = make(word, by);
		}
		return word.made[slot] as T;
	};
}

/**
 * The string that the engine keeps for the names of properties, as it does for literals: whether two of them are equal
 * is told by where they are, not letter by letter. Nor is it a window onto a text, which would keep all of that in memory.
 */
const single = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text;

/** The words met so far, each spelling once. */
export class Vocabulary {
	constructor(readonly spelling: Spelling) {}

	private known = new Map<string, Word>();

	/** @param kind follows from the spelling */
	of(text: string, kind: Token['kind']): Word {
		const known = this.known.get(text);
		if (known) {
			return known;
		}
		if (this.known.size >= MOST) {
			this.known = new Map();
		}
		const word = new Word(single(text), kind);
		this.known.set(word.text, word);
		return word;
	}
}
