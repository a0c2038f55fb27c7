import type { Span } from '../model';

/** Pieces of words as the encoder knows them: numbers of the vocabulary, each with its place in the text. */
export interface Pieces {
	readonly ids: readonly number[];
	/** UTF-16 offsets into the text that was cut, half-open. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Longer words are unknown as a whole. */
const LONGEST_WORD = 100;
const CONTINUED = '##';

const SPACE = /^\p{White_Space}$/u;
const OTHER = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u;
const MARK = /^\p{Mn}$/u;
/** All of ASCII that is neither letter, digit nor space counts as a mark, and so does punctuation elsewhere. */
const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u;
/** Ideographs, which are words by themselves. */
const IDEOGRAPH =
	/^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;
const REPLACEMENT = '\ufffd';

/** Cuts text as BERT's uncased tokenizer does (Devlin et al. 2019; greedy longest match, Schuster and Nakajima 2012). */
export class WordPieces {
	private readonly numbers = new Map(this.vocabulary.split('\n').map((piece, i) => [piece, i]));
	/** In letters. */
	private readonly longest = Math.max(...Array.from(this.numbers.keys(), ({ length }) => length));
	private readonly unknown = this.numberOf('[UNK]');
	/** At either end of a window. */
	readonly first = this.numberOf('[CLS]');
	readonly last = this.numberOf('[SEP]');

	/**
	 * @param vocabulary a piece a line, in the order of the encoder's rows
	 * @throws Error where a piece that every vocabulary has is missing
	 */
	constructor(private readonly vocabulary: string) {}

	private numberOf(piece: string): number {
		const number = this.numbers.get(piece);
		if (number === undefined) {
			throw new Error(`the vocabulary has no ${piece}`);
		}
		return number;
	}

	cut(text: string): Pieces {
		const pieces = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
		/** In lower case and without accents, and of each letter the place of the character that it was made of. */
		let word: { readonly letter: string; readonly place: Span }[] = [];
		const finish = (): void => {
			let first = 0;
			for (const { id, end } of this.piecesOf(word.map(({ letter }) => letter))) {
				pieces.ids.push(id);
				pieces.starts.push(word[first]?.place.start ?? 0);
				pieces.ends.push(word[end - 1]?.place.end ?? 0);
				first = end;
			}
			word = [];
		};
		let start = 0;
		for (const char of text) {
			const place = { start, end: start + char.length };
			start = place.end;
			if (SPACE.test(char)) {
				finish();
			} else if (!OTHER.test(char) && char !== REPLACEMENT) {
				const isIdeograph = IDEOGRAPH.test(char);
				for (const letter of char.normalize('NFD').toLowerCase()) {
					const isApart = isIdeograph || PUNCTUATION.test(letter);
					if (isApart) {
						finish();
					}
					if (!MARK.test(letter)) {
						word.push({ letter, place });
					}
					if (isApart) {
						finish();
					}
				}
			}
		}
		finish();
		return pieces;
	}

	/** The pieces of a word, the longest first; their ends are in letters from the word's beginning. */
	private piecesOf(letters: readonly string[]): readonly { readonly id: number; readonly end: number }[] {
		const unknown = [{ id: this.unknown, end: letters.length }];
		if (letters.length > LONGEST_WORD) {
			return unknown;
		}
		const pieces: { id: number; end: number }[] = [];
		for (let first = 0; first < letters.length;) {
			const lead = first > 0 ? CONTINUED : '';
			let end = Math.min(letters.length, first + this.longest);
			let id: number | undefined;
			while (end > first && (id = this.numbers.get(lead + letters.slice(first, end).join(''))) === undefined) {
				end--;
			}
			if (id === undefined) {
				return unknown;
			}
			pieces.push({ id, end });
			first = end;
		}
		return pieces;
	}
}
