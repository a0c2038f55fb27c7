import type { Span } from '../../analysis/model';
import type { SoughtPassage } from './soughtPassage';
import type { WordIndex } from './wordIndex';

/** How often a word may occur to vote alone, and the rarer of a pair to vote with its neighbour. */
const RARE = 3;
const TOO_COMMON = 200;
/** Pairs that vote: the rarest ones, fewer where even these stand in many places. */
const PAIRS = 32;
const MOST_VOTES = 1000;
/** Words that vote where no pair is rare enough. */
const COMMON = 4;
/** Diagonals closer than this are one place, with words inserted or deleted in it. */
const ONE_PLACE = 12;
/** Places that are named, and the share of the votes for the first one that the others need. */
const PLACES = 6;
const LEAST_VOTES = 0.4;

/**
 * Where a passage may stand. Rare words of the passage vote for where it starts (diagonals, as in BLAST: Altschul et al. 1990).
 *
 * @param not words of the text (indices, half-open) that do not vote
 * @returns the most voted first
 */
export function candidates(passage: SoughtPassage, index: WordIndex, not: Span | undefined): Candidate[] {
	const votes = castVotes(passage, index).filter(({ place }) => !not || place < not.start || place >= not.end);
	votes.sort((a, b) => a.diagonal - b.diagonal);
	const found: Candidate[] = [];
	let left = votes;
	let most = 0;
	while (left.length > 0 && found.length < PLACES) {
		// The heaviest stretch of diagonals that is short enough to be one place.
		let best = { from: 0, to: 1, weight: 0 };
		let weight = 0;
		for (let from = 0, to = 0; to < left.length;) {
			weight += left[to]?.weight ?? 0;
			to++;
			while ((left[to - 1]?.diagonal ?? 0) - (left[from]?.diagonal ?? 0) > ONE_PLACE) {
				weight -= left[from]?.weight ?? 0;
				from++;
			}
			if (weight > best.weight) {
				best = { from, to, weight };
			}
		}
		most = Math.max(most, best.weight);
		if (best.weight < most * LEAST_VOTES) {
			break;
		}
		const first = left[best.from]?.diagonal ?? 0;
		const last = left[best.to - 1]?.diagonal ?? first;
		const chosen = mostVoted(left.slice(best.from, best.to));
		found.push({
			diagonal: chosen.diagonal,
			spread: last - first,
			mayHideAnother: best.weight - chosen.weight >= best.weight * LEAST_VOTES,
		});
		left = left.filter(({ diagonal }) => diagonal < first || diagonal > last);
	}
	return found;
}

/** A place that rare words of the passage vote for. */
export interface Candidate {
	/** The word of the text at which the passage would start. */
	readonly diagonal: number;
	/** How far the diagonals voted for lie apart. */
	readonly spread: number;
	/** Whether the votes may be for two places: periodic text, a paragraph pasted after itself. */
	readonly mayHideAnother: boolean;
}

interface Vote {
	readonly diagonal: number;
	readonly weight: number;
	/** The word of the text that cast it. */
	readonly place: number;
}

/** Pairs of neighbouring words vote, and single words that are rare. */
function castVotes(passage: SoughtPassage, index: WordIndex): Vote[] {
	const votes: Vote[] = [];
	const pairs: { at: number; weight: number; places: readonly number[]; before: number }[] = [];
	passage.words.forEach((word, at) => {
		const places = index.placesOf(word);
		const weight = passage.weights[at] ?? 0;
		if (places.length <= RARE) {
			places.forEach((place) => votes.push({ diagonal: place - at, weight, place }));
		}
		const nextPlaces = index.placesOf(passage.words[at + 1] ?? -1);
		const [rarer, before] = places.length <= nextPlaces.length ? [places, 0] : [nextPlaces, 1];
		if (rarer.length > 0 && rarer.length <= TOO_COMMON) {
			pairs.push({ at, weight: weight + (passage.weights[at + 1] ?? 0), places: rarer, before });
		}
	});
	pairs.sort((a, b) => a.places.length - b.places.length || a.at - b.at);
	let looked = 0;
	for (const { at, weight, places, before } of pairs.slice(0, PAIRS)) {
		for (const found of places) {
			const place = found - before;
			if (index.words[place] === passage.words[at] && index.words[place + 1] === passage.words[at + 1]) {
				votes.push({ diagonal: place - at, weight, place });
			}
		}
		looked += places.length;
		if (looked > MOST_VOTES) {
			break;
		}
	}
	return votes.length > 0 ? votes : votesOfCommonWords(passage, index);
}

/** In a text of few words that come again and again: some of the places of the rarest ones vote. */
function votesOfCommonWords(passage: SoughtPassage, index: WordIndex): Vote[] {
	const known = Array.from(passage.words, (word, at) => ({ at, places: index.placesOf(word) }));
	return known
		.filter(({ places }) => places.length > 0)
		.sort((a, b) => a.places.length - b.places.length || a.at - b.at)
		.slice(0, COMMON)
		.flatMap(({ at, places }) =>
			places.slice(0, TOO_COMMON).map((place) => ({ diagonal: place - at, weight: passage.weights[at] ?? 0, place })),
		);
}

function mostVoted(votes: readonly Vote[]): { diagonal: number; weight: number } {
	const weights = new Map<number, number>();
	for (const { diagonal, weight } of votes) {
		weights.set(diagonal, (weights.get(diagonal) ?? 0) + weight);
	}
	let best = { diagonal: 0, weight: -1 };
	for (const [diagonal, weight] of weights) {
		if (weight > best.weight) {
			best = { diagonal, weight };
		}
	}
	return best;
}
