import type { Span } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import type { Anchor } from './anchor';
import { findPlaces } from './findPlaces';
import { firstAbove } from './firstAbove';
import { CONTEXT, leastMargin, RIVAL_SIMILARITY } from './margins';
import { soughtPassage, type SoughtPassage } from './soughtPassage';
import { ownWordsIn, verbatimPlaces } from './verbatim';
import { WordIndex } from './wordIndex';

/** As {@link CONTEXT}, at most, where a text repeats itself. */
const MOST_CONTEXT = 512;

/**
 * Anchors for spans of a text. Each gets 64 units of context on either side, more where that much also stands elsewhere.
 *
 * @throws RangeError where a span does not lie in the text
 */
export const makeAnchors = (text: string, spans: readonly Span[]): Anchor[] => drain(makeAnchorsInSteps(text, spans));

/** As {@link makeAnchors}, in short steps. */
export function* makeAnchorsInSteps(text: string, spans: readonly Span[]): Generator<void, Anchor[]> {
	if (spans.length === 0) {
		return [];
	}
	const words = yield* WordIndex.inSteps(text);
	const anchors: Anchor[] = [];
	for (const span of spans) {
		anchors.push(yield* makeAnchor(words, span));
		yield;
	}
	return anchors;
}

function* makeAnchor(index: WordIndex, { start, end }: Span): Generator<void, Anchor> {
	const { text } = index;
	if (!(start >= 0 && start <= end && end <= text.length)) {
		throw new RangeError(`The span ${start}–${end} does not lie in a text of ${text.length} units.`);
	}
	let best: { readonly anchor: Anchor; readonly lead: number } | undefined;
	for (let context = CONTEXT; context <= MOST_CONTEXT && (best === undefined || best.lead < 0); context *= 2) {
		const quote = quoteWith(text, { start, end }, context);
		const { evidence, rival } = yield* resemblance(index, quote, { start, end });
		const lead = evidence - rival - leastMargin(evidence);
		if (best === undefined || lead > best.lead) {
			best = { anchor: { ...quote, start, end, rival: Math.round(rival) }, lead };
		}
	}
	return best?.anchor ?? { ...quoteWith(text, { start, end }, CONTEXT), start, end, rival: 0 };
}

/** The words of a span, with so much around them. */
export const quoteWith = (
	text: string,
	{ start, end }: Span,
	context: number,
): Pick<Anchor, 'exact' | 'prefix' | 'suffix'> => ({
	exact: text.slice(start, end),
	prefix: text.slice(whole(text, Math.max(0, start - context)), start),
	suffix: text.slice(end, whole(text, Math.min(text.length, end + context))),
});

function* resemblance(
	index: WordIndex,
	quote: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>,
	{ start, end }: Span,
): Generator<void, { evidence: number; rival: number }> {
	const passage = yield* soughtPassage(quote, index);
	if (!passage) {
		return { evidence: 0, rival: 0 };
	}
	const { starts, ends } = index.tokens;
	const own = { start: firstAbove(ends, start), end: firstAbove(starts, end - 1) };
	return { evidence: passage.weight, rival: yield* rivalOf(passage, index, own) };
}

/** The evidence for the most similar other place. */
function* rivalOf(passage: SoughtPassage, index: WordIndex, own: Span): Generator<void, number> {
	// More than the very same words there cannot be.
	if (verbatimPlaces(passage, index, 1, own).length > 0) {
		return passage.weight;
	}
	const enough = passage.weight - leastMargin(passage.weight);
	const { places, complete } = yield* findPlaces(passage, index, { not: own, enough });
	if (!complete) {
		return passage.weight;
	}
	const best = places.find(({ similarity }) => similarity >= RIVAL_SIMILARITY)?.evidence ?? 0;
	// Of a short one among much else that is alike no place may be named.
	return ownWordsIn(index, passage, own).length > 0 ? Math.max(best, passage.ownWeight) : best;
}

/** Context never starts or ends inside a surrogate pair: JSON would hold half a character. */
function whole(text: string, offset: number): number {
	return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))
		? offset - 1
		: offset;
}
