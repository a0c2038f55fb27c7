import type { Span } from '../../analysis/model';
import type { SoughtPassage } from './soughtPassage';
import { castVotes } from './votes';
import type { WordIndex } from './wordIndex';

/** Diagonals closer than this are one place, with words inserted or deleted in it. */
const ONE_PLACE = 12;
/** Places that are named, and the share of the votes for the first one that the others need. */
const PLACES = 6;
const LEAST_VOTES = 0.4;
/** The share of all votes that a place must have got to be told from others. */
const TELLING = 0.5;

/** A place that rare words of the passage vote for. */
interface Candidate {
	/** The word of the text at which the passage would start. */
	readonly diagonal: number;
	/** How far the diagonals voted for lie apart. */
	readonly spread: number;
	/** Whether the votes may be for two places: periodic text, a paragraph pasted after itself. */
	readonly mayHideAnother: boolean;
}

/**
 * Where a passage may stand. Rare words of the passage vote for where it starts (diagonals, as in BLAST: Altschul et al.
 * 1990).
 *
 * @param not words of the text (indices, half-open) that do not vote
 * @returns the most voted first; not `complete` where so many are alike that some of them are not named
 */
export function candidates(
	passage: SoughtPassage,
	index: WordIndex,
	not: Span | undefined,
): { readonly candidates: readonly Candidate[]; readonly complete: boolean } {
	const { diagonals, tally, most, complete } = castVotes(passage, index, not);
	const votesNear = (diagonal: number): number => {
		let votes = 0;
		for (let near = diagonal; near <= diagonal + ONE_PLACE; near += 1) {
			votes += tally.of(near);
		}
		return votes;
	};
	const weights = Float64Array.from(diagonals, votesNear);
	const found: Candidate[] = [];
	let first = 0;
	let unseen = 0;
	for (;;) {
		const best = heaviest(weights, diagonals, votesNear);
		const weight = weights[best] ?? 0;
		if (weight <= 0 || weight < first * LEAST_VOTES) {
			break;
		}
		if (found.length === PLACES) {
			unseen = weight;
			break;
		}
		first = Math.max(first, weight);
		const place = onePlace(diagonals[best] ?? 0, tally);
		found.push({
			diagonal: place.most,
			spread: place.last - place.first,
			mayHideAnother: weight - tally.of(place.most) >= weight * LEAST_VOTES,
		});
		for (let diagonal = place.first; diagonal <= place.last; diagonal += 1) {
			tally.clear(diagonal);
		}
		weights[best] = 0;
	}
	diagonals.forEach((diagonal) => tally.clear(diagonal));
	return { candidates: found, complete: complete && unseen < TELLING * most };
}

/** Taking one place lessens the votes for those beside it: the index of the diagonal that still has most. */
function heaviest(
	weights: Float64Array,
	diagonals: readonly number[],
	votesNear: (diagonal: number) => number,
): number {
	for (;;) {
		let best = 0;
		for (let i = 1; i < weights.length; i += 1) {
			const more = (weights[i] ?? 0) - (weights[best] ?? 0);
			if (more > 0 || (more === 0 && (diagonals[i] ?? 0) < (diagonals[best] ?? 0))) {
				best = i;
			}
		}
		const now = weights.length > 0 ? votesNear(diagonals[best] ?? 0) : 0;
		if (now >= (weights[best] ?? 0)) {
			return best;
		}
		weights[best] = now;
	}
}

/** What is voted for from a diagonal on, as far as it is one place. */
function onePlace(
	from: number,
	tally: { of(diagonal: number): number },
): { first: number; last: number; most: number } {
	let last = from;
	let most = from;
	for (let diagonal = from; diagonal <= from + ONE_PLACE; diagonal += 1) {
		last = tally.of(diagonal) > 0 ? diagonal : last;
		most = tally.of(diagonal) > tally.of(most) ? diagonal : most;
	}
	return { first: from, last, most };
}
