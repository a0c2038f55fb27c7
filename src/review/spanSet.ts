import type { Span } from '../analysis/model';
import { firstIndex } from './firstIndex';

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
		const before = firstIndex(this.starts.length, (index) => (this.starts[index] ?? 0) >= end);
		return before > 0 && (this.ends[before - 1] ?? 0) > start;
	}
}
