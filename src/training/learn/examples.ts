import { FeatureHasher, Features } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';

/** Positions with their features and labels, in sequences: what a model is fitted to. Kept as plain numbers: there are millions. */
export class Examples<V> {
	/** Number of the right label of each position; of a yes-or-no model 1 for yes, 0 for no. */
	readonly labels: number[] = [];
	/** Behind the last feature of each position. */
	readonly ends: number[] = [];
	/** Behind the last position of each sequence. */
	readonly sequences: number[] = [];
	readonly hasher: FeatureHasher<V>;
	private pool = new Int32Array(1 << 16);
	private size = 0;
	private readonly features = new Features();

	constructor(readonly spec: ModelSpec<V>) {
		this.hasher = new FeatureHasher(spec.table);
	}

	/** Hashes of the features of all positions, one after another. */
	get hashes(): Int32Array {
		return this.pool.subarray(0, this.size);
	}

	/** Adds a position to the sequence at hand. */
	add(view: V, label: number): void {
		this.hasher.read(view, this.features);
		this.addHashes(this.features.hashes.subarray(0, this.features.count), label);
	}

	/** As {@link add}, of a position whose features were made before. */
	addHashes(hashes: Int32Array, label: number): void {
		if (this.size + hashes.length > this.pool.length) {
			const larger = new Int32Array(2 * this.pool.length + hashes.length);
			larger.set(this.pool);
			this.pool = larger;
		}
		this.pool.set(hashes, this.size);
		this.size += hashes.length;
		this.ends.push(this.size);
		this.labels.push(label);
	}

	/** Ends the sequence at hand; an empty one is none. Single decisions are sequences of one. */
	endSequence(): void {
		if (this.labels.length > (this.sequences.at(-1) ?? 0)) {
			this.sequences.push(this.labels.length);
		}
	}

	/** Adds the sequences of others. */
	append({ hashes, ends, labels, sequences }: Examples<V>): void {
		let feature = 0;
		let position = 0;
		for (const end of sequences) {
			for (; position < end; position++) {
				this.addHashes(hashes.subarray(feature, ends[position]), labels[position] ?? 0);
				feature = ends[position] ?? feature;
			}
			this.endSequence();
		}
	}
}
