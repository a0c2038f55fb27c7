import type { Span } from '../../analysis/model';
import { meet } from '../../analysis/text/spans';
import { align, type Alignment } from './align';
import { candidates } from './candidates';
import { edgesOf, isAccompanied, isScattered } from './edges';
import { firstAbove } from './firstAbove';
import { MOST_MARGIN, RIVAL_SIMILARITY } from './margins';
import type { SoughtPassage } from './soughtPassage';
import { verbatimPlaces } from './verbatim';
import { LONGEST_ALIGNED, type WordIndex } from './wordIndex';

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

/** Words inserted or deleted inside a passage that alignment bridges at least, and at most. */
const LEAST_REACH = 40;
const MOST_REACH = 300;
/** Places named of passages too long to be aligned. */
const MOST_LONG = 3;

/** What is asked of {@link findPlaces}. */
interface Search {
	/** Words of the text (indices, half-open) that are not looked at. */
	readonly not?: Span;
	/** One place with more evidence is enough. */
	readonly enough?: number;
}

interface Found {
	/** Best first. */
	readonly places: readonly Place[];
	/** Whether all places were looked at: not where a text has hardly any words but the same few. */
	readonly complete: boolean;
}

/**
 * The places of a text that resemble a passage; none that comes nowhere near the best.
 *
 * Rare words of the passage vote for where it starts (diagonals, as in BLAST: Altschul et al. 1990); the places with
 * most votes are aligned word by word.
 */
export function* findPlaces(
	passage: SoughtPassage,
	index: WordIndex,
	{ not, enough = Infinity }: Search = {},
): Generator<void, Found> {
	if (passage.words.length > LONGEST_ALIGNED) {
		const same = verbatimPlaces(passage, index, MOST_LONG, not);
		return { places: same.flatMap((at) => placeOf(passage, index, inARow(passage, at)) ?? []), complete: true };
	}
	const places: Place[] = [];
	let best = 0;
	const { candidates: named, complete } = candidates(passage, index, not);
	for (const { diagonal, spread, mayHideAnother } of named) {
		const reach = reachOf(passage, spread);
		if (best > 0 && mostEvidence(passage, index, diagonal, reach) < best - MOST_MARGIN) {
			continue;
		}
		let place = yield* placeAt(passage, index, diagonal, reach, not);
		for (let looks = mayHideAnother ? 2 : 1; looks > 0 && place; looks -= 1) {
			places.push(place);
			best = Math.max(best, place.similarity >= RIVAL_SIMILARITY ? place.evidence : 0);
			yield;
			place = looks > 1 ? yield* placeAt(passage, index, diagonal, reach, place.words, not) : undefined;
		}
		if (best > enough) {
			break;
		}
	}
	places.sort((a, b) => b.evidence - a.evidence || a.start - b.start);
	return {
		places: places.filter((place, i) => !places.slice(0, i).some((better) => meet(better.words, place.words))),
		complete,
	};
}

/** No less than the evidence that there can be near a diagonal: as if the order of words did not count. */
function mostEvidence(passage: SoughtPassage, index: WordIndex, diagonal: number, reach: number): number {
	let evidence = 0;
	passage.words.forEach((word, at) => {
		const places = index.placesOf(word);
		const from = diagonal + at - reach;
		const near = (places[firstAbove(places, from - 1)] ?? Infinity) <= from + 2 * reach;
		const isOwn = at >= passage.first && at < passage.end;
		evidence += near ? (passage.weights[at] ?? 0) : isOwn ? -(passage.weights[at] ?? 0) : 0;
	});
	return evidence;
}

const reachOf = ({ words }: SoughtPassage, spread: number): number =>
	Math.min(MOST_REACH, Math.max(LEAST_REACH, words.length >> 1) + spread);

function* placeAt(
	passage: SoughtPassage,
	index: WordIndex,
	diagonal: number,
	reach: number,
	...not: readonly (Span | undefined)[]
): Generator<void, Place | undefined> {
	return placeOf(passage, index, yield* alignAt(passage, index, diagonal, reach, not));
}

function placeOf(passage: SoughtPassage, index: WordIndex, found: Alignment): Place | undefined {
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

function* alignAt(
	passage: SoughtPassage,
	index: WordIndex,
	diagonal: number,
	reach: number,
	not: readonly (Span | undefined)[],
): Generator<void, Alignment> {
	const masked = not.filter((span) => span !== undefined);
	if (masked.length === 0 && passage.words.every((word, at) => word >= 0 && word === index.words[diagonal + at])) {
		return inARow(passage, diagonal);
	}
	return yield* align(passage, index, diagonal, reach, masked);
}

const inARow = ({ words }: SoughtPassage, from: number): Alignment => words.map((_, at) => from + at);
