import { FeatureHasher, Features, type FeatureTable } from './featureTable';
import { WeightsError, type Weights } from './weights';

/** A model as it is declared: what it tells apart, and by what. Trainers take the same object. */
export interface ModelSpec<V> {
	/** Of its weights in the file. */
	readonly name: string;
	/** What it decides; a single label makes a yes-or-no model. */
	readonly labels: readonly string[];
	readonly table: FeatureTable<V>;
}

/** Where no feature is. */
const EMPTY = -1;

/**
 * A sparse linear model over named features, read only: a score for each label. Holds buffers of its
 * own, used again for each view.
 */
export class LinearModel<V> {
	readonly labels: readonly string[];
	readonly hasher: FeatureHasher<V>;
	private readonly features = new Features();
	private readonly sums: Int32Array;
	/** For each slot the hash of a feature and its first cell. */
	private readonly table: Int32Array;
	private readonly shift: number;
	private readonly counts: Uint8Array;
	/** A weight times 256, and its label. */
	private readonly cells: Int16Array;
	private readonly scale: number;

	/** @throws WeightsError where the weights were trained with another table or other labels */
	constructor(
		readonly spec: ModelSpec<V>,
		weights: Weights,
	) {
		this.hasher = new FeatureHasher(spec.table);
		if (weights.fingerprint !== this.hasher.fingerprint || weights.labels.join() !== spec.labels.join()) {
			throw new WeightsError(`the weights of "${spec.name}" were trained with other features: run "npm run train"`);
		}
		this.labels = spec.labels;
		this.scale = weights.scale;
		this.sums = new Int32Array(spec.labels.length);
		const { features, counts } = weights;
		let bits = 4;
		while (1 << bits < 2 * features.length) {
			bits++;
		}
		this.shift = 32 - bits;
		this.table = new Int32Array(2 << bits).fill(EMPTY);
		this.counts = new Uint8Array(1 << bits);
		this.cells = Int16Array.from(weights.cellLabels, (label, i) => (weights.cellWeights[i] ?? 0) * 256 + label);
		const mask = (1 << bits) - 1;
		let cell = 0;
		features.forEach((feature, row) => {
			let slot = feature >>> this.shift;
			while (this.table[2 * slot + 1] !== EMPTY) {
				slot = (slot + 1) & mask;
			}
			const count = counts[row] ?? 0;
			this.table[2 * slot] = feature;
			this.table[2 * slot + 1] = cell;
			this.counts[slot] = count;
			cell += count;
		});
	}

	/** The scores of all labels of a view, in units of the model's own; valid until the next call. */
	score(view: V): Int32Array {
		const { features, sums, table, cells, counts, shift } = this;
		this.hasher.read(view, features);
		sums.fill(0);
		const { hashes, count } = features;
		const mask = (table.length >> 1) - 1;
		for (let f = 0; f < count; f++) {
			const hash = hashes[f] as number;
			let slot = hash >>> shift;
			let first = table[2 * slot + 1] as number;
			while (first !== EMPTY && table[2 * slot] !== hash) {
				slot = (slot + 1) & mask;
				first = table[2 * slot + 1] as number;
			}
			if (first === EMPTY) {
				continue;
			}
			const end = first + (counts[slot] as number);
			for (let at = first; at < end; at++) {
				const cell = cells[at] as number;
				const label = cell & 255;
				sums[label] = (sums[label] as number) + (cell >> 8);
			}
		}
		return sums;
	}

	/** How probable the label of a yes-or-no model is, in (0, 1). */
	chance(view: V): number {
		return 1 / (1 + Math.exp(-this.scale * (this.score(view)[0] as number)));
	}
}
