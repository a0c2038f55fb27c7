import type { Block } from './document';

/**
 * Remembers what is read off a block for as long as the block lives: unedited paragraphs keep their block from one
 * analysis to the next.
 *
 * @param read a pure function of the block, and of what it is read by: a lexicon, of which there is mostly but one
 */
export function perBlock<T extends object, By extends object>(
	read: (block: Block, by: By) => T,
): (block: Block, by: By) => T {
	return (block, by) => {
		const before = block.notes.get(read);
		if (before?.by === by) {
			return before.value as T;
		}
		const value = read(block, by);
		block.notes.set(read, { by, value });
		return value;
	};
}
