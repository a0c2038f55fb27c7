import type { Span } from '../analysis/model';
import { hullOf } from '../review/spans';
import type { Lookup } from './lookup';
import { l10n } from './words/l10n';

/** A place in the text that something leads to: UTF-16 offsets, half-open, and its line, from 1. */
export interface Place extends Span {
	readonly line: number;
}

/** From the first to the last of some spans. */
export function placeOf(spans: readonly Span[], lookup: Lookup): Place {
	const { start, end } = hullOf(spans);
	return { start, end, line: lookup.line(start) };
}

/** `L21`. */
export const shortLine = ({ line }: Place): string =>
	l10n.t({ message: 'L{0}', args: [line], comment: ['L is short for line'] });
