import { Chain } from './chain';
import type { Features } from './features';

/**
 * A linear model over hashed binary features: one score for each label. Read only.
 *
 * A feature has one place it can be in, with a byte of its hash to tell it from the others: looking it up is one access
 * to memory. What would share a place was settled in training, so that a model never learned what it cannot keep.
 */
export class LinearModel {
	/** Decodes sequences of the model's labels. */
	readonly chain: Chain;
	/** A row for each place: the check byte, then a weight for each label. */
	private readonly cells: Int8Array;
	private readonly stride: number;
	private readonly shift: number;
	private readonly sums: Int32Array;

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
		this.stride = labels === 5 ? 8 : labels + 1;
		this.shift = 32 - bits;
		this.sums = new Int32Array(labels);
		this.cells = new Int8Array(this.stride << bits);
		keys.forEach((key, row) => {
			const at = (key >>> 8) * this.stride;
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

	/** The best of some labels. */
	best({ list, count }: Features, among: readonly number[]): number {
		const { cells, stride, shift, sums } = this;
		sums.fill(0);
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const cell = (feature >>> shift) * stride;
			if (cells[cell] === (feature << 24) >> 24) {
				for (let k = 0; k < among.length; k++) {
					sums[k] = (sums[k] as number) + (cells[cell + 1 + (among[k] as number)] as number);
				}
			}
		}
		let best = 0;
		for (let k = 1; k < among.length; k++) {
			best = (sums[k] as number) > (sums[best] as number) ? k : best;
		}
		return among[best] as number;
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

	// The two models that do most of the work: sums stay in registers, and a mask takes the place of a branch that no
	// processor foresees.
	private scoreFive({ list, count }: Features, into: Float64Array, at: number): void {
		const { cells, shift, scale } = this;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		let e = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const cell = (feature >>> shift) << 3;
			const other = ((cells[cell] as number) ^ feature) & 255;
			const mask = (other - 1) >> 31;
			a = (a + ((cells[cell + 1] as number) & mask)) | 0;
			b = (b + ((cells[cell + 2] as number) & mask)) | 0;
			c = (c + ((cells[cell + 3] as number) & mask)) | 0;
			d = (d + ((cells[cell + 4] as number) & mask)) | 0;
			e = (e + ((cells[cell + 5] as number) & mask)) | 0;
		}
		into[at] = a * scale;
		into[at + 1] = b * scale;
		into[at + 2] = c * scale;
		into[at + 3] = d * scale;
		into[at + 4] = e * scale;
	}

	private scoreThree({ list, count }: Features, into: Float64Array, at: number): void {
		const { cells, shift, scale } = this;
		let a = 0;
		let b = 0;
		let c = 0;
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const cell = (feature >>> shift) << 2;
			const other = ((cells[cell] as number) ^ feature) & 255;
			const mask = (other - 1) >> 31;
			a = (a + ((cells[cell + 1] as number) & mask)) | 0;
			b = (b + ((cells[cell + 2] as number) & mask)) | 0;
			c = (c + ((cells[cell + 3] as number) & mask)) | 0;
		}
		into[at] = a * scale;
		into[at + 1] = b * scale;
		into[at + 2] = c * scale;
	}

	private scoreMany({ list, count }: Features, into: Float64Array, at: number): void {
		const { labels, cells, stride, shift, sums, scale } = this;
		sums.fill(0);
		for (let f = 0; f < count; f++) {
			const feature = list[f] as number;
			const cell = (feature >>> shift) * stride;
			if (cells[cell] === (feature << 24) >> 24) {
				for (let label = 0, from = cell + 1; label < labels; label++, from++) {
					sums[label] = (sums[label] as number) + (cells[from] as number);
				}
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
