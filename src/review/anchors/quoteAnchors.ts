import type { Span } from '../../analysis/model';
import type { Anchor } from './anchor';

/** Context in UTF-16 units. */
const CONTEXT = 64;
/** The text has not been searched for what resembles the words: they are found again where they stood, or by a person. */
const UNKNOWN_RIVAL = 1_000_000;

/**
 * Anchors made from the words alone, at no cost: for what a person means at this moment, to be settled before it is kept
 * long.
 */
export function quoteAnchors(text: string, spans: readonly Span[]): Anchor[] {
	return spans.map(({ start, end }) => ({
		exact: text.slice(start, end),
		prefix: text.slice(Math.max(0, start - CONTEXT), start),
		suffix: text.slice(end, end + CONTEXT),
		start,
		end,
		rival: UNKNOWN_RIVAL,
	}));
}
