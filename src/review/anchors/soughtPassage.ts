import type { Passage } from './align';
import { tokenizeInSteps } from './tokenize';
import type { WordIndex } from './wordIndex';

/** An anchor's words with those before and after them, ready to be looked for. It has at least one word of its own. */
export interface SoughtPassage extends Passage {
	/** UTF-16 units of the first word before the anchor starts, of the last word after it ends: 0 on word boundaries. */
	readonly intoFirst: number;
	readonly afterLast: number;
	/** What all the words weigh, and the anchor's own alone. */
	readonly weight: number;
	readonly ownWeight: number;
}

/** Longer words are not worth more: one misspelt name should not outweigh a sentence. */
const HEAVIEST = 12;
/** Words looked up in one step. */
const STEP = 10_000;

/** @returns `undefined` where `exact` has no word and no mark */
export function* soughtPassage(
	{ prefix, exact, suffix }: { readonly prefix: string; readonly exact: string; readonly suffix: string },
	index: WordIndex,
): Generator<void, SoughtPassage | undefined> {
	const { words, starts, ends } = yield* tokenizeInSteps(prefix + exact + suffix);
	const from = prefix.length;
	const to = prefix.length + exact.length;
	const first = ends.findIndex((end) => end > from);
	const after = starts.findIndex((start) => start >= to);
	const end = after < 0 ? words.length : after;
	if (first < 0 || first >= end) {
		return undefined;
	}
	const numbers = new Int32Array(words.length);
	const weights = new Float32Array(words.length);
	for (const [at, word] of words.entries()) {
		numbers[at] = index.numberOf(word);
		weights[at] = Math.min(word.length, HEAVIEST);
		if (at % STEP === STEP - 1) {
			yield;
		}
	}
	return {
		words: numbers,
		weights,
		weight: weights.reduce((sum, weight) => sum + weight, 0),
		first,
		end,
		intoFirst: Math.max(0, from - (starts[first] ?? from)),
		afterLast: Math.max(0, (ends[end - 1] ?? to) - to),
		ownWeight: weights.subarray(first, end).reduce((sum, weight) => sum + weight, 0),
	};
}
