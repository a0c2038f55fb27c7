import type { Span } from '../analysis/model';

/** Answers whether any span of a set touches another one, in logarithmic time; the spans may nest and overlap. */
export class SpanSet {
	private readonly starts: number[] = [];
	/** The greatest end among the spans up to each one. */
	private readonly ends: number[] = [];

	constructor(spans: Iterable<Span>) {
		for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
			this.starts.push(start);
			this.ends.push(Math.max(end, this.ends.at(-1) ?? 0));
		}
	}

	overlaps({ start, end }: Span): boolean {
		let low = 0;
		let high = this.starts.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.starts[middle] ?? 0) < end) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low > 0 && (this.ends[low - 1] ?? 0) > start;
	}
}
