import type { Span } from '../../analysis/model';
import type { SoughtPassage } from './soughtPassage';
import type { Tally } from './tally';
import type { WordIndex } from './wordIndex';

/** How often a word may occur to vote alone, and the rarer of a pair to vote with its neighbour. */
const RARE = 3;
const TOO_COMMON = 200;
/** Pairs that vote: the rarest ones. */
const PAIRS = 32;
/** Where no word is rare, so many pairs of commoner ones may be; and if not, some places of so many words vote. */
const COMMON_PAIRS = 8;
const MOST_PLACES = 4000;
const COMMON_WORDS = 4;

/** Votes for where a passage starts: words of the text, each the diagonal of those that vote for it. */
interface Votes {
	/** Those voted for, each once. */
	readonly diagonals: readonly number[];
	/** The votes of each. To be cleared by who asked for them. */
	readonly tally: Tally;
	/** As many votes as one place can have. */
	readonly most: number;
	/** Not where so many places are alike that some have no vote. */
	readonly complete: boolean;
}

/** A word of the passage and the next, with the places of the rarer one, which is so many words after the first. */
interface Pair {
	readonly at: number;
	readonly weight: number;
	readonly places: readonly number[];
	readonly before: number;
}

/** Pairs of neighbouring words vote, and single words that are rare; none of those in `not` (indices, half-open). */
export function castVotes({ words, weights }: SoughtPassage, index: WordIndex, not: Span | undefined): Votes {
	const { tally } = index;
	const diagonals: number[] = [];
	let most = 0;
	let cast = 0;
	const vote = (at: number, place: number, weight: number): void => {
		cast += 1;
		if (not && place >= not.start && place < not.end) {
			return;
		}
		if (tally.add(place - at, weight)) {
			diagonals.push(place - at);
		}
	};
	const voteInPairs = (pairs: readonly Pair[]): void => {
		for (const { at, weight, places, before } of pairs) {
			most += weight;
			for (const found of places) {
				const place = found - before;
				if (index.words[place] === words[at] && index.words[place + 1] === words[at + 1]) {
					vote(at, place, weight);
				}
			}
		}
	};
	words.forEach((word, at) => {
		const places = index.placesOf(word);
		if (places.length > 0 && places.length <= RARE) {
			const weight = weights[at] ?? 0;
			most += weight;
			places.forEach((place) => vote(at, place, weight));
		}
	});
	const pairs = pairsOf(words, weights, index);
	voteInPairs(pairs.filter(({ places }) => places.length <= TOO_COMMON).slice(0, PAIRS));
	if (cast === 0) {
		voteInPairs(pairs.filter(({ places }) => places.length <= MOST_PLACES).slice(0, COMMON_PAIRS));
	}
	const complete = cast > 0;
	if (!complete) {
		// In a text of few words that come again and again some of the places of the least common ones vote.
		Array.from(words, (word, at) => ({ at, places: index.placesOf(word) }))
			.filter(({ places }) => places.length > 0)
			.sort((a, b) => a.places.length - b.places.length || a.at - b.at)
			.slice(0, COMMON_WORDS)
			.forEach(({ at, places }) => {
				places.slice(0, TOO_COMMON).forEach((place) => vote(at, place, weights[at] ?? 0));
			});
	}
	return { diagonals, tally, most, complete };
}

/** The rarest first. */
function pairsOf(words: Int32Array, weights: Float32Array, index: WordIndex): Pair[] {
	const pairs: Pair[] = [];
	for (let at = 0; at + 1 < words.length; at += 1) {
		const places = index.placesOf(words[at] ?? -1);
		const nextPlaces = index.placesOf(words[at + 1] ?? -1);
		const weight = (weights[at] ?? 0) + (weights[at + 1] ?? 0);
		if (places.length > 0 && nextPlaces.length > 0) {
			pairs.push(
				places.length <= nextPlaces.length
					? { at, weight, places, before: 0 }
					: { at, weight, places: nextPlaces, before: 1 },
			);
		}
	}
	return pairs.sort((a, b) => a.places.length - b.places.length || a.at - b.at);
}
