import type { Features } from '../../analysis/learn/featureTable';
import { FeatureHasher } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import { quantise, type QuantiseOptions } from './quantise';
import type { Weights } from '../../analysis/learn/weights';

/**
 * An averaged perceptron (Freund and Schapire 1999; Collins 2002) over the features of a declared model. Features get a
 * row when they first take part in an error; what never does costs nothing.
 */
export class Perceptron<V> {
	readonly hasher: FeatureHasher<V>;
	readonly scores: Float64Array;
	private readonly size: number;
	private slots = new Int32Array(1 << 16);
	private hashes = new Int32Array(1 << 15);
	private weights: Float32Array;
	/** Sums of what was added, times when: what averaging takes off. */
	private late: Float32Array;
	private updates = new Uint16Array(1 << 15);
	/** 1 for copies; see {@link copy}. */
	private copies = new Uint8Array(1 << 15);
	private rows = 0;
	private time = 1;

	constructor(private readonly spec: ModelSpec<V>) {
		this.hasher = new FeatureHasher(spec.table);
		this.size = spec.labels.length;
		this.scores = new Float64Array(this.size);
		this.weights = new Float32Array(this.size << 15);
		this.late = new Float32Array(this.size << 15);
	}

	/**
	 * Adds a copy of each feature that only one corpus has. What is peculiar to that corpus is learned by its copies, and gone
	 * with them when the model is finished (Daumé 2007).
	 */
	copy(features: Features, corpus: number): void {
		const { hashes, count } = features;
		const copied = Math.min(count, hashes.length - count);
		for (let f = 0; f < copied; f++) {
			hashes[count + f] = Math.imul((hashes[f] as number) ^ corpus, 0x9e3779b1);
		}
		features.count += copied;
	}

	/** Leaves out a share of the features, by chance, so that no one is relied on alone (Søgaard 2013). */
	drop(features: Features, share: number, random: () => number): void {
		const { hashes } = features;
		let kept = 0;
		for (let f = 0; f < features.count; f++) {
			if (random() >= share) {
				hashes[kept++] = hashes[f] as number;
			}
		}
		features.count = kept;
	}

	/** Fills {@link scores}. */
	score({ hashes, count }: Features): void {
		const { scores, weights, size } = this;
		scores.fill(0);
		for (let f = 0; f < count; f++) {
			const row = this.find(hashes[f] as number);
			if (row >= 0) {
				const at = row * size;
				for (let k = 0; k < size; k++) {
					scores[k] = (scores[k] as number) + (weights[at + k] as number);
				}
			}
		}
	}

	/** The best of some labels, or of all. */
	best(among: ArrayLike<number> | null): number {
		let best = -1;
		const count = among ? among.length : this.size;
		for (let i = 0; i < count; i++) {
			const label = among ? (among[i] as number) : i;
			if (best < 0 || (this.scores[label] as number) > (this.scores[best] as number)) {
				best = label;
			}
		}
		return best;
	}

	/** One example has been seen; where it went wrong, {@link learn} follows. */
	tick(): void {
		this.time++;
	}

	/**
	 * Moves the weights of the features from a wrong label to the right one.
	 *
	 * @param own the features behind are copies
	 */
	learn({ hashes, count }: Features, right: number, wrong: number, by = 1, own = count): void {
		for (let f = 0; f < count; f++) {
			const row = this.findOrAdd(hashes[f] as number);
			this.copies[row] = f < own ? 0 : 1;
			this.updates[row] = Math.min((this.updates[row] as number) + 1, 65535);
			this.add(row * this.size + right, by);
			this.add(row * this.size + wrong, -by);
		}
	}

	/** The averaged weights, quantised. */
	finish(options: QuantiseOptions): Weights {
		const { size, rows, weights, late, time } = this;
		const average = weights.subarray(0, rows * size).map((weight, i) => weight - (late[i] as number) / time);
		const counts = this.updates.subarray(0, rows).map((count, row) => (this.copies[row] === 1 ? 0 : count));
		return quantise(this.spec, this.hasher.fingerprint, this.hashes.subarray(0, rows), average, counts, options);
	}

	private add(at: number, by: number): void {
		this.weights[at] = (this.weights[at] as number) + by;
		this.late[at] = (this.late[at] as number) + by * this.time;
	}

	private find(hash: number): number {
		const { slots, hashes } = this;
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let row = slots[slot] as number; row > 0; row = slots[slot] as number) {
			if (hashes[row - 1] === hash) {
				return row - 1;
			}
			slot = (slot + 1) & mask;
		}
		return -1;
	}

	private findOrAdd(hash: number): number {
		const known = this.find(hash);
		if (known >= 0) {
			return known;
		}
		if (this.rows === this.hashes.length) {
			this.grow();
		}
		this.hashes[this.rows] = hash;
		this.place(this.rows);
		return this.rows++;
	}

	private place(row: number): void {
		const mask = this.slots.length - 1;
		let slot = (this.hashes[row] as number) & mask;
		while (this.slots[slot] !== 0) {
			slot = (slot + 1) & mask;
		}
		this.slots[slot] = row + 1;
	}

	private grow(): void {
		const rows = 2 * this.rows;
		const copy = <T extends { set: (from: T) => void }>(from: T, to: T): T => {
			to.set(from);
			return to;
		};
		this.hashes = copy(this.hashes, new Int32Array(rows));
		this.updates = copy(this.updates, new Uint16Array(rows));
		this.copies = copy(this.copies, new Uint8Array(rows));
		this.weights = copy(this.weights, new Float32Array(rows * this.size));
		this.late = copy(this.late, new Float32Array(rows * this.size));
		this.slots = new Int32Array(4 * rows);
		for (let row = 0; row < this.rows; row++) {
			this.place(row);
		}
	}
}
