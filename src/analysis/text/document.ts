import type { Span } from '../model';
import { noted, type Notes } from './notes';
import type { Word } from './word';

/**
 * A word, a number or a mark. Offsets are relative to the block. Hyphenated words are several tokens (`US`, `-`, `led`); `'s` is one of its
 * own, so that a name never has to end inside one; abbreviations keep their periods (`U.S.`).
 */
export interface Token extends Span {
	readonly text: string;
	/** The same in lower case. */
	readonly lower: string;
	readonly kind: 'word' | 'number' | 'mark';
}

/** Offsets are relative to the block, surrounding space left out; tokens `[firstToken, endToken)` of the block. */
export interface Sentence extends Span {
	readonly firstToken: number;
	readonly endToken: number;
}

/** A paragraph, or a part of a monstrous one. It does not know where it stands, so an edit elsewhere leaves it: equal text, equal block. */
export interface Block {
	/** Of no other block: short, where the text would be a long key. */
	readonly id: number;
	readonly text: string;
	readonly tokens: readonly Token[];
	/** What each token is wherever it stands. */
	readonly words: readonly Word[];
	readonly sentences: readonly Sentence[];
	/** What was read off the block (see {@link perBlock}). */
	readonly notes: Notes;
}

/** How a label is known: it comes again, is one of several described or in full, or is all of its paragraph, and the words stand below. */
export type Labelled = 'again' | 'described' | 'above';

/** A block in its place: offsets are absolute; `text.startsWith(block.text, start)`. */
export interface Placed extends Span {
	readonly block: Block;
	/** True where this block goes on with the paragraph of the one before. */
	readonly continues: boolean;
	/** True where it is set off as somebody's words, *> I was not there.* */
	readonly quoted: boolean;
	/** Whether it may begin with a label of a transcript or a round-up. */
	readonly labelled: Labelled | null;
}

/** The text cut into blocks; what lies between them is white space. Internal to `analysis`. */
export interface Document {
	/** The file's own. */
	readonly written: string;
	/** As it is read: of the same length, its marks blanked out. */
	readonly text: string;
	readonly blocks: readonly Placed[];
}

/** Remembers what is read off a block; see {@link noted}. */
export const perBlock: <T, By = void>(read: (block: Block, by: By) => T) => (block: Block, by: By) => T = noted;
