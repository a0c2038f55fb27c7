import { finish, hashOn, hashText, NO_TEXT } from '../learn/hash';
import type { Lexicon } from '../language/english/lexicon';
import { HashTable } from '../learn/hashTable';
import { normalText, perWord, type Word } from '../text/word';
import { bitOf, bitsOf } from './nameClasses';

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
/** What a word shows by itself. */
export class WordForm {
	/** Lower case, as phrases are looked up. */
	readonly normal = normalText(this.text);
	/** Of the lower-case form; all hashes are signed. */
	readonly hash = hashText(this.normal) | 0;
	/** Number of the pattern of capitals, digits and marks. */
	readonly shape = hashText(shapeOf(this.text)) | 0;
	/** Hashes of the first and last letters. */
	readonly prefix2 = hashText(this.normal.slice(0, 2)) | 0;
	readonly prefix3 = hashText(this.normal.slice(0, 3)) | 0;
	readonly suffix2 = hashText(this.normal.slice(-2)) | 0;
	readonly suffix3 = hashText(this.normal.slice(-3)) | 0;
	readonly suffix4 = hashText(this.normal.slice(-4)) | 0;
	private readonly bits = this.lexicon.classesOf(this.normal);
	/** Bits of `NAME_CLASSES`, and their numbers. */
	readonly classes = this.bits & ~FIRST_OF_PHRASE;
	readonly classList = bitsOf(this.classes);
	readonly beginsPhrase = (this.bits & FIRST_OF_PHRASE) !== 0;
	readonly capital = /\p{Lu}/u.test(this.text) && !/^[@#]|^www\.|:\/\//.test(this.text);
	readonly allCapitals = this.text.length > 1 && this.text === this.text.toUpperCase() && /\p{Lu}/u.test(this.text);
	/** Word cluster, 0 for none. */
	readonly cluster = this.lexicon.language.classesOf(this.normal)?.of256 ?? 0;
	/** In UTF-16 units. */
	readonly length = this.text.length;
	/** Begins with a digit. */
	readonly digits = /^[0-9]/.test(this.text);

	constructor(
		private readonly text: string,
		private readonly lexicon: NameLexicon,
	) {}
}

/** Looks up words and phrases in the gazetteers. */
export class NameLexicon {
	/** Stands before the first word of a sentence and behind the last. */
	readonly edge: WordForm;

	private readonly table: HashTable;

	constructor(
		{ hashes, classes }: Gazetteer,
		readonly language: Lexicon,
	) {
		this.table = new HashTable(hashes, classes);
		// Laid out like every other form.
		this.edge = Object.assign(new WordForm('\n', this), { hash: EDGE, shape: EDGE, cluster: EDGE });
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

const wordForm = perWord((word, lexicon: NameLexicon) => new WordForm(word.text, lexicon));

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
