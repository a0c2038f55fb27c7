import type { Block } from './document';

/**
 * Remembers what is read off a block for as long as the block lives: unedited paragraphs keep their block from one
 * analysis to the next.
 *
 * @param read a pure function of the block
 */
export function perBlock<T extends object>(read: (block: Block) => T): (block: Block) => T {
	const known = new WeakMap<Block, T>();
	return (block) => {
		let value = known.get(block);
		if (value === undefined) {
			value = read(block);
			known.set(block, value);
		}
		return value;
	};
}
