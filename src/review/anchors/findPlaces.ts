import type { Span } from '../../analysis/model';
import { align, type Alignment } from './align';
import type { SoughtPassage } from './soughtPassage';
import type { WordIndex } from './wordIndex';

/** A place that may be the one sought. */
export interface Place extends Span {
	/**
	 * Weight of what was found again there, the words before and after included, less that of the sought words that
	 * were not: about one for each letter.
	 */
	readonly evidence: number;
	/** The share of the sought words themselves found there, by weight, in [0, 1]. */
	readonly similarity: number;
	/** Whether both edges stand beside words that were found, so that it is known where the place starts and ends. */
	readonly firm: boolean;
	/** Words of the text it covers: indices, half-open. */
	readonly words: Span;
}

/** How often a word may occur to vote alone, and the rarer of a pair to vote with its neighbour. */
const RARE = 3;
const TOO_COMMON = 200;
/** Pairs that vote: the rarest ones. */
const PAIRS = 32;
/** Diagonals closer than this are one place, with words inserted or deleted in it. */
const ONE_PLACE = 12;
/** Places that are aligned, and the share of the votes for the first one that the others need. */
const PLACES = 6;
const LEAST_VOTES = 0.4;
/** Words inserted or deleted inside a passage that alignment bridges at least, and at most. */
const LEAST_REACH = 40;
const MOST_REACH = 300;
/** Weight of words at an edge that makes sure of it, and how many words may have been written in beside lighter ones. */
const FIRM = 24;
const NEAR = 6;
const BESIDE_FEW = 2;
/** Weight of the words themselves and of those that touch them, without which a short word could be any. */
const LEAST_COMPANY = 24;
const FLANK = 18;
/** Passages of more words are only found as they were. */
const LONGEST_ALIGNED = 3000;

/**
 * The places of a text that resemble a passage, best first.
 *
 * Rare words of the passage vote for where it starts (diagonals, as in BLAST: Altschul et al. 1990); the places with
 * most votes are aligned word by word.
 *
 * @param not words of the text (indices, half-open) that are not looked at
 */
export function findPlaces(passage: SoughtPassage, index: WordIndex, not?: Span): Place[] {
	const places: Place[] = [];
	for (const { diagonal, spread, mayHideAnother } of candidates(passage, index, not)) {
		const place = placeAt(passage, index, diagonal, spread, not);
		if (!place) {
			continue;
		}
		places.push(place);
		if (mayHideAnother) {
			const other = placeAt(passage, index, diagonal, spread, place.words, not);
			if (other) {
				places.push(other);
			}
		}
	}
	places.sort((a, b) => b.evidence - a.evidence || a.start - b.start);
	return places.filter((place, i) => !places.slice(0, i).some((better) => overlap(better.words, place.words)));
}

function candidates(passage: SoughtPassage, index: WordIndex, not: Span | undefined): Candidate[] {
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

interface Candidate {
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
	for (const { at, weight, places, before } of pairs.slice(0, PAIRS)) {
		for (const found of places) {
			const place = found - before;
			if (index.words[place] === passage.words[at] && index.words[place + 1] === passage.words[at + 1]) {
				votes.push({ diagonal: place - at, weight, place });
			}
		}
	}
	if (votes.length === 0) {
		passage.words.forEach((word, at) => {
			for (const place of index.placesOf(word).slice(0, TOO_COMMON)) {
				votes.push({ diagonal: place - at, weight: passage.weights[at] ?? 0, place });
			}
		});
	}
	return votes;
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

function placeAt(
	passage: SoughtPassage,
	index: WordIndex,
	diagonal: number,
	spread: number,
	...not: readonly (Span | undefined)[]
): Place | undefined {
	const found = alignAt(passage, index, diagonal, spread, not);
	const edges = edgesOf(passage, found);
	if (!edges) {
		return undefined;
	}
	let own = 0;
	let evidence = 0;
	found.forEach((place, at) => {
		if (place >= 0) {
			const weight = passage.weights[at] ?? 0;
			evidence += weight;
			own += at >= passage.first && at < passage.end ? weight : 0;
		}
	});
	const start = index.tokens.starts[edges.start];
	const end = index.tokens.ends[edges.end - 1];
	if (start === undefined || end === undefined) {
		return undefined;
	}
	// Inside a word only where the word itself was found; else the whole word is meant.
	const from = found[passage.first] === edges.start ? start + passage.intoFirst : start;
	const to = found[passage.end - 1] === edges.end - 1 ? end - passage.afterLast : end;
	return {
		start: from,
		end: Math.max(to, from),
		evidence: evidence - (passage.ownWeight - own),
		similarity: own / passage.ownWeight,
		firm: edges.firm && to > from && !isScattered(passage, found) && isAccompanied(passage, found, own, evidence),
		words: { start: edges.start, end: edges.end },
	};
}

function alignAt(
	passage: SoughtPassage,
	index: WordIndex,
	diagonal: number,
	spread: number,
	not: readonly (Span | undefined)[],
): Alignment {
	const masked = not.filter((span) => span !== undefined);
	const length = passage.words.length;
	if (masked.length === 0 && passage.words.every((word, at) => word >= 0 && word === index.words[diagonal + at])) {
		return Int32Array.from(passage.words, (_, at) => diagonal + at);
	}
	if (length > LONGEST_ALIGNED) {
		return new Int32Array(length).fill(-1);
	}
	const reach = Math.min(MOST_REACH, Math.max(LEAST_REACH, length >> 1) + spread);
	if (masked.length === 0) {
		return align(passage, index.words, diagonal, reach);
	}
	const start = Math.max(0, diagonal - reach);
	const window = index.words.slice(start, Math.max(start, diagonal + length + reach));
	for (const span of masked) {
		window.fill(-2, Math.max(0, span.start - start), Math.max(0, span.end - start));
	}
	return align(passage, window, diagonal - start, reach).map((place) => (place < 0 ? place : place + start));
}

/** Where the anchor's own words start and end in the text, given what was found. */
function edgesOf(passage: SoughtPassage, found: Alignment): { start: number; end: number; firm: boolean } | undefined {
	const { first, end } = passage;
	const placeOf = (at: number): number => (at >= 0 && at < found.length ? (found[at] ?? -1) : -1);
	let low = first;
	while (low < end && placeOf(low) < 0) {
		low++;
	}
	let high = end - 1;
	while (high >= low && placeOf(high) < 0) {
		high--;
	}
	const before = placeOf(first - 1);
	const after = placeOf(end);
	if (low >= end) {
		// Nothing of the words is left: what now stands between their neighbours is the best guess.
		return before >= 0 && after > before + 1 ? { start: before + 1, end: after, firm: false } : undefined;
	}
	const start = low > first && before >= 0 ? before + 1 : placeOf(low);
	const stop = high < end - 1 && after >= 0 ? after : placeOf(high) + 1;
	const firm =
		(low === first ? isFirmEdge(passage, found, low, 1) : before >= 0 && isNear(placeOf(low) - start, low - first)) &&
		(high === end - 1
			? isFirmEdge(passage, found, high, -1)
			: after >= 0 && isNear(stop - 1 - placeOf(high), end - 1 - high));
	return { start, end: stop, firm };
}

/** Whether the words found from the edge inwards are many, or others found soon after them. */
function isFirmEdge({ first, end, weights }: SoughtPassage, found: Alignment, edge: number, step: 1 | -1): boolean {
	let at = edge;
	let place = found[edge] ?? -1;
	while (at >= first && at < end && found[at] === place) {
		at += step;
		place += step;
	}
	if (
		at < first ||
		at >= end ||
		runWeight(weights, found, edge, step) + touching(weights, found, edge, -step) >= FIRM
	) {
		return true;
	}
	let next = at;
	while (next >= first && next < end && (found[next] ?? -1) < 0) {
		next += step;
	}
	const nextPlace = next >= first && next < end ? (found[next] ?? -1) : -1;
	const lost = Math.abs(next - at);
	const instead = Math.abs(nextPlace - place);
	return nextPlace < 0 || (instead <= lost + BESIDE_FEW && !(lost >= 3 && instead >= 3));
}

/** Weight of what was found without a gap from `edge` on, itself included. */
function runWeight(weights: Float32Array, found: Alignment, edge: number, step: number): number {
	let weight = 0;
	let place = found[edge] ?? -1;
	for (let at = edge; place >= 0 && found[at] === place; at += step, place += step) {
		weight += weights[at] ?? 0;
	}
	return weight;
}

/** As {@link runWeight}, without `edge`. */
const touching = (weights: Float32Array, found: Alignment, edge: number, step: number): number =>
	(found[edge] ?? -1) < 0 ? 0 : runWeight(weights, found, edge, step) - (weights[edge] ?? 0);

/** Whether so many words at an edge, where there were once `before`, may be those rewritten. */
const isNear = (now: number, before: number): boolean => now <= before + NEAR;

/** Whether somewhere many other words stand for a few: then those found beyond may be of another sentence. */
function isScattered({ first, end }: SoughtPassage, found: Alignment): boolean {
	let last = -1;
	for (let at = first; at < end; at++) {
		const place = found[at] ?? -1;
		if (place < 0) {
			continue;
		}
		if (last >= 0) {
			const lost = at - last - 1;
			const instead = place - (found[last] ?? place) - 1;
			if ((lost >= 3 && instead > lost + NEAR) || (lost >= NEAR && instead >= NEAR)) {
				return true;
			}
		}
		last = at;
	}
	return false;
}

/** Whether enough of what was found touches: few words, or words half rewritten, could be those of another sentence. */
function isAccompanied(passage: SoughtPassage, found: Alignment, own: number, evidence: number): boolean {
	const { first, end, weights } = passage;
	const before = touching(weights, found, first, -1);
	const after = touching(weights, found, end - 1, 1);
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	if (own + before + after < Math.min(LEAST_COMPANY, evidence)) {
		return false;
	}
	if (own < LEAST_COMPANY) {
		return isFlanked(passage, found, -1) && isFlanked(passage, found, 1);
	}
	return (
		own >= 0.95 * passage.ownWeight ||
		own >= 8 * LEAST_COMPANY ||
		before + after >= Math.min(LEAST_COMPANY / 2, all - passage.ownWeight)
	);
}

/** Whether a side is still there: half of its weight and one of its nearest words close by, or enough that touches. */
function isFlanked({ first, end, weights }: SoughtPassage, found: Alignment, step: 1 | -1): boolean {
	const edge = step < 0 ? first : end - 1;
	const place = found[edge] ?? -1;
	let all = 0;
	let left = 0;
	let close = false;
	for (let at = edge + step; at >= 0 && at < found.length; at += step) {
		const weight = weights[at] ?? 0;
		const neighbour = found[at] ?? -1;
		const distance = Math.abs(at - edge);
		all += weight;
		left += neighbour < 0 ? 0 : weight;
		close ||= neighbour >= 0 && distance <= 4 && place >= 0 && Math.abs(neighbour - place) <= distance + NEAR;
	}
	return all === 0 || (close && left >= all / 2) || touching(weights, found, edge, step) >= FLANK;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
