import { Chain } from './chain';
import { MOST_FEATURES, type Features } from './features';

/** Makes the signed bytes of a word unsigned, by adding 128 to each. */
const FROM_ZERO = 0x80808080 | 0;
/** The lower byte of each half of a word. */
const HALVES = 0x00ff00ff;

/**
 * A linear model over hashed binary features: one score for each label. Read only.
 *
 * A feature has one place it can be in, with a byte of its hash to tell it from the others: looking it up is one access
 * to memory. What would share a place was settled in training, so that a model never learned what it cannot keep.
 */
export class LinearModel {
	/** Decodes sequences of the model's labels. */
	readonly chain: Chain;
	/** A row for each place: the check byte, then a weight for each label; filled up to whole words. */
	private readonly cells: Int8Array;
	/** The same rows in words of four bytes, the first of which is the lowest. */
	private readonly words: Int32Array;
	/** Words of a row. */
	private readonly stride: number;
	private readonly shift: number;
	private readonly sums: Int32Array;
	/** Rows of the features at hand, by their first word. */
	private readonly rows = new Int32Array(MOST_FEATURES + 1);

	/**
	 * @param bits there are `1 << bits` places
	 * @param keys see {@link featureKey}; ascending, each place once
	 * @param weights `labels` weights for each key, in units of `scale`
	 * @param transitions row-major `labels × labels` scores from one label to the next; empty for single decisions
	 */
	constructor(
		readonly labels: number,
		readonly bits: number,
		readonly keys: Uint32Array,
		readonly weights: Int8Array,
		readonly scale: number,
		readonly transitions: Float32Array,
	) {
		this.chain = new Chain(labels, transitions);
		this.stride = (labels + 4) >> 2;
		this.shift = 32 - bits;
		this.sums = new Int32Array(labels);
		this.words = new Int32Array(this.stride << bits);
		this.cells = new Int8Array(this.words.buffer);
		keys.forEach((key, row) => {
			const at = (key >>> 8) * this.stride * 4;
			this.cells[at] = key & 255;
			this.cells.set(weights.subarray(row * labels, (row + 1) * labels), at + 1);
		});
	}

	/** The scores of a single decision. */
	scores(features: Features): Float64Array {
		const scores = new Float64Array(this.labels);
		this.score(features, scores, 0);
		return scores;
	}

	/** The best of some labels; of equal ones the first. */
	best(features: Features, among: readonly number[]): number {
		const { cells, rows } = this;
		const known = this.find(features);
		if (among.length === this.labels) {
			return this.bestOfAll(known);
		}
		let best = -1;
		let most = -Infinity;
		for (let k = 0; k < among.length; k++) {
			const label = among[k] as number;
			let sum = 0;
			for (let i = 0; i < known; i++) {
				sum = (sum + (cells[4 * (rows[i] as number) + 1 + label] as number)) | 0;
			}
			if (sum > most) {
				most = sum;
				best = label;
			}
		}
		return best;
	}

	/**
	 * Writes the rows of the features that the model knows to {@link rows}; returns how many. All of them first, and
	 * without a branch that no processor foresees: it then waits for many places of the memory at once.
	 */
	private find({ list, count }: Features): number {
		const { words, rows, stride, shift } = this;
		let known = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const row = (feature >>> shift) * stride;
			rows[known] = row;
			known += ((((words[row] as number) ^ feature) & 255) - 1) >>> 31;
		}
		return known;
	}

	/**
	 * The best label over the first so many of {@link rows}. Adds the bytes of a word two by two, each in a half of its own:
	 * as numbers from 0, which takes as much to every label, and {@link MOST_FEATURES} of them stay below 2 ** 16.
	 */
	private bestOfAll(known: number): number {
		const { words, rows, stride, labels } = this;
		let best = 0;
		let most = -1;
		for (let word = 0, label = -1; word < stride; word++, label += 4) {
			let even = 0;
			let odd = 0;
			for (let i = 0; i < known; i++) {
				const bytes = (words[(rows[i] as number) + word] as number) ^ FROM_ZERO;
				even = (even + (bytes & HALVES)) | 0;
				odd = (odd + ((bytes >>> 8) & HALVES)) | 0;
			}
			for (let k = 0; k < 4; k++) {
				const sum = ((k & 1 ? odd : even) >>> (k & 2 ? 16 : 0)) & 0xffff;
				if (sum > most && label + k >= 0 && label + k < labels) {
					most = sum;
					best = label + k;
				}
			}
		}
		return best;
	}

	/** Writes the scores of a position to `into[at … at + labels)`. */
	score(features: Features, into: Float64Array, at: number): void {
		if (this.labels === 5) {
			this.scoreFive(features, into, at);
		} else if (this.labels === 3) {
			this.scoreThree(features, into, at);
		} else {
			this.scoreMany(features, into, at);
		}
	}

	// The two models that do most of the work: sums stay in registers, a row is one word or two, and a mask takes the place
	// of a branch that no processor foresees.
	private scoreFive({ list, count }: Features, into: Float64Array, at: number): void {
		const { words, shift, scale } = this;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		let e = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const row = (feature >>> shift) << 1;
			const first = words[row] as number;
			const mask = (((first ^ feature) & 255) - 1) >> 31;
			const low = first & mask;
			const high = (words[row + 1] as number) & mask;
			a = (a + ((low << 16) >> 24)) | 0;
			b = (b + ((low << 8) >> 24)) | 0;
			c = (c + (low >> 24)) | 0;
			d = (d + ((high << 24) >> 24)) | 0;
			e = (e + ((high << 16) >> 24)) | 0;
		}
		into[at] = a * scale;
		into[at + 1] = b * scale;
		into[at + 2] = c * scale;
		into[at + 3] = d * scale;
		into[at + 4] = e * scale;
	}

	private scoreThree({ list, count }: Features, into: Float64Array, at: number): void {
		const { words, shift, scale } = this;
		let a = 0;
		let b = 0;
		let c = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const row = words[feature >>> shift] as number;
			const weights = row & ((((row ^ feature) & 255) - 1) >> 31);
			a = (a + ((weights << 16) >> 24)) | 0;
			b = (b + ((weights << 8) >> 24)) | 0;
			c = (c + (weights >> 24)) | 0;
		}
		into[at] = a * scale;
		into[at + 1] = b * scale;
		into[at + 2] = c * scale;
	}

	private scoreMany(features: Features, into: Float64Array, at: number): void {
		const { labels, cells, rows, sums, scale } = this;
		sums.fill(0);
		const known = this.find(features);
		for (let i = 0; i < known; i++) {
			for (let label = 0, from = 4 * (rows[i] as number) + 1; label < labels; label++, from++) {
				sums[label] = (sums[label] as number) + (cells[from] as number);
			}
		}
		for (let label = 0; label < labels; label++) {
			into[at + label] = (sums[label] as number) * scale;
		}
	}
}

/** Place and check byte of a feature in a model of `1 << bits` places, the place in the higher bits. */
export function featureKey(feature: number, bits: number): number {
	return ((feature >>> (32 - bits)) * 256 + (feature & 255)) >>> 0;
}
