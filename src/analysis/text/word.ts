import type { Token } from './document';
import { noted, type Notes } from './notes';
import type { Spelling } from './spelling';

// Enough for the words of many articles; beyond it the collection starts anew, so that memory stays bounded.
const MOST = 60_000;

/** A word, number or mark as it is spelled. */
export class Word {
	readonly lower: string;
	/** What was made of it (see {@link perWord}). */
	readonly notes: Notes = [];

	constructor(
		readonly text: string,
		readonly kind: Token['kind'],
	) {
		this.lower = text.toLowerCase();
	}
}

/** As words and phrases are looked up and compared: lower case, straight apostrophes. */
export const normalText = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Remembers what is known of a word; see {@link noted}. */
export const perWord: <T, By>(make: (word: Word, by: By) => T) => (word: Word, by: By) => T = noted;

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
