import type { Span } from '../model';

/** Where something stands, and nothing else of it. */
export const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** Whether one of some spans holds another one. */
export const holds = (spans: readonly Span[], { start, end }: Span): boolean =>
	spans.some((span) => span.start <= start && end <= span.end);

/** Whether two spans share text. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** What two spans that share text have in common. */
export const common = (a: Span, b: Span): Span => ({
	start: Math.max(a.start, b.start),
	end: Math.min(a.end, b.end),
});
