import { firstAbove } from './firstAbove';
import { Tally } from './tally';
import { tokenizeInSteps, type Tokens } from './tokenize';

/** Words numbered in one step. */
const STEP = 10_000;
/** Passages of more words are only found as they were. */
export const LONGEST_ALIGNED = 3000;

/**
 * Where every word of one text stands; made once and asked for many passages.
 *
 * *Ink* is what is not white space, in UTF-16 units: how far a word is from the text's start in ink stays the same when
 * lines are wrapped otherwise.
 */
export class WordIndex {
	/** For counting votes for words of the text, and some before it. All 0 but within one call. */
	readonly tally: Tally;

	private constructor(
		readonly text: string,
		readonly tokens: Tokens,
		/** The number of each word, in text order. */
		readonly words: Int32Array,
		/** The ink before each word, and at last that of the whole text. */
		readonly ink: Int32Array,
		private readonly numbers: ReadonlyMap<string, number>,
		private readonly places: readonly (readonly number[])[],
	) {
		this.tally = new Tally(-LONGEST_ALIGNED, words.length);
	}

	static *inSteps(text: string): Generator<void, WordIndex> {
		const tokens = yield* tokenizeInSteps(text);
		const words = new Int32Array(tokens.words.length);
		const ink = new Int32Array(tokens.words.length + 1);
		const numbers = new Map<string, number>();
		const places: number[][] = [];
		for (const [index, word] of tokens.words.entries()) {
			let number = numbers.get(word);
			if (number === undefined) {
				number = places.length;
				numbers.set(word, number);
				places.push([]);
			}
			words[index] = number;
			places[number]?.push(index);
			ink[index + 1] = (ink[index] ?? 0) + (tokens.ends[index] ?? 0) - (tokens.starts[index] ?? 0);
			if (index % STEP === STEP - 1) {
				yield;
			}
		}
		return new WordIndex(text, tokens, words, ink, numbers, places);
	}

	/** -1 where the text does not have the word. */
	numberOf(word: string): number {
		return this.numbers.get(word) ?? -1;
	}

	/** Indices of words, ascending. */
	placesOf(number: number): readonly number[] {
		return this.places[number] ?? [];
	}

	/** The ink before an offset of the text. */
	inkBefore(offset: number): number {
		const word = firstAbove(this.tokens.ends, offset);
		return (this.ink[word] ?? 0) + Math.max(0, offset - (this.tokens.starts[word] ?? offset));
	}
}
