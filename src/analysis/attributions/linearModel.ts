import { HashTable } from '../english/hashTable';

/** A linear model over hashed binary features: one score for each label. Read only. */
export class LinearModel {
	private readonly rows: HashTable;

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
	}

	/** Adds a feature's weights, in units of {@link scale}, to `into[at … at + labels)`. */
	add(feature: number, into: Float64Array, at: number): void {
		const row = this.rows.find(feature >>> 0);
		if (row >= 0) {
			const { labels, weights } = this;
			for (let label = 0, from = row * labels; label < labels; label++, from++) {
				into[at + label] = (into[at + label] as number) + (weights[from] as number);
			}
		}
	}

	/** The score of each label at each position, row-major. */
	scores(positions: FeatureList): Float64Array {
		const { features, ends } = positions;
		const into = new Float64Array(ends.length * this.labels);
		let from = 0;
		ends.forEach((end, i) => {
			for (; from < end; from++) {
				this.add(features[from] as number, into, i * this.labels);
			}
		});
		for (let i = 0; i < into.length; i++) {
			into[i] = (into[i] as number) * this.scale;
		}
		return into;
	}
}

/** Features of consecutive positions: those of position `i` are `features[ends[i - 1] … ends[i])`. */
export class FeatureList {
	readonly features: number[] = [];
	readonly ends: number[] = [];

	add(feature: number): void {
		this.features.push(feature);
	}

	/** Ends the position at hand. */
	next(): void {
		this.ends.push(this.features.length);
	}
}
