import type { Token } from './document';
import { noted, type Notes } from './notes';

/** How a language is written, as far as its texts are cut into words and sentences by it. */
export interface Spelling {
	/** Where a word that begins there ends, without an abbreviation's period; else 0. A shortened word goes with its apostrophe. */
	wordEnd(text: string, at: number): number;
	/** The same of numbers. */
	numberEnd(text: string, at: number): number;
	/** Whether a period behind the word belongs to it; `before` is what stands right before the word, empty where nothing does. */
	keepsPeriod(word: string, before: string): boolean;
	/** Whether a sentence may end behind a word that keeps its period, where this is the first word behind. */
	canEndBehind(abbreviation: string, follower: string): boolean;
	/** Whether a period and a number behind the word go on with it: *No. 4*. */
	goesOn(word: string, follower: Token): boolean;
}

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

/** The string that the engine keeps for names of properties: compared by where it is, and no window onto a whole text. */
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
