import { HashTable } from '../english/hashTable';

/** Where features are put: a list in training, the scores of a model in use. */
export interface FeatureSink {
	add(feature: number): void;
}

/** A linear model over hashed binary features: one score for each label. Read only. */
export class LinearModel {
	private readonly rows: HashTable;
	/** A bit for each key's hash: most features asked for are unknown, and this says so from the nearest cache. */
	private readonly known: Uint32Array;
	private readonly shift: number;

	/**
	 * @param keys feature hashes, ascending, each once
	 * @param weights `labels` weights for each key, in units of `scale`
	 * @param transitions row-major `labels × labels` scores from one label to the next; empty for single decisions
	 */
	constructor(
		readonly labels: number,
		readonly keys: Uint32Array,
		readonly weights: Int8Array,
		readonly scale: number,
		readonly transitions: Float32Array,
	) {
		this.rows = new HashTable(keys);
		let bits = 10;
		while (bits < 22 && 1 << bits < keys.length * 16) {
			bits++;
		}
		this.shift = 32 - bits;
		this.known = new Uint32Array(1 << (bits - 5));
		for (const key of keys) {
			const bit = key >>> this.shift;
			this.known[bit >>> 5] = (this.known[bit >>> 5] as number) | (1 << (bit & 31));
		}
	}

	/** Adds a feature's weights, in units of {@link scale}, to `into[at … at + labels)`. */
	add(feature: number, into: Float64Array, at: number): void {
		const bit = feature >>> this.shift;
		if ((((this.known[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) {
			return;
		}
		const row = this.rows.find(feature >>> 0);
		if (row >= 0) {
			const { labels, weights } = this;
			for (let label = 0, from = row * labels; label < labels; label++, from++) {
				into[at + label] = (into[at + label] as number) + (weights[from] as number);
			}
		}
	}
}

/** Scores positions one after another, feature by feature. */
export class Scorer implements FeatureSink {
	/** Row-major, positions × labels; final after {@link finish}. */
	readonly scores: Float64Array;
	private at = 0;

	constructor(
		private readonly model: LinearModel,
		positions: number,
	) {
		this.scores = new Float64Array(positions * model.labels);
	}

	add(feature: number): void {
		this.model.add(feature, this.scores, this.at);
	}

	/** Ends the position at hand. */
	next(): void {
		this.at += this.model.labels;
	}

	finish(): Float64Array {
		for (let i = 0; i < this.scores.length; i++) {
			this.scores[i] = (this.scores[i] as number) * this.model.scale;
		}
		return this.scores;
	}
}
