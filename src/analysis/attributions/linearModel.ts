import { Chain } from './chain';
import { MOST_FEATURES, type Features } from './features';

/** Added to each weight, so that bytes can be added side by side in one word: nothing is carried from a sum below 0. */
const ZERO = 128;
/** The lower byte of each half of a word. */
const HALVES = 0x00ff00ff;
const HALF = 0xffff;
/** Where of four neighbours each stands in a word: two of them are its halves without a shift. */
const ORDER = [0, 2, 1, 3] as const;

/** The byte of a label in its row; the first byte is the check byte. */
const byteOf = (label: number): number => ((label + 1) & ~3) + (ORDER[(label + 1) & 3] ?? 0);

/**
 * A linear model over hashed binary features: one score for each label. Read only.
 *
 * A feature has one place it can be in, with a byte of its hash to tell it from the others: looking it up is one access
 * to memory. What would share a place was settled in training, so that a model never learned what it cannot keep.
 */
export class LinearModel {
	/** Decodes sequences of the model's labels. */
	readonly chain: Chain;
	/** A row for each place: the check byte and a weight for each label, from {@link ZERO}; filled up to whole words. */
	private readonly cells: Uint8Array;
	/** The same rows in words of four bytes, the first of which is the lowest. */
	private readonly words: Int32Array;
	/** Words of a row. */
	private readonly stride: number;
	private readonly shift: number;
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
		this.words = new Int32Array(this.stride << bits);
		this.cells = new Uint8Array(this.words.buffer);
		const bytes = Array.from({ length: labels }, (_, label) => byteOf(label));
		bytes.forEach((byte) => (this.cells[byte] = ZERO));
		for (let filled = this.stride; filled < this.words.length; filled *= 2) {
			this.words.copyWithin(filled, 0, filled);
		}
		keys.forEach((key, row) => {
			const at = (key >>> 8) * this.stride * 4;
			this.cells[at] = key & 255;
			bytes.forEach((byte, label) => (this.cells[at + byte] = ZERO + (weights[row * labels + label] ?? 0)));
		});
	}

	/** The scores of a single decision. */
	scores(features: Features): Float64Array {
		const scores = new Float64Array(this.labels);
		this.score(features, scores, 0);
		return scores;
	}

	/** The best of some labels, or of all (`null`); of equal ones the first. */
	best(features: Features, among: readonly number[] | null): number {
		const { cells, rows } = this;
		const known = this.find(features);
		if (!among) {
			return this.bestOfAll(known);
		}
		let best = -1;
		let most = -Infinity;
		for (let k = 0; k < among.length; k++) {
			const label = among[k] as number;
			const byte = byteOf(label);
			let sum = 0;
			for (let i = 0; i < known; i++) {
				sum = (sum + (cells[4 * (rows[i] as number) + byte] as number)) | 0;
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
	 * {@link MOST_FEATURES} of them stay below 2 ** 16.
	 */
	private bestOfAll(known: number): number {
		const { words, rows, stride, labels } = this;
		let best = 0;
		let most = -1;
		for (let word = 0, label = -1; word < stride; word++, label += 4) {
			let even = 0;
			let odd = 0;
			for (let i = 0; i < known; i++) {
				const bytes = words[(rows[i] as number) + word] as number;
				even = (even + (bytes & HALVES)) | 0;
				odd = (odd + ((bytes >>> 8) & HALVES)) | 0;
			}
			for (let k = 0; k < 4; k++) {
				const sum = ((k & 2 ? odd : even) >>> (k & 1 ? 16 : 0)) & HALF;
				if (sum > most && label + k >= 0 && label + k < labels) {
					most = sum;
					best = label + k;
				}
			}
		}
		return best;
	}

	/** Writes the scores of a position to `into[at … at + labels)`; a model of three labels or of five has them. */
	score(features: Features, into: Float64Array, at: number): void {
		if (this.labels === 5) {
			this.scoreFive(features, into, at);
		} else {
			this.scoreThree(features, into, at);
		}
	}

	// As above two labels in one sum, and a mask in place of a branch that no processor foresees.
	private scoreFive({ list, count }: Features, into: Float64Array, at: number): void {
		const { words, shift, scale } = this;
		let even = 0;
		let odd = 0;
		let behind = 0;
		let zero = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const row = (feature >>> shift) << 1;
			const first = words[row] as number;
			const mask = (((first ^ feature) & 255) - 1) >> 31;
			const bytes = first & mask;
			even = (even + (bytes & HALVES)) | 0;
			odd = (odd + ((bytes >>> 8) & HALVES)) | 0;
			behind = (behind + ((words[row + 1] as number) & mask)) | 0;
			zero = (zero + (mask & ZERO)) | 0;
		}
		into[at] = ((even >>> 16) - zero) * scale;
		into[at + 1] = ((odd & HALF) - zero) * scale;
		into[at + 2] = ((odd >>> 16) - zero) * scale;
		into[at + 3] = ((behind & HALF) - zero) * scale;
		into[at + 4] = ((behind >>> 16) - zero) * scale;
	}

	private scoreThree({ list, count }: Features, into: Float64Array, at: number): void {
		const { words, shift, scale } = this;
		let even = 0;
		let odd = 0;
		let zero = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const row = words[feature >>> shift] as number;
			const mask = (((row ^ feature) & 255) - 1) >> 31;
			const bytes = row & mask;
			even = (even + (bytes & HALVES)) | 0;
			odd = (odd + ((bytes >>> 8) & HALVES)) | 0;
			zero = (zero + (mask & ZERO)) | 0;
		}
		into[at] = ((even >>> 16) - zero) * scale;
		into[at + 1] = ((odd & HALF) - zero) * scale;
		into[at + 2] = ((odd >>> 16) - zero) * scale;
	}
}

/** Place and check byte of a feature in a model of `1 << bits` places, the place in the higher bits. */
export function featureKey(feature: number, bits: number): number {
	return ((feature >>> (32 - bits)) * 256 + (feature & 255)) >>> 0;
}
