import { tokenize, type Tokens } from './tokenize';

/** Where every word of one text stands; made once and asked for many passages. */
export class WordIndex {
	readonly tokens: Tokens;
	/** The number of each word, in text order. */
	readonly words: Int32Array;
	private readonly numbers = new Map<string, number>();
	private readonly places: number[][] = [];

	constructor(readonly text: string) {
		this.tokens = tokenize(text);
		this.words = new Int32Array(this.tokens.words.length);
		this.tokens.words.forEach((word, index) => {
			let number = this.numbers.get(word);
			if (number === undefined) {
				number = this.places.length;
				this.numbers.set(word, number);
				this.places.push([]);
			}
			this.words[index] = number;
			this.places[number]?.push(index);
		});
	}

	/** -1 where the text does not have the word. */
	numberOf(word: string): number {
		return this.numbers.get(word) ?? -1;
	}

	/** Indices of words, ascending. */
	placesOf(number: number): readonly number[] {
		return this.places[number] ?? [];
	}
}
