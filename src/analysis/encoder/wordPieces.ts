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

/** Characters of one word, in lower case and without accents, each with the place of the one that it was made of. */
interface Spelling {
	readonly letters: string[];
	readonly starts: number[];
	readonly ends: number[];
}

/**
 * Cuts text into word pieces as BERT's uncased tokenizer does (Devlin et al. 2019; greedy longest match, Schuster and
 * Nakajima 2012): without control characters, accents and capitals, each mark by itself.
 */
export class WordPieces {
	private readonly numbers: ReadonlyMap<string, number>;
	private readonly unknown: number;
	/** At either end of a window. */
	readonly first: number;
	readonly last: number;
	/** The pieces of words met before; their ends are in letters from the word's beginning. */
	private readonly known = new Map<string, readonly { readonly id: number; readonly end: number }[]>();

	/**
	 * @param vocabulary a piece a line, in the order of the encoder's rows
	 * @throws Error where a piece that every vocabulary has is missing
	 */
	constructor(vocabulary: string) {
		this.numbers = new Map(vocabulary.split('\n').map((piece, i) => [piece, i]));
		this.unknown = this.numberOf('[UNK]');
		this.first = this.numberOf('[CLS]');
		this.last = this.numberOf('[SEP]');
	}

	private numberOf(piece: string): number {
		const number = this.numbers.get(piece);
		if (number === undefined) {
			throw new Error(`the vocabulary has no ${piece}`);
		}
		return number;
	}

	cut(text: string): Pieces {
		const pieces = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
		let word: Spelling = { letters: [], starts: [], ends: [] };
		const finish = (): void => {
			if (word.letters.length > 0) {
				this.add(word, pieces);
				word = { letters: [], starts: [], ends: [] };
			}
		};
		for (let at = 0; at < text.length;) {
			const char = String.fromCodePoint(text.codePointAt(at) as number);
			const end = at + char.length;
			if (isLetterOfAscii(char)) {
				word.letters.push(char.toLowerCase());
				word.starts.push(at);
				word.ends.push(end);
			} else if (SPACE.test(char)) {
				finish();
			} else if (!OTHER.test(char) && char !== REPLACEMENT) {
				const alone = IDEOGRAPH.test(char);
				if (alone) {
					finish();
				}
				for (const letter of char.normalize('NFD')) {
					if (!MARK.test(letter)) {
						for (const small of letter.toLowerCase()) {
							const apart = PUNCTUATION.test(small);
							if (apart) {
								finish();
							}
							word.letters.push(small);
							word.starts.push(at);
							word.ends.push(end);
							if (apart) {
								finish();
							}
						}
					}
				}
				if (alone) {
					finish();
				}
			}
			at = end;
		}
		finish();
		return pieces;
	}

	private add({ letters, starts, ends }: Spelling, into: { ids: number[]; starts: number[]; ends: number[] }): void {
		let first = 0;
		for (const { id, end } of this.piecesOf(letters)) {
			into.ids.push(id);
			into.starts.push(starts[first] as number);
			into.ends.push(ends[end - 1] as number);
			first = end;
		}
	}

	private piecesOf(letters: readonly string[]): readonly { readonly id: number; readonly end: number }[] {
		const word = letters.join('');
		const known = this.known.get(word);
		if (known) {
			return known;
		}
		const pieces: { id: number; end: number }[] = [];
		for (let first = 0; first < letters.length && letters.length <= LONGEST_WORD;) {
			const lead = first > 0 ? CONTINUED : '';
			let end = letters.length;
			let id: number | undefined;
			for (; end > first; end--) {
				id = this.numbers.get(lead + letters.slice(first, end).join(''));
				if (id !== undefined) {
					break;
				}
			}
			if (id === undefined) {
				break;
			}
			pieces.push({ id, end });
			first = end;
		}
		const whole = pieces.at(-1)?.end === letters.length ? pieces : [{ id: this.unknown, end: letters.length }];
		// Only a text made to do harm has more words than fit.
		if (this.known.size < 50_000) {
			this.known.set(word, whole);
		}
		return whole;
	}
}

const isLetterOfAscii = (char: string): boolean =>
	(char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9');
