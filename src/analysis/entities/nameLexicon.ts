import { hashText } from '../learn/hash';
import type { Lexicon } from '../language/english/lexicon';
import type { TokenRange } from '../text/places';
import { rowOf } from '../text/firstIndex';
import type { Sentence } from '../text/document';
import { normalText, perWord } from '../text/word';

/** What the name lexicon says of a word or phrase; each is one bit. */
const NAME_CLASSES = [
	'firstName',
	'female',
	'male',
	'lastName',
	'country',
	'city',
	'region',
	'water',
	'demonym',
	'group',
	'company',
	'media',
	'agency',
	'title',
	'occupation',
	'organizationHead',
	'locationHead',
	'eventHead',
	'workHead',
	'substance',
	'product',
	'speechVerb',
	'calendar',
	'particle',
	'place preposition',
	'common',
	'first of phrase',
	'of women',
	'of men',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** The bit of a class. */
export function bitOf(name: NameClass): number {
	return 1 << NAME_CLASSES.indexOf(name);
}

/** The numbers of the bits that are set, ascending. */
export function bitsOf(bits: number): readonly number[] {
	const numbers: number[] = [];
	for (let number = 0, rest = bits; rest !== 0; number++, rest >>>= 1) {
		if (rest & 1) {
			numbers.push(number);
		}
	}
	return numbers;
}

/** Words and phrases of names: lower case, the tokens joined by one space. */
export interface Gazetteer {
	/** Ascending, each once. */
	readonly hashes: Uint32Array;
	/** Bits of `NAME_CLASSES` of each. */
	readonly classes: Uint32Array;
}

/** Several words that the gazetteer has together, and the numbers of their classes. */
export interface Phrase extends TokenRange {
	readonly classes: readonly number[];
}

const LONGEST_PHRASE = 5;
const LONGEST_SHAPE = 13;
const FIRST_OF_PHRASE = bitOf('first of phrase');
/** What says nothing of where a name stands. */
const BESIDE = FIRST_OF_PHRASE | bitOf('of women') | bitOf('of men');
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
	readonly classes = this.bits & ~BESIDE;
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

	constructor(
		private readonly gazetteer: Gazetteer,
		readonly language: Lexicon,
	) {
		// Laid out like every other form.
		this.edge = Object.assign(new WordForm('\n', this), { hash: EDGE, shape: EDGE, cluster: EDGE });
	}

	/** The bits of a lower-case word or phrase (words joined by one space); 0 for the unknown. */
	classesOf(phrase: string): number {
		const { hashes, classes } = this.gazetteer;
		return classes[rowOf(hashes, hashText(phrase))] ?? 0;
	}

	/** For each word of a block the phrase that it stands in: the longest one of two words or more that begins with a capital. */
	phrasesIn(words: readonly WordForm[], sentences: readonly Sentence[]): readonly (Phrase | undefined)[] {
		const phrases = words.map((): Phrase | undefined => undefined);
		for (const { firstToken, endToken } of sentences) {
			for (let first = firstToken; first < endToken; first = phrases[first]?.end ?? first + 1) {
				const longest = this.longestAt(words, first, endToken);
				phrases.fill(longest, first, longest?.end ?? first);
			}
		}
		return phrases;
	}

	/** The longest phrase that begins at a word, and ends at `limit` or before. */
	private longestAt(words: readonly WordForm[], first: number, limit: number): Phrase | undefined {
		const word = words[first];
		const most = word?.capital && word.beginsPhrase ? Math.min(first + LONGEST_PHRASE, limit) : first;
		for (let end = most; end > first + 1; end--) {
			const phrase = words.slice(first, end).map(({ normal }) => normal);
			const classes = bitsOf(this.classesOf(phrase.join(' ')));
			if (classes.length > 0) {
				return { first, end, classes };
			}
		}
		return undefined;
	}
}

/** What a word of a text shows, which the word keeps. */
export const wordForm = perWord((word, lexicon: NameLexicon) => new WordForm(word.text, lexicon));

/** `Xx` for *Wei*, `XX` for *NCB*, `X.X.` for *U.S.*, `d` for *23*; runs longer than two are two. */
const shapeOf = (text: string): string =>
	Array.from(text, kindOf)
		.join('')
		.replace(/x+/g, 'x')
		.replace(/(.)\1+/gsu, '$1$1')
		.slice(0, LONGEST_SHAPE);

function kindOf(char: string): string {
	if (char !== char.toLowerCase()) {
		return 'X';
	}
	if (char !== char.toUpperCase()) {
		return 'x';
	}
	return /[0-9]/.test(char) ? 'd' : char;
}
