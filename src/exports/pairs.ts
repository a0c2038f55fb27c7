import type { Span } from '../analysis/model';

/** Spans as JSON gives them: start and end. */
export const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end]);
