import type { Features } from '../../analysis/attributions/features';

/** Sequences of positions, each with its features (32-bit hashes) and its right label. */
export class Examples {
	private pool = new Uint32Array(1 << 16);
	private size = 0;
	/** End of each position's features in the pool. */
	readonly ends: number[] = [];
	readonly labels: number[] = [];
	/** End of each sequence, as a position. */
	readonly sequences: number[] = [];

	/** Adds a position. */
	add({ list, count }: Features, label: number): void {
		if (this.size + count > this.pool.length) {
			this.grow();
		}
		for (let i = 0; i < count; i++) {
			this.pool[this.size++] = list[i] as number;
		}
		this.ends.push(this.size);
		this.labels.push(label);
	}

	/** Ends the sequence at hand; an empty one is none. */
	endSequence(): void {
		if (this.labels.length > (this.sequences.at(-1) ?? 0)) {
			this.sequences.push(this.labels.length);
		}
	}

	/** Adds the sequences of others. */
	append(others: Examples): void {
		const { features, ends, labels, sequences } = others;
		const positions = this.labels.length;
		while (this.size + features.length > this.pool.length) {
			this.grow();
		}
		this.pool.set(features, this.size);
		for (const end of ends) {
			this.ends.push(this.size + end);
		}
		for (const label of labels) {
			this.labels.push(label);
		}
		for (const end of sequences) {
			this.sequences.push(positions + end);
		}
		this.size += features.length;
	}

	private grow(): void {
		const larger = new Uint32Array(2 * this.pool.length);
		larger.set(this.pool);
		this.pool = larger;
	}

	get features(): Uint32Array {
		return this.pool.subarray(0, this.size);
	}
}
