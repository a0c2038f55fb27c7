/** Sums of weights, one for each label; see {@link newSums}. */
export type LabelSums = Int32Array;

/** Sums of nothing, with room for labels in fours: weights are added four at a time. */
export const newSums = (labels: number): LabelSums => new Int32Array(4 * Math.ceil(labels / 4));

/** Where no feature is: rows of the table are a hash and where its weights stand. */
const EMPTY = -1;
/** Labels and numbers of weights stay below this. */
const STEP = 64;
/** A feature with so many weights other than zero has a row with one for every label. */
const MANY = 12;
/** In place of the number of weights: they are a row. */
const ROW = STEP - 1;
/** Makes the signed bytes of a word unsigned, by adding 128 to each. */
const FROM_ZERO = 0x80808080 | 0;
/** The lower byte of each half of a word. */
const HALVES = 0x00ff00ff;
/** No token has more features than this. */
export const MOST_FEATURES = 200;

const places = new Int32Array(MOST_FEATURES + 1);
const rows = new Int32Array(MOST_FEATURES + 1);

/**
 * The weights of features, those other than zero. One line of the processor's cache finds a feature and mostly one more
 * holds its weights: what tagging costs is waiting for memory, not adding.
 */
export class FeatureWeights {
	private readonly table: Int32Array;
	private readonly shift: number;
	/** A weight times {@link STEP} and its label; of features with few. */
	private readonly cells: Int16Array;
	/** Rows of bytes in words of four, the first of which is the lowest; of features with many weights. */
	private readonly words: Int32Array;
	/** Words of a row. */
	private readonly stride: number;

	/**
	 * @param hashes one for each feature
	 * @param counts how many weights other than zero each has
	 * @param labels of these weights, feature by feature
	 * @param weights of these labels
	 */
	constructor(hashes: Uint32Array, counts: Uint8Array, labels: Uint8Array, weights: Int8Array) {
		let bits = 4;
		while (1 << bits < 2 * hashes.length) {
			bits++;
		}
		const mask = (1 << bits) - 1;
		this.shift = 32 - bits;
		this.table = new Int32Array(2 << bits).fill(EMPTY);
		let most = 0;
		for (const label of labels) {
			most = Math.max(most, label);
		}
		this.stride = (most + 4) >> 2;
		const many = counts.reduce((sum, count) => sum + (count < MANY ? 0 : 1), 0);
		const few = counts.reduce((sum, count) => sum + (count < MANY ? count : 0), 0);
		this.words = new Int32Array(many * this.stride);
		this.cells = new Int16Array(few);
		const bytes = new Int8Array(this.words.buffer);
		let first = 0;
		let cell = 0;
		let word = 0;
		for (let row = 0; row < hashes.length; row++) {
			const hash = hashes[row] ?? 0;
			const count = counts[row] ?? 0;
			let slot = hash >>> this.shift;
			while (this.table[2 * slot + 1] !== EMPTY) {
				slot = (slot + 1) & mask;
			}
			this.table[2 * slot] = hash;
			this.table[2 * slot + 1] = count < MANY ? cell * STEP + count : word * STEP + ROW;
			for (let at = first; at < first + count; at++) {
				const label = labels[at] ?? 0;
				if (count < MANY) {
					this.cells[cell++] = (weights[at] ?? 0) * STEP + label;
				} else {
					bytes[4 * word + label] = weights[at] ?? 0;
				}
			}
			word += count < MANY ? 0 : this.stride;
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
		let full = 0;
		for (let i = 0; i < known; i++) {
			const place = places[i] as number;
			const first = place >> 6;
			const count = place & (STEP - 1);
			if (count === ROW) {
				rows[full++] = first;
				continue;
			}
			const end = first + count;
			for (let at = first; at < end; at++) {
				const cell = cells[at] as number;
				const label = cell & (STEP - 1);
				sums[label] = (sums[label] as number) + (cell >> 6);
			}
		}
		this.addRows(sums, full);
	}

	/**
	 * Adds the first so many of {@link rows} to `sums`: the bytes of a word two by two, each in a half of its own. As numbers
	 * from 0, {@link MOST_FEATURES} of them stay below 2 ** 16.
	 */
	private addRows(sums: LabelSums, full: number): void {
		const { words, stride } = this;
		const zero = 128 * full;
		for (let word = 0, label = 0; word < stride; word++, label += 4) {
			let even = 0;
			let odd = 0;
			for (let i = 0; i < full; i++) {
				const bytes = (words[(rows[i] as number) + word] as number) ^ FROM_ZERO;
				even = (even + (bytes & HALVES)) | 0;
				odd = (odd + ((bytes >>> 8) & HALVES)) | 0;
			}
			sums[label] = (sums[label] as number) + (even & 0xffff) - zero;
			sums[label + 1] = (sums[label + 1] as number) + (odd & 0xffff) - zero;
			sums[label + 2] = (sums[label + 2] as number) + (even >>> 16) - zero;
			sums[label + 3] = (sums[label + 3] as number) + (odd >>> 16) - zero;
		}
	}
}
