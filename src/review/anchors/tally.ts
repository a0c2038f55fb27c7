/** Sums for a range of whole numbers, all 0 at first. Adding and clearing cost the same however long the range is. */
export class Tally {
	private readonly sums: Float32Array;

	constructor(
		private readonly from: number,
		to: number,
	) {
		this.sums = new Float32Array(to - from);
	}

	/** 0 outside the range. */
	of(at: number): number {
		return this.sums[at - this.from] ?? 0;
	}

	/** @returns whether it is the first here */
	add(at: number, weight: number): boolean {
		const before = this.of(at);
		this.sums[at - this.from] = before + weight;
		return before === 0;
	}

	clear(at: number): void {
		this.sums[at - this.from] = 0;
	}
}
