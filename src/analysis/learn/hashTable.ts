/** Where no hash is. */
const EMPTY = -1;

/** Finds what belongs to a hash; one line of the processor's cache tells it. */
export class HashTable {
	/** Hashes, each followed by what belongs to it, from the place on that its first bits tell. */
	private readonly table: Int32Array;
	private readonly shift: number;

	/**
	 * @param hashes each once
	 * @param values of each a number from 0; its row, where none are given
	 */
	constructor(hashes: Uint32Array, values?: ArrayLike<number>) {
		let bits = 4;
		while (1 << bits < 2 * hashes.length) {
			bits++;
		}
		this.shift = 32 - bits;
		this.table = new Int32Array(2 << bits).fill(EMPTY);
		for (let row = 0; row < hashes.length; row++) {
			const at = this.placeOf(hashes[row] as number);
			this.table[at] = hashes[row] as number;
			this.table[at + 1] = values ? (values[row] as number) : row;
		}
	}

	/** What belongs to `hash`, signed or not, or -1. */
	find(hash: number): number {
		return this.table[this.placeOf(hash) + 1] as number;
	}

	private placeOf(hash: number): number {
		const { table } = this;
		const mask = table.length - 1;
		let at = 2 * (hash >>> this.shift);
		while (table[at] !== (hash | 0) && table[at + 1] !== EMPTY) {
			at = (at + 2) & mask;
		}
		return at;
	}
}
