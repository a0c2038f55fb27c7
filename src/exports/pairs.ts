import type { Span } from '../analysis/model';

/** A span as JSON gives it: start and end. */
export const pair = ({ start, end }: Span): [number, number] => [start, end];

export const pairs = (spans: readonly Span[]): [number, number][] => spans.map(pair);
