import { Chain } from './chain';
import { FeatureHasher, Features, MOST_FEATURES, type FeatureTable } from './featureTable';
import { HashTable } from './hashTable';
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

/** Words of the sieve: few enough to stay in the processor's cache. */
const SIEVE_WORDS = 1 << 14;

/**
 * A sparse linear model over named features, read only: a score for each label, and where it is chained the best sequence.
 * Holds buffers of its own, used again for each view.
 */
export class LinearModel<V> {
	/** Decodes sequences of the labels; of a model of single decisions it has no steps to weigh. */
	readonly chain: Chain;
	private readonly hasher: FeatureHasher<V>;
	private readonly features = new Features();
	private readonly sums: Int32Array;
	/** Its labels, by number. */
	private readonly all: Uint8Array;
	/** Of each feature the place of its first cell times 256, and the number of them. */
	private readonly known: HashTable;
	/** The byte of a weight, and its label. */
	private readonly cells: Int16Array;
	private readonly scale: number;
	/** A bit for the first bits of each hash that has weights: most features are strangers, and are seen to be here. */
	private readonly sieve = new Int32Array(SIEVE_WORDS);
	/** Of the features at hand those that may be known, then where their cells are. */
	private readonly places = new Int32Array(MOST_FEATURES);

	/** @throws DataError where the weights were trained with another table or other labels */
	constructor(
		readonly spec: ModelSpec<V>,
		weights: Weights,
	) {
		this.hasher = new FeatureHasher(spec.table);
		if (weights.fingerprint !== this.hasher.fingerprint || weights.labels.join() !== spec.labels.join()) {
			throw new DataError(`the weights of "${spec.name}" were trained with other features: run "npm run train"`);
		}
		this.scale = weights.scale;
		this.chain = new Chain(spec.labels.length, weights.transitions);
		this.sums = new Int32Array(spec.labels.length);
		this.all = Uint8Array.from(this.sums.keys());
		const { features, counts, cellLabels, cellWeights } = weights;
		this.cells = new Int16Array(cellLabels.length);
		for (let at = 0; at < cellLabels.length; at++) {
			this.cells[at] = (cellWeights[at] as number) * 256 + (cellLabels[at] as number);
		}
		const places = new Int32Array(features.length);
		let cell = 0;
		for (let row = 0; row < features.length; row++) {
			const feature = features[row] as number;
			const count = counts[row] as number;
			places[row] = cell * 256 + count;
			cell += count;
			this.sieve[feature >>> 18] = (this.sieve[feature >>> 18] as number) | (1 << ((feature >>> 13) & 31));
		}
		this.known = new HashTable(features, places);
	}

	/** The scores of all labels of a view, in units of the model's own; valid until the next call. */
	score(view: V): Int32Array {
		const { features, sums, known, cells, sieve, places } = this;
		this.hasher.read(view, features);
		sums.fill(0);
		const { hashes, count } = features;
		let likely = 0;
		for (let f = 0; f < count; f++) {
			const hash = hashes[f] as number;
			places[likely] = hash;
			likely += ((sieve[hash >>> 18] as number) >>> ((hash >>> 13) & 31)) & 1;
		}
		// All places first: the processor then waits for many of them at once.
		for (let f = 0; f < likely; f++) {
			places[f] = known.find(places[f] as number);
		}
		for (let f = 0; f < likely; f++) {
			const place = places[f] as number;
			if (place < 0) {
				continue;
			}
			const first = place >> 8;
			const end = first + (place & 255);
			for (let at = first; at < end; at++) {
				const cell = cells[at] as number;
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

	/**
	 * The best label of a view, as its number; of equal ones the first.
	 *
	 * @param among only these, where given
	 */
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
