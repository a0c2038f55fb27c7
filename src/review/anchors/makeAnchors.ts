import type { Span } from '../../analysis/model';
import type { Anchor } from './anchor';
import { findPlaces } from './findPlaces';
import { leastMargin, RIVAL_SIMILARITY } from './reanchor';
import { soughtPassage } from './soughtPassage';
import { WordIndex } from './wordIndex';

/** Context in UTF-16 units: at first, and at most, where a text repeats itself. */
const CONTEXT = 64;
const MOST_CONTEXT = 512;

/**
 * Anchors for spans of a text. Each gets 64 units of context on either side, more where that much also stands elsewhere.
 *
 * @param index of the same text, where it is at hand
 * @throws RangeError where a span does not lie in the text
 */
export function makeAnchors(text: string, spans: readonly Span[], index = new WordIndex(text)): Anchor[] {
	return spans.map((span) => makeAnchor(index, span));
}

function makeAnchor(index: WordIndex, { start, end }: Span): Anchor {
	const { text } = index;
	if (!(start >= 0 && start <= end && end <= text.length)) {
		throw new RangeError(`The span ${start}–${end} does not lie in a text of ${text.length} units.`);
	}
	const quoteWith = (context: number): Pick<Anchor, 'exact' | 'prefix' | 'suffix'> => ({
		exact: text.slice(start, end),
		prefix: text.slice(whole(text, Math.max(0, start - context)), start),
		suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
	});
	const made = (context: number): { readonly anchor: Anchor; readonly lead: number } => {
		const quote = quoteWith(context);
		const { evidence, rival } = resemblance(index, quote, { start, end });
		return {
			anchor: { ...quote, start, end, rival: Math.round(rival) },
			lead: evidence - rival - leastMargin(evidence),
		};
	};
	let best = made(CONTEXT);
	for (let context = 2 * CONTEXT; best.lead < 0 && context <= MOST_CONTEXT; context *= 2) {
		const wider = made(context);
		best = wider.lead > best.lead ? wider : best;
	}
	return best.anchor;
}

function resemblance(
	index: WordIndex,
	quote: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>,
	{ start, end }: Span,
): { evidence: number; rival: number } {
	const passage = soughtPassage(quote, index);
	if (!passage) {
		return { evidence: 0, rival: 0 };
	}
	const { starts, ends } = index.tokens;
	const own = { start: firstAfter(ends, start), end: firstAfter(starts, end - 1) };
	return {
		evidence: passage.weights.reduce((sum, weight) => sum + weight, 0),
		rival: findPlaces(passage, index, own).find(({ similarity }) => similarity >= RIVAL_SIMILARITY)?.evidence ?? 0,
	};
}

/** The index of the first offset above `offset`, in an ascending list. */
function firstAfter(offsets: readonly number[], offset: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] ?? Infinity) > offset) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}

/** Context never starts or ends inside a surrogate pair: JSON would hold half a character. */
function whole(text: string, offset: number): number {
	return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
		? offset - 1
		: offset;
}
