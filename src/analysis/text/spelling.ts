import type { Token } from './document';

/** How a language is written, as far as its texts are cut into words and sentences by it. */
export interface Spelling {
	/**
	 * Where a word that begins at a place ends, without the period of an abbreviation; 0 where none begins there. A shortened word
	 * behind an apostrophe, with it, is one of its own.
	 */
	wordEnd(text: string, at: number): number;
	/** The same of numbers. */
	numberEnd(text: string, at: number): number;
	/** Whether a period behind the word belongs to it. */
	keepsPeriod(word: string): boolean;
	/** Whether a sentence may end behind a word that keeps its period, where this is the first word behind. */
	canEndBehind(abbreviation: string, follower: string): boolean;
	/** Whether a period and a number behind the word go on with it: *No. 4*. */
	goesOn(word: string, follower: Token): boolean;
}
