import type { Span } from '../model';
import { firstEndingAfter, firstStartingFrom } from './places';

/** Where something stands, and nothing else of it. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Whether one of some spans holds another one. */
export const holds = (spans: readonly Span[], { start, end }: Span): boolean =>
	spans.some((span) => span.start <= start && end <= span.end);

/** Whether two spans share text. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How many UTF-16 units spans cover that do not overlap each other. */
export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** What two spans that share text have in common. */
export const common = (a: Span, b: Span): Span => ({
	start: Math.max(a.start, b.start),
	end: Math.min(a.end, b.end),
});

/** What is in both; each list in itself without overlap. */
export const intersection = (a: readonly Span[], b: readonly Span[]): Span[] =>
	a.flatMap((one) => b.filter((other) => meet(one, other)).map((other) => common(one, other)));

/** How many UTF-16 units are in both. */
export const sharedLength = (a: readonly Span[], b: readonly Span[]): number => lengthOf(intersection(a, b));

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
