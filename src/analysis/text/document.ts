import type { Span } from '../model';
import type { Word } from './word';

/**
 * A word, a number or a mark. Offsets are relative to the block.
 *
 * Hyphenated words are several tokens (`US`, `-`, `led`); `'s`, `'re` and the like are tokens of their own, so that a
 * name never has to end inside one; abbreviations keep their periods (`U.S.`, `Mr.`).
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

/**
 * A paragraph, or a bounded part of a monstrous one. It knows nothing of where it stands, so an edit elsewhere leaves
 * it as it is: equal text, equal block.
 */
export interface Block {
	/** Of no other block: short, where the text would be a long key. */
	readonly id: number;
	readonly text: string;
	readonly tokens: readonly Token[];
	/** What each token is wherever it stands. */
	readonly words: readonly Word[];
	readonly sentences: readonly Sentence[];
	/**
	 * What was read off the block, in the order of the functions that read it (see {@link perBlock}). With the block rather than in tables
	 * of weak references, whose contents the garbage collector copies for long after.
	 */
	readonly notes: (Note | undefined)[];
}

/** Something read off a block, and the lexicon it was read by. */
interface Note {
	readonly by: unknown;
	readonly value: unknown;
}

/** A block in its place: `start` is absolute; `text.startsWith(block.text, start)`. */
export interface Placed {
	readonly start: number;
	readonly block: Block;
	/** True where this block goes on with the paragraph of the one before. */
	readonly continues: boolean;
}

/** The text cut into blocks; what lies between them is white space. Internal to `analysis`. */
export interface Document {
	/** The file's own. */
	readonly written: string;
	/** As it is read: of the same length, its marks blanked out. */
	readonly text: string;
	readonly blocks: readonly Placed[];
}

/** So many functions read blocks: each has a place of its own in the notes of a block. */
let readers = 0;

/**
 * Remembers what is read off a block for as long as the block lives: unedited paragraphs keep their block from one
 * analysis to the next.
 *
 * @param read a pure function of the block, and of what it is read by, if anything: a lexicon, of which there is mostly but one
 */
export function perBlock<T extends object, By = void>(read: (block: Block, by: By) => T): (block: Block, by: By) => T {
	const slot = readers++;
	return (block, by) => {
		const before = block.notes[slot];
		if (before && before.by === by) {
			return before.value as T;
		}
		const value = read(block, by);
		block.notes[slot] = { by, value };
		return value;
	};
}
