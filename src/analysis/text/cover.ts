import type { Span } from '../model';
import { firstEndingAfter, firstStartingFrom } from './places';

/** Finds those of many spans, nested ones too, that share text with another span; quickly, where few reach far. */
export class Cover<T extends Span> {
	private readonly spans: readonly T[];
	/** Spans nest, so ends do not ascend with starts: the furthest end so far does. */
	private readonly reach: readonly Span[];

	constructor(spans: readonly T[]) {
		this.spans = [...spans].sort((a, b) => a.start - b.start);
		let reached = 0;
		this.reach = this.spans.map(({ start, end }) => ({ start, end: (reached = Math.max(reached, end)) }));
	}

	/** Whether any of them does. */
	meets(span: Span): boolean {
		// The first that reaches behind its start ends there itself.
		const first = this.spans[firstEndingAfter(this.reach, span.start)];
		return first !== undefined && first.start < span.end;
	}

	/** In order of their starts. */
	meeting({ start, end }: Span): T[] {
		const { spans, reach } = this;
		const near = spans.slice(firstEndingAfter(reach, start), firstStartingFrom(spans, end));
		return near.filter((span) => span.end > start);
	}
}
