import { Chain } from './chain';
import { FeatureHasher, Features, type FeatureTable } from './featureTable';
import { DataError } from './packed';
import type { Weights } from './weights';

/** A model as it is declared: what it tells apart, and by what. Trainers take the same object. */
export interface ModelSpec<V> {
	/** Of its weights in the file. */
	readonly name: string;
	/** What it decides; a single label makes a yes-or-no model. */
	readonly labels: readonly string[];
	/** Whether it labels sequences: one label then tells of the next. */
	readonly chained?: boolean;
	readonly table: FeatureTable<V>;
}

/** Features are found by the first 16 bits of their hashes, then by the others. */
const GROUPS = 1 << 16;

/** A sparse linear model over named features, read only. Holds buffers of its own, used again for each view. */
export class LinearModel<V> {
	/** Decodes sequences of the labels; of a model of single decisions it has no steps to weigh. */
	readonly chain: Chain;
	private readonly hasher = new FeatureHasher(this.spec.table);
	private readonly features = new Features();
	private readonly sums = new Int32Array(this.spec.labels.length);
	/** Its labels, by number. */
	private readonly all = Uint8Array.from(this.sums.keys());
	/** Of each feature the last 16 bits of its hash, and its weights: in one place, as fetching them from memory is what costs. */
	private readonly rows: Int16Array;
	/** Where the rows of each group begin, and where the last one ends. */
	private readonly groups = new Int32Array(GROUPS + 1);
	private readonly scale: number;

	/** @throws DataError where the weights were trained with another table or other labels */
	constructor(
		readonly spec: ModelSpec<V>,
		weights: Weights,
	) {
		if (weights.fingerprint !== this.hasher.fingerprint || weights.labels.join() !== spec.labels.join()) {
			throw new DataError(`the weights of "${spec.name}" were trained with other features: run "npm run train"`);
		}
		this.scale = weights.scale;
		this.chain = new Chain(spec.labels.length, weights.transitions);
		const { features, counts, cellLabels, cellWeights } = weights;
		this.rows = new Int16Array(2 * features.length + cellLabels.length);
		let group = 0;
		let at = 0;
		let cell = 0;
		for (let row = 0; row < features.length; row++) {
			const feature = features[row] as number;
			const count = counts[row] as number;
			while (group <= feature >>> 16) {
				this.groups[group++] = at;
			}
			this.rows[at++] = feature;
			this.rows[at++] = count;
			for (const end = cell + count; cell < end; cell++) {
				this.rows[at++] = (cellWeights[cell] as number) * 256 + (cellLabels[cell] as number);
			}
		}
		this.groups.fill(at, group);
	}

	/** The scores of all labels of a view, in units of the model's own; valid until the next call. */
	private score(view: V): Int32Array {
		const { hasher, features, sums, rows, groups } = this;
		sums.fill(0);
		hasher.read(view, features);
		const { hashes, count } = features;
		for (let f = 0; f < count; f++) {
			const hash = hashes[f] as number;
			const stop = groups[(hash >>> 16) + 1] as number;
			const rest = (hash << 16) >> 16;
			let at = groups[hash >>> 16] as number;
			while (at < stop && rows[at] !== rest) {
				at += 2 + (rows[at + 1] as number);
			}
			const end = at < stop ? at + 2 + (rows[at + 1] as number) : 0;
			for (at += 2; at < end; at++) {
				const cell = rows[at] as number;
				const label = cell & 255;
				const weight = cell >> 8;
				sums[label] = (sums[label] as number) + weight * Math.abs(weight);
			}
		}
		return sums;
	}

	/** Writes the scores of a view, as log-odds, to `into[at … at + labels)`. */
	scoreInto(view: V, into: Float64Array, at: number): void {
		const sums = this.score(view);
		for (let label = 0; label < sums.length; label++) {
			into[at + label] = (sums[label] as number) * this.scale;
		}
	}

	/** The best label of a view, as its number; of equal ones the first. @param among only these, where given */
	best(view: V, among: ArrayLike<number> | null = null): number {
		const sums = this.score(view);
		const labels = among ?? this.all;
		let best = labels[0] ?? -1;
		for (let i = 1; i < labels.length; i++) {
			const label = labels[i] as number;
			best = (sums[label] as number) > (sums[best] as number) ? label : best;
		}
		return best;
	}

	/** How probable the label of a yes-or-no model is, in (0, 1). */
	chance(view: V): number {
		return 1 / (1 + Math.exp(-this.scale * (this.score(view)[0] as number)));
	}

	/** How probable each label is (softmax), in [0, 1]; a list of its own. */
	chances(view: V): Float64Array {
		const sums = this.score(view);
		const most = sums.reduce((a, b) => Math.max(a, b), -Infinity);
		const powers = Float64Array.from(sums, (sum) => Math.exp(this.scale * (sum - most)));
		const all = powers.reduce((a, b) => a + b, 0);
		return powers.map((power) => power / all);
	}
}
