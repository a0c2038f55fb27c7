import type { Span } from '../../analysis/model';
import { align, type Alignment } from './align';
import { candidates } from './candidates';
import { edgesOf, isAccompanied, isScattered } from './edges';
import type { SoughtPassage } from './soughtPassage';
import { verbatimPlaces } from './verbatim';
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

/** Words inserted or deleted inside a passage that alignment bridges at least, and at most. */
const LEAST_REACH = 40;
const MOST_REACH = 300;
/** Passages of more words are only found as they were. */
const LONGEST_ALIGNED = 3000;
const MOST_LONG = 3;

/**
 * The places of a text that resemble a passage, best first.
 *
 * Rare words of the passage vote for where it starts (diagonals, as in BLAST: Altschul et al. 1990); the places with
 * most votes are aligned word by word.
 *
 * @param not words of the text (indices, half-open) that are not looked at
 */
export function* findPlaces(passage: SoughtPassage, index: WordIndex, not?: Span): Generator<void, Place[]> {
	if (passage.words.length > LONGEST_ALIGNED) {
		return verbatimPlaces(passage, index, MOST_LONG, not).flatMap(
			(at) => placeOf(passage, index, inARow(passage, at)) ?? [],
		);
	}
	const places: Place[] = [];
	for (const { diagonal, spread, mayHideAnother } of candidates(passage, index, not)) {
		const place = yield* placeAt(passage, index, diagonal, spread, not);
		if (!place) {
			continue;
		}
		places.push(place);
		yield;
		if (mayHideAnother) {
			const other = yield* placeAt(passage, index, diagonal, spread, place.words, not);
			if (other) {
				places.push(other);
			}
		}
	}
	places.sort((a, b) => b.evidence - a.evidence || a.start - b.start);
	return places.filter((place, i) => !places.slice(0, i).some((better) => overlap(better.words, place.words)));
}

function* placeAt(
	passage: SoughtPassage,
	index: WordIndex,
	diagonal: number,
	spread: number,
	...not: readonly (Span | undefined)[]
): Generator<void, Place | undefined> {
	return placeOf(passage, index, yield* alignAt(passage, index, diagonal, spread, not));
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
	spread: number,
	not: readonly (Span | undefined)[],
): Generator<void, Alignment> {
	const masked = not.filter((span) => span !== undefined);
	const length = passage.words.length;
	if (masked.length === 0 && passage.words.every((word, at) => word >= 0 && word === index.words[diagonal + at])) {
		return inARow(passage, diagonal);
	}
	const reach = Math.min(MOST_REACH, Math.max(LEAST_REACH, length >> 1) + spread);
	if (masked.length === 0) {
		return yield* align(passage, index.words, diagonal, reach);
	}
	const start = Math.max(0, diagonal - reach);
	const window = index.words.slice(start, Math.max(start, diagonal + length + reach));
	for (const span of masked) {
		window.fill(-2, Math.max(0, span.start - start), Math.max(0, span.end - start));
	}
	const found = yield* align(passage, window, diagonal - start, reach);
	return found.map((place) => (place < 0 ? place : place + start));
}

const inARow = ({ words }: SoughtPassage, from: number): Alignment => words.map((_, at) => from + at);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
