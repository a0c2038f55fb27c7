import type { Span } from '../../analysis/model';
import { spanOf } from '../../analysis/text/spans';
import type { Anchor } from './anchor';
import { findPlaces, type Place } from './findPlaces';
import { CONTEXT, LEAST_EVIDENCE, LEAST_SIMILARITY, leastMargin, RIVAL_SIMILARITY } from './margins';
import type { Neighbour } from './neighbours';
import { withSpaces, type Placement } from './placement';
import type { Sought } from './reanchor';
import { soughtPassage, type SoughtPassage } from './soughtPassage';
import { ownSpan, ownWordsIn, verbatimPlaces } from './verbatim';
import type { WordIndex } from './wordIndex';

/** What an anchor's own words and those around it tell. */
export interface Looked extends Neighbour {
	/** `undefined` where only neighbours can tell. */
	readonly placement: Placement | undefined;
	/** How it is placed if its neighbours do not object. */
	readonly seems: Placement | undefined;
	/** Whether its place is to be doubted where it is not between those of its neighbours. */
	readonly mindsOrder: boolean;
	/** Where it may be, best first. */
	readonly guesses: readonly Span[];
}

/** The share of its evidence from which on a rival may have become the same by a few edits. */
const ALIKE = 0.5;
/** Places that are named where many are the same. */
const FEW = 3;

/** @param inPlace where it stands as it stood, or where it is known to stand */
export function* lookAlone(
	index: WordIndex,
	{ anchor, known, adrift = false }: Sought,
	inPlace: Placement | undefined,
): Generator<void, Looked> {
	const one = {
		anchor,
		adrift,
		wasUnique: true,
		seems: undefined,
		mindsOrder: false,
		guesses: [],
		sure: undefined,
		passage: undefined,
		maybe: undefined,
		unmoved: false,
	};
	const unmoved = inPlace && inPlace.outcome !== 'needs review' ? inPlace.span : undefined;
	if (unmoved && (known || adrift || anchor.rival === 0)) {
		return { ...one, sure: unmoved, placement: inPlace };
	}
	const passage = yield* soughtPassage(anchor, index);
	if (!passage) {
		return { ...one, placement: inPlace ?? { outcome: 'needs review', reason: 'gone', guesses: [] } };
	}
	// However much of it is found, it would be no more than what resembled it.
	const wasUnique = passage.weight - anchor.rival >= leastMargin(passage.weight);
	if (unmoved) {
		return wasUnique
			? { ...one, sure: unmoved, placement: inPlace }
			: { ...one, wasUnique, passage, maybe: unmoved, unmoved: true, seems: inPlace, placement: undefined };
	}
	if (!wasUnique && !adrift) {
		return { ...one, wasUnique, passage, placement: undefined };
	}
	const placement = yield* placeOf(index, { anchor, passage });
	if (placement.outcome !== 'needs review') {
		return adrift || !mayBeAnother(index, anchor, passage)
			? { ...one, sure: placement.span, placement, mindsOrder: !adrift && isWide(anchor) }
			: { ...one, wasUnique: false, passage, maybe: placement.span, seems: placement, placement: undefined };
	}
	return placement.reason === 'ambiguous' && !adrift
		? {
				...one,
				wasUnique: !mayBeAnother(index, anchor, passage),
				passage,
				guesses: placement.guesses,
				placement: undefined,
			}
		: { ...one, placement };
}

function* placeOf(
	index: WordIndex,
	{ anchor, passage }: Pick<Sought, 'anchor'> & { readonly passage: SoughtPassage },
): Generator<void, Placement> {
	const same = sameWords(index, passage);
	if (same.length > 1) {
		return { outcome: 'needs review', reason: 'ambiguous', guesses: same };
	}
	const all = passage.weight;
	const { places, complete } = yield* findPlaces(passage, index);
	const [best, ...others] = places;
	const next = others.find(({ similarity }) => similarity >= RIVAL_SIMILARITY);
	if (!best) {
		return { outcome: 'needs review', reason: 'gone', guesses: [] };
	}
	// Where the words stood elsewhere all along, they are no sign that they were moved there.
	const own = best.similarity < 1 && anchor.rival < passage.ownWeight ? ownWordsIn(index, passage) : [];
	if (own.length > 0) {
		// What was judged stands elsewhere, word for word: what is here now is something else. It is the same there where nothing was
		// like it, that edits could have made the same.
		const spans = own.map((word) => withSpaces(index.text, anchor.exact, ownSpan(passage, index, word)));
		const [span, ...more] = spans;
		return span && more.length === 0 && anchor.rival < passage.ownWeight * ALIKE
			? { outcome: 'moved', span }
			: { outcome: 'needs review', reason: 'ambiguous', guesses: spans };
	}
	const guesses = places.filter(isPlausible).map(spanOf);
	if (best.similarity < LEAST_SIMILARITY || !best.firm) {
		return { outcome: 'needs review', reason: guesses.length > 0 ? 'rewritten' : 'gone', guesses };
	}
	const margin = leastMargin(best.evidence);
	if (
		!complete ||
		best.evidence < Math.min(LEAST_EVIDENCE, all) ||
		best.evidence - anchor.rival < margin ||
		(next && best.evidence - next.evidence < margin)
	) {
		return { outcome: 'needs review', reason: 'ambiguous', guesses };
	}
	return { outcome: 'moved', span: withSpaces(index.text, anchor.exact, best) };
}

/** Whether it was hard to tell from others when it was made. */
const isWide = ({ prefix, suffix }: Anchor): boolean => Math.max(prefix.length, suffix.length) >= 1.5 * CONTEXT;

/** Whether an edit may have made the place where it seems to stand the same: part of it has changed, and others were like it. */
const mayBeAnother = (index: WordIndex, anchor: Anchor, passage: SoughtPassage): boolean =>
	anchor.rival >= passage.weight * ALIKE || (isWide(anchor) && verbatimPlaces(passage, index, 1).length === 0);

/** Where a passage may be, for showing: never for acting on. */
export function* guessesOf(index: WordIndex, passage: SoughtPassage): Generator<void, readonly Span[]> {
	const same = sameWords(index, passage);
	return same.length > 0 ? same : (yield* findPlaces(passage, index)).places.filter(isPlausible).map(spanOf);
}

const sameWords = (index: WordIndex, passage: SoughtPassage): Span[] =>
	verbatimPlaces(passage, index, FEW).map((at) => ownSpan(passage, index, at + passage.first));

const isPlausible = (place: Place): boolean => place.similarity >= 0.3 || place.evidence >= 2 * LEAST_EVIDENCE;
