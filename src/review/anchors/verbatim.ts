import type { Span } from '../../analysis/model';
import type { Passage } from './align';
import { LEAST_EVIDENCE } from './margins';
import type { SoughtPassage } from './soughtPassage';
import type { WordIndex } from './wordIndex';

/**
 * Where the whole passage stands word for word: the words of the text it starts at, ascending. The first and the last
 * word are not compared, for context may begin and end inside a word.
 *
 * @param most so many places at most
 * @param not words of the text (indices, half-open) that the passage's own words must not touch
 */
export function verbatimPlaces(passage: Passage, index: WordIndex, most: number, not?: Span): number[] {
	const { from, to } = compared(passage);
	let rarest = from;
	for (let at = from + 1; at < to; at += 1) {
		if (timesOf(passage, index, at) < timesOf(passage, index, rarest)) {
			rarest = at;
		}
	}
	const found: number[] = [];
	for (const place of index.placesOf(passage.words[rarest] ?? -1)) {
		const start = place - rarest;
		if (not && start + passage.first < not.end && not.start < start + passage.end) {
			continue;
		}
		if (standsVerbatim(passage, index, start)) {
			found.push(start);
			if (found.length >= most) {
				break;
			}
		}
	}
	return found;
}

/** Places of the anchor's own words that are looked for: whether there is more than one. */
const FEW = 3;

/**
 * Where the anchor's own words stand, whatever is around them: the words of the text they begin at. None where they tell too little.
 *
 * @param not as of {@link verbatimPlaces}
 */
export function ownWordsIn(
	index: WordIndex,
	{ words, weights, first, end, ownWeight }: SoughtPassage,
	not?: Span,
): readonly number[] {
	const own = { words: words.subarray(first, end), weights: weights.subarray(first, end), first: 0, end: end - first };
	return ownWeight < LEAST_EVIDENCE ? [] : verbatimPlaces(own, index, FEW, not);
}

const timesOf = ({ words }: Passage, index: WordIndex, at: number): number => index.placesOf(words[at] ?? -1).length;

/** Whether the whole passage stands from the word `start` on, but for its first and last word. */
export function standsVerbatim(passage: Passage, index: WordIndex, start: number): boolean {
	const { words } = passage;
	const { from, to } = compared(passage);
	// Where two places differ, they mostly do at their ends.
	for (let low = from, high = to - 1; low <= high; low += 1, high -= 1) {
		if (words[low] !== index.words[start + low] || words[high] !== index.words[start + high]) {
			return false;
		}
	}
	return true;
}

const compared = ({ words, first, end }: Passage): { from: number; to: number } => ({
	from: first > 0 ? 1 : 0,
	to: words.length - (end < words.length ? 1 : 0),
});

/** The anchor's own stretch of the text, where its own words stand word for word from `word` on. */
export function ownSpan(passage: SoughtPassage, { tokens }: WordIndex, word: number): Span {
	const last = word + passage.end - passage.first - 1;
	return {
		start: (tokens.starts[word] ?? 0) + passage.intoFirst,
		end: (tokens.ends[last] ?? 0) - passage.afterLast,
	};
}
