/** Weights of one feature, or sums of them: two labels to a 32-bit number, the first in the low half. */
export type LabelSums = Int32Array;

/** Where no feature is: rows of the table are a hash and where its weights begin. */
const EMPTY = -1;

/**
 * The weights of features, as differences from the weight of the first label (*outside*): what all labels share changes
 * no decision. Sums of rows are sums of their numbers as long as each half stays within 16 bits, which a hundred signed
 * bytes do. One line of the processor's cache finds a feature, and another one or two hold its weights.
 */
export class FeatureWeights {
	private readonly table: Int32Array;
	private readonly shift: number;
	private readonly cells: Int32Array;
	/** Numbers to a row. */
	readonly width: number;

	/**
	 * @param hashes one for each feature
	 * @param counts how many weights other than zero each has
	 * @param labels of these weights, feature by feature; 0 is *outside*
	 * @param weights of these labels
	 * @param labelCount all labels, *outside* included
	 */
	constructor(hashes: Uint32Array, counts: Uint8Array, labels: Uint8Array, weights: Int8Array, labelCount: number) {
		const width = labelCount >> 1;
		let bits = 4;
		while (1 << bits < 1.5 * hashes.length) {
			bits++;
		}
		const mask = (1 << bits) - 1;
		this.width = width;
		this.shift = 32 - bits;
		this.table = new Int32Array(2 << bits).fill(EMPTY);
		this.cells = new Int32Array(width * hashes.length);
		const cells = this.cells;
		let cell = 0;
		for (let row = 0; row < hashes.length; row++) {
			const hash = hashes[row] ?? 0;
			let slot = hash >>> this.shift;
			while (this.table[2 * slot + 1] !== EMPTY) {
				slot = (slot + 1) & mask;
			}
			this.table[2 * slot] = hash;
			this.table[2 * slot + 1] = width * row;
			const end = cell + (counts[row] ?? 0);
			if (cell < end && labels[cell] === 0) {
				const shared = weights[cell++] ?? 0;
				cells.fill(-shared - shared * 65536, width * row, width * (row + 1));
			}
			for (; cell < end; cell++) {
				const label = (labels[cell] ?? 0) - 1;
				const weight = weights[cell] ?? 0;
				const at = width * row + (label >> 1);
				cells[at] = (cells[at] ?? 0) + (label & 1 ? weight * 65536 : weight);
			}
		}
	}

	/** Adds the weights of the first `count` features of `hashes` to `sums`. */
	addInto(sums: LabelSums, hashes: Uint32Array, count: number): void {
		const { table, cells, shift, width } = this;
		const mask = (table.length >> 1) - 1;
		for (let i = 0; i < count; i++) {
			const hash = hashes[i] as number;
			let slot = hash >>> shift;
			let from = table[2 * slot + 1] as number;
			while (from !== EMPTY && table[2 * slot] !== (hash | 0)) {
				slot = (slot + 1) & mask;
				from = table[2 * slot + 1] as number;
			}
			if (from !== EMPTY) {
				for (let at = 0; at < width; at++) {
					sums[at] = (sums[at] as number) + (cells[from + at] as number);
				}
			}
		}
	}
}

/** The sum for a label other than *outside*, which has none. */
export function sumOf(sums: LabelSums, label: number): number {
	const both = sums[(label - 1) >> 1] as number;
	const low = (both << 16) >> 16;
	return label & 1 ? low : (both - low) >> 16;
}
