import type { Span } from '../../analysis/model';
import type { Anchor } from './anchor';
import { findPlaces, type Place } from './findPlaces';
import { soughtPassage, type SoughtPassage } from './soughtPassage';
import { WordIndex } from './wordIndex';

/** Where an anchor belongs in a text. */
export type Placement =
	/** The same words at the same offsets, with the same words around them. */
	| { readonly outcome: 'exact'; readonly span: Span }
	/** Found again, beyond doubt. `similarity` in [0, 1]: 1 where the words are the same but for white space. */
	| { readonly outcome: 'moved'; readonly span: Span; readonly similarity: number }
	/**
	 * Not found, or not beyond doubt: a person has to look. *gone*: nothing like it is left; *rewritten*: what stands
	 * there now has too little of it; *ambiguous*: `guesses` are equally likely. Guesses come best first.
	 */
	| {
			readonly outcome: 'needs review';
			readonly reason: 'gone' | 'rewritten' | 'ambiguous';
			readonly guesses: readonly Span[];
	  };

/** The least share of the words that has to be there still. */
const LEAST_SIMILARITY = 0.6;
/** The least evidence, words around included (about letters), that tells a place from any other. */
export const LEAST_EVIDENCE = 24;

/** How much more evidence than the next best place a place needs: a word or two. */
export function leastMargin(evidence: number): number {
	return Math.min(16, Math.max(8, 0.1 * evidence));
}

/** Where less of the words themselves is found, a place is no rival, however much its surroundings look alike. */
export const RIVAL_SIMILARITY = 0.4;

/**
 * Finds anchors again in a text that may have changed in any way since they were made. Never guesses silently: a place
 * is taken only with enough evidence, and clearly more than for any other place, now and when the anchor was made.
 *
 * @returns a placement for each anchor, in the order of `anchors`
 */
export function reanchor(text: string, anchors: readonly Anchor[]): Placement[] {
	// A text whose anchors all stand where they stood is never cut into words.
	let index: WordIndex | undefined;
	const placements = anchors.map((anchor) => inPlace(text, anchor) ?? place((index ??= new WordIndex(text)), anchor));
	return settleByNeighbours(anchors, placements);
}

function inPlace(text: string, { start, end, exact, prefix, suffix }: Anchor): Placement | undefined {
	return exact !== '' &&
		text.startsWith(exact, start) &&
		text.slice(Math.max(0, start - prefix.length), start) === prefix &&
		text.startsWith(suffix, end)
		? { outcome: 'exact', span: { start, end: start + exact.length } }
		: undefined;
}

function place(index: WordIndex, anchor: Anchor): Placement {
	const passage = soughtPassage(anchor, index);
	const same = passage && verbatim(index, anchor, passage);
	if (same) {
		return same;
	}
	const places = passage ? findPlaces(passage, index) : [];
	const [best, ...others] = places;
	const next = others.find(({ similarity }) => similarity >= RIVAL_SIMILARITY);
	if (!passage || !best) {
		return { outcome: 'needs review', reason: 'gone', guesses: [] };
	}
	const guesses = places.filter(isPlausible).map(spanOf);
	if (best.similarity < LEAST_SIMILARITY || !best.firm) {
		return { outcome: 'needs review', reason: guesses.length > 0 ? 'rewritten' : 'gone', guesses };
	}
	const all = weightOf(passage);
	if (best.evidence < Math.min(LEAST_EVIDENCE, all) || best.evidence - anchor.rival < leastMargin(best.evidence)) {
		return { outcome: 'needs review', reason: 'ambiguous', guesses };
	}
	if (next && best.evidence - next.evidence < leastMargin(best.evidence)) {
		return { outcome: 'needs review', reason: 'ambiguous', guesses };
	}
	return { outcome: 'moved', span: withSpaces(index.text, anchor.exact, best), similarity: best.similarity };
}

/** All that is known of it stands in the text once, and nothing resembled it when the anchor was made: no need to look further. */
function verbatim(index: WordIndex, anchor: Anchor, passage: SoughtPassage): Placement | undefined {
	const { prefix, exact, suffix, rival } = anchor;
	const weight = weightOf(passage);
	if (weight < LEAST_EVIDENCE || weight - rival < leastMargin(weight)) {
		return undefined;
	}
	// The first and the last word may be cut.
	let rarest = { word: 0, places: [] as readonly number[] };
	for (let word = 1; word < passage.words.length - 1; word += 1) {
		const places = index.placesOf(passage.words[word] ?? -1);
		if (rarest.word === 0 || places.length < rarest.places.length) {
			rarest = { word, places };
		}
	}
	const all = prefix + exact + suffix;
	const into = passage.starts[rarest.word] ?? 0;
	const found = rarest.places
		.map((place) => (index.tokens.starts[place] ?? 0) - into)
		.filter((at) => at >= 0 && index.text.startsWith(all, at));
	const [at] = found;
	const start = (at ?? 0) + prefix.length;
	return at !== undefined && found.length === 1
		? { outcome: 'moved', span: { start, end: start + exact.length }, similarity: 1 }
		: undefined;
}

const weightOf = ({ weights }: SoughtPassage): number => weights.reduce((sum, weight) => sum + weight, 0);

const isPlausible = (place: Place): boolean => place.similarity >= 0.3 || place.evidence >= 2 * LEAST_EVIDENCE;
const spanOf = ({ start, end }: Place): Span => ({ start, end });

/** Words do not tell about white space at the ends of a selection: taken along where it is still there. */
function withSpaces(text: string, exact: string, { start, end }: Span): Span {
	const before = /^\s*/.exec(exact)?.[0] ?? '';
	const after = exact.slice(exact.trimEnd().length);
	return {
		start: before !== '' && text.endsWith(before, start) ? start - before.length : start,
		end: after !== '' && text.startsWith(after, end) ? end + after.length : end,
	};
}

/**
 * Of a paragraph that now stands there twice, the one is meant that went the way of its neighbours: exactly one guess
 * has moved by as much as the nearest anchor before it or after it, and the two do not disagree.
 */
function settleByNeighbours(anchors: readonly Anchor[], placements: readonly Placement[]): Placement[] {
	const settled = anchors
		.map((anchor, i) => ({ anchor, placement: placements[i] }))
		.flatMap(({ anchor, placement }) =>
			placement && placement.outcome !== 'needs review' ? [{ anchor, span: placement.span }] : [],
		)
		.sort((a, b) => a.anchor.start - b.anchor.start);
	return placements.map((placement, i) => {
		const anchor = anchors[i];
		if (!anchor || placement.outcome !== 'needs review' || placement.reason !== 'ambiguous') {
			return placement;
		}
		const before = settled.findLast((other) => other.anchor.start <= anchor.start);
		const after = settled.find((other) => other.anchor.start > anchor.start);
		const meant = new Set<Span>();
		for (const neighbour of [before, after]) {
			const shift = neighbour && neighbour.span.start - neighbour.anchor.start;
			const guess = placement.guesses.find(({ start }) => start - anchor.start === shift);
			if (guess && guess.end - guess.start === anchor.exact.length) {
				meant.add(guess);
			}
		}
		const [span] = meant;
		return span && meant.size === 1 ? { outcome: 'moved', span, similarity: 1 } : placement;
	});
}
