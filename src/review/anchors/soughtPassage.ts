import type { Passage } from './align';
import { tokenize } from './tokenize';
import type { WordIndex } from './wordIndex';

/** An anchor's words with those before and after them, ready to be looked for. It has at least one word of its own. */
export interface SoughtPassage extends Passage {
	/** Where each word starts in prefix, exact and suffix together. */
	readonly starts: ArrayLike<number>;
	/** UTF-16 units of the first word before the anchor starts, of the last word after it ends: 0 on word boundaries. */
	readonly intoFirst: number;
	readonly afterLast: number;
	/** What all the anchor's own words weigh. */
	readonly ownWeight: number;
}

/** Longer words are not worth more: one misspelt name should not outweigh a sentence. */
const HEAVIEST = 12;

/** @returns `undefined` where `exact` has no word and no mark */
export function soughtPassage(
	{ prefix, exact, suffix }: { readonly prefix: string; readonly exact: string; readonly suffix: string },
	index: WordIndex,
): SoughtPassage | undefined {
	const { words, starts, ends } = tokenize(prefix + exact + suffix);
	const from = prefix.length;
	const to = prefix.length + exact.length;
	const first = ends.findIndex((end) => end > from);
	const after = starts.findIndex((start) => start >= to);
	const end = after < 0 ? words.length : after;
	if (first < 0 || first >= end) {
		return undefined;
	}
	const weights = Float32Array.from(words, (word) => Math.min(word.length, HEAVIEST));
	return {
		words: Int32Array.from(words, (word) => index.numberOf(word)),
		weights,
		starts,
		first,
		end,
		intoFirst: Math.max(0, from - (starts[first] ?? from)),
		afterLast: Math.max(0, (ends[end - 1] ?? to) - to),
		ownWeight: weights.subarray(first, end).reduce((sum, weight) => sum + weight, 0),
	};
}
