import type { FeatureSink } from '../../analysis/attributions/linearModel';

/** Sequences of positions, each with its features (32-bit hashes) and its right label. */
export class Examples implements FeatureSink {
	private pool = new Uint32Array(1 << 16);
	private size = 0;
	/** End of each position's features in the pool. */
	readonly ends: number[] = [];
	readonly labels: number[] = [];
	/** End of each sequence, as a position. */
	readonly sequences: number[] = [];

	/** Adds a feature to the position at hand. */
	add(feature: number): void {
		if (this.size === this.pool.length) {
			const larger = new Uint32Array(2 * this.pool.length);
			larger.set(this.pool);
			this.pool = larger;
		}
		this.pool[this.size++] = feature >>> 0;
	}

	/** Ends the position at hand. */
	endPosition(label: number): void {
		this.ends.push(this.size);
		this.labels.push(label);
	}

	/** Ends the sequence at hand; an empty one is none. */
	endSequence(): void {
		if (this.labels.length > (this.sequences.at(-1) ?? 0)) {
			this.sequences.push(this.labels.length);
		}
	}

	get features(): Uint32Array {
		return this.pool.subarray(0, this.size);
	}
}
