import { finish, hashOn, hashText, NO_TEXT } from '../learn/hash';
import type { Lexicon } from '../language/english/lexicon';
import { HashTable } from '../learn/hashTable';
import { perWord, type Word } from '../text/word';
import { bitOf, bitsOf } from './nameClasses';

/** What a word shows by itself. */
export interface WordForm {
	/** Lower case, as phrases are looked up. */
	readonly normal: string;
	/** Of the lower-case form; all hashes are signed. */
	readonly hash: number;
	/** Number of the pattern of capitals, digits and marks. */
	readonly shape: number;
	/** Hashes of the first and last letters. */
	readonly prefix2: number;
	readonly prefix3: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	/** Bits of `NAME_CLASSES`, and their numbers. */
	readonly classes: number;
	readonly classList: readonly number[];
	/** Whether the gazetteers have it, be it as the first word of a phrase alone. */
	readonly isKnown: boolean;
	readonly beginsPhrase: boolean;
	readonly capital: boolean;
	readonly allCapitals: boolean;
	/** Word cluster, 0 for none. */
	readonly cluster: number;
	/** In UTF-16 units. */
	readonly length: number;
	/** Begins with a digit. */
	readonly digits: boolean;
}

/** Words and phrases of names: lower case, the tokens joined by one space. */
export interface Gazetteer {
	/** Ascending, each once. */
	readonly hashes: Uint32Array;
	/** Bits of `NAME_CLASSES` of each. */
	readonly classes: Uint32Array;
}

const LONGEST_PHRASE = 5;
const FIRST_OF_PHRASE = bitOf('first of phrase');
const EDGE = 0x5eed;

/** Looks up words and phrases in the gazetteers. */
export class NameLexicon {
	/** Stands before the first word of a sentence and behind the last. */
	readonly edge: WordForm;

	private readonly table: HashTable;

	constructor(
		{ hashes, classes }: Gazetteer,
		private readonly language: Lexicon,
	) {
		this.table = new HashTable(hashes, classes);
		// Laid out like every other form.
		this.edge = Object.assign(this.read('\n'), { hash: EDGE, shape: EDGE, cluster: EDGE });
	}

	/** The bits of a lower-case word or phrase (words joined by one space); 0 for the unknown. */
	classesOf(phrase: string): number {
		return this.classesAt(hashText(phrase));
	}

	private classesAt(hash: number): number {
		return Math.max(0, this.table.find(hash));
	}

	/** What a word of a text shows, which the word keeps. */
	formOf(word: Word): WordForm {
		return wordForm(word, this);
	}

	/** What a word shows. */
	read(text: string): WordForm {
		const lower = normalWord(text);
		const hash = hashText(lower) | 0;
		const bits = this.classesAt(hash);
		const classes = bits & ~FIRST_OF_PHRASE;
		return {
			normal: lower,
			hash,
			shape: hashText(shapeOf(text)) | 0,
			prefix2: hashText(lower.slice(0, 2)) | 0,
			prefix3: hashText(lower.slice(0, 3)) | 0,
			suffix2: hashText(lower.slice(-2)) | 0,
			suffix3: hashText(lower.slice(-3)) | 0,
			suffix4: hashText(lower.slice(-4)) | 0,
			classes,
			classList: bitsOf(classes),
			isKnown: bits !== 0,
			beginsPhrase: (bits & FIRST_OF_PHRASE) !== 0,
			capital: /\p{Lu}/u.test(text) && !/^[@#]|^www\.|:\/\//.test(text),
			allCapitals: text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text),
			cluster: this.language.classesOf(lower)?.of256 ?? 0,
			length: text.length,
			digits: /^[0-9]/.test(text),
		};
	}

	/**
	 * The longest phrase of two words or more that begins with word `at`, or `null`.
	 */
	phraseAt(words: readonly WordForm[], at: number): { readonly length: number; readonly classes: number } | null {
		const first = words[at];
		if (!first?.beginsPhrase) {
			return null;
		}
		let state = hashOn(NO_TEXT, first.normal);
		let best = null;
		for (let length = 2; length <= LONGEST_PHRASE && at + length <= words.length; length++) {
			state = hashOn(hashOn(state, ' '), words[at + length - 1]?.normal ?? '');
			const classes = this.classesAt(finish(state));
			if (classes !== 0) {
				best = { length, classes };
			}
		}
		return best;
	}
}

const wordForm = perWord((word, lexicon: NameLexicon) => lexicon.read(word.text));

/** A word as the lexicon knows it: lower case, straight apostrophes. */
export function normalWord(text: string): string {
	const lower = text.toLowerCase();
	return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** `Xx` for *Wei*, `XX` for *NCB*, `X.X.` for *U.S.*, `d` for *23*; runs longer than two are two. */
function shapeOf(text: string): string {
	let shape = '';
	let last = '';
	let run = 0;
	for (const char of text) {
		const lower = char.toLowerCase();
		const kind = lower !== char ? 'X' : lower !== char.toUpperCase() ? 'x' : char >= '0' && char <= '9' ? 'd' : char;
		run = kind === last ? run + 1 : 1;
		last = kind;
		if (run <= 2 && (kind !== 'x' || run === 1)) {
			shape += kind;
		}
		if (shape.length > 12) {
			break;
		}
	}
	return shape;
}
