/** Sums of weights, one for each label. */
export type LabelSums = Int32Array;

/** Where no feature is: rows of the table are a hash and where its weights stand. */
const EMPTY = -1;
/** Labels and numbers of weights stay below this. */
const STEP = 64;
/** No token has more features than this. */
export const MOST_FEATURES = 200;

const places = new Int32Array(MOST_FEATURES + 1);

/**
 * The weights of features, those other than zero. One line of the processor's cache finds a feature and mostly one more
 * holds its weights: what tagging costs is waiting for memory, not adding.
 */
export class FeatureWeights {
	private readonly table: Int32Array;
	private readonly shift: number;
	/** A weight times {@link STEP} and its label. */
	private readonly cells: Int16Array;

	/**
	 * @param hashes one for each feature
	 * @param counts how many weights other than zero each has
	 * @param labels of these weights, feature by feature
	 * @param weights of these labels
	 */
	constructor(hashes: Uint32Array, counts: Uint8Array, labels: Uint8Array, weights: Int8Array) {
		let bits = 4;
		while (1 << bits < 1.2 * hashes.length) {
			bits++;
		}
		const mask = (1 << bits) - 1;
		this.shift = 32 - bits;
		this.table = new Int32Array(2 << bits).fill(EMPTY);
		this.cells = new Int16Array(labels.length);
		for (let cell = 0; cell < labels.length; cell++) {
			this.cells[cell] = (weights[cell] ?? 0) * STEP + (labels[cell] ?? 0);
		}
		let first = 0;
		for (let row = 0; row < hashes.length; row++) {
			const hash = hashes[row] ?? 0;
			const count = counts[row] ?? 0;
			let slot = hash >>> this.shift;
			while (this.table[2 * slot + 1] !== EMPTY) {
				slot = (slot + 1) & mask;
			}
			this.table[2 * slot] = hash;
			this.table[2 * slot + 1] = first * STEP + count;
			first += count;
		}
	}

	/** Adds the weights of the first `count` features of `hashes` (no more than {@link MOST_FEATURES}) to `sums`. */
	addInto(sums: LabelSums, hashes: Uint32Array, count: number): void {
		const { table, cells, shift } = this;
		const mask = (table.length >> 1) - 1;
		// All places first: the processor then waits for many of them at once.
		let known = 0;
		for (let i = 0; i < count; i++) {
			const hash = hashes[i] as number;
			let slot = hash >>> shift;
			let place = table[2 * slot + 1] as number;
			while (place !== EMPTY && table[2 * slot] !== (hash | 0)) {
				slot = (slot + 1) & mask;
				place = table[2 * slot + 1] as number;
			}
			places[known] = place;
			known += place === EMPTY ? 0 : 1;
		}
		for (let i = 0; i < known; i++) {
			const place = places[i] as number;
			const first = place >> 6;
			const end = first + (place & (STEP - 1));
			for (let at = first; at < end; at++) {
				const cell = cells[at] as number;
				const label = cell & (STEP - 1);
				sums[label] = (sums[label] as number) + (cell >> 6);
			}
		}
	}
}
