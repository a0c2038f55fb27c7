import type { Block } from './document';

/** So many functions read blocks: each has a place of its own in the notes of a block. */
let readers = 0;

/**
 * Remembers what is read off a block for as long as the block lives: unedited paragraphs keep their block from one
 * analysis to the next.
 *
 * @param read a pure function of the block, and of what it is read by: a lexicon, of which there is mostly but one
 */
export function perBlock<T extends object, By extends object>(
	read: (block: Block, by: By) => T,
): (block: Block, by: By) => T {
	const slot = readers++;
	return (block, by) => {
		const before = block.notes[slot];
		if (before?.by === by) {
			return before.value as T;
		}
		const value = read(block, by);
		block.notes[slot] = { by, value };
		return value;
	};
}
