import type { Token } from '../text/document';

/** What is known of a word wherever it stands; one object for all tokens spelled alike. */
export interface Entry {
	readonly text: string;
	/** In lower case, the apostrophe straight. */
	readonly lower: string;
	readonly kind: Token['kind'];
	/** Of the spelling that counts: lower case, short capitals as they stand, numbers by their shape. Signed. */
	readonly hash: number;
	readonly shape: number;
	/** Tags (indices into `TAGS` of `syntax/parsed.ts`) it was seen with; `null` where nothing is known of it. */
	readonly tags: readonly number[] | null;
	/** Word classes by likeness of use, of 64, 256 and 1,000; 0 where it is in none. Classes of a level begin with 1. */
	readonly of64: number;
	readonly of256: number;
	readonly of1000: number;
	/** Whether the word is in a list of the lexicon (see {@link Language.list}). */
	has(list: WordList): boolean;
}

/** A list of the lexicon, as a bit that each word has or has not. */
export interface WordList {
	readonly name: string;
	readonly word: number;
	readonly bit: number;
}

/** A language: what its words are by themselves. `english/` is the one there is. */
export interface Language {
	/** BCP 47. */
	readonly code: string;
	/** The entry of a token. */
	entry(token: Pick<Token, 'text' | 'kind'>): Entry;
	/** @throws Error where the lexicon has no such list */
	list(name: string): WordList;
	/** Base form in lower case of a word with a tag (see `TAGS`): *say* of *said*, *city* of *cities*. */
	lemma(entry: Entry, tag: string): string;
	/** WordNet's classes (lexicographer files and hypernyms) of a lemma's commonest senses; empty where unknown. */
	classes(lemma: string, as: 'verb' | 'noun'): readonly number[];
}
