import { hashText } from '../../learn/hash';
import type { Token } from '../../text/document';
import type { Lexicon } from './lexicon';
import { formOf } from './morphology';

/** Forms of words. */
export const SHAPES = {
	mark: 1,
	number: 2,
	lower: 3,
	/** *US*, *CEO's* first part: two letters or more, all of them capitals. */
	capitals: 4,
	/** *Paris* */
	capitalized: 5,
	/** *iPhone*, *McDonald* */
	mixed: 6,
	/** *A*, *J.* */
	initial: 7,
	/** *U.S.*, *e.g.* */
	dotted: 8,
	/** *@name*, *#topic*, addresses of the web */
	address: 9,
} as const;

/** A word of English as it is spelled, with what its letters show and what the lexicon knows. */
export class EnglishWord {
	/** In lower case, the apostrophe straight. */
	readonly lower: string;
	readonly kind: Token['kind'];
	/** See {@link SHAPES}. */
	readonly shape: number;
	/** Of the spelling that counts: lower case, short capitals as they stand, numbers by their form. Signed. */
	readonly hash: number;
	/** Hashes of the first and last letters of {@link lower}. */
	readonly prefix2: number;
	readonly prefix3: number;
	readonly suffix1: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	/** Stands for the tags it is known to have; 0 where nothing is known of it. */
	readonly tagSet: number;
	/** The set of tags of the same word in lower case; 0 where it is not known so. */
	readonly lowerTagSet: number;
	/** What WordNet knows of the form; see `formOf`. */
	readonly form: number;
	/** The tags among which it is one, the commonest first; `null` for any. */
	readonly tags: readonly number[] | null;
	/** Classes by likeness of use, of 64, 256 and 1,000; 0 where the word is in none. */
	readonly of64: number;
	readonly of256: number;
	readonly of1000: number;

	constructor(
		readonly text: string,
		kind: Token['kind'],
		lexicon: Lexicon,
	) {
		this.kind = kind;
		this.lower = text.toLowerCase().replaceAll('’', "'");
		this.shape = shapeOf(text, kind);
		const spelling =
			this.shape === SHAPES.capitals && text.length < 4 ? text : kind === 'number' ? numberForm(text) : this.lower;
		this.hash = hashText(spelling) | 0;
		this.prefix2 = hashText(this.lower.slice(0, 2)) | 0;
		this.prefix3 = hashText(this.lower.slice(0, 3)) | 0;
		this.suffix1 = this.lower.charCodeAt(this.lower.length - 1);
		this.suffix2 = hashText(this.lower.slice(-2)) | 0;
		this.suffix3 = hashText(this.lower.slice(-3)) | 0;
		this.suffix4 = hashText(this.lower.slice(-4)) | 0;
		const exact = text.replaceAll('’', "'");
		this.tagSet = lexicon.tagSetOf(exact);
		this.lowerTagSet = exact === this.lower ? this.tagSet : lexicon.tagSetOf(this.lower);
		this.tags = this.tagSet === 0 ? null : lexicon.tagsOf(this.tagSet);
		this.form = kind === 'word' ? formOf(this.lower, lexicon) : 0;
		const classes = lexicon.classesOf(this.lower);
		this.of64 = lexicon.of64(classes);
		this.of256 = lexicon.of256(classes);
		this.of1000 = lexicon.of1000(classes);
	}
}

function shapeOf(text: string, kind: Token['kind']): number {
	if (kind !== 'word') {
		return kind === 'mark' ? SHAPES.mark : SHAPES.number;
	}
	if (/^[@#]|^www\.|:\/\/|\.[a-z]{2,}$/.test(text)) {
		return SHAPES.address;
	}
	const bare = text.replace(/['’]\p{L}*$/u, '');
	const letters = bare.replaceAll('.', '');
	if (letters.length <= 1) {
		return letters === letters.toLowerCase() ? SHAPES.lower : SHAPES.initial;
	}
	if (/\.\p{L}/u.test(bare)) {
		return SHAPES.dotted;
	}
	if (letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
		return SHAPES.capitals;
	}
	const rest = letters.slice(1);
	const first = letters.charAt(0);
	return rest !== rest.toLowerCase() ? SHAPES.mixed : first === first.toLowerCase() ? SHAPES.lower : SHAPES.capitalized;
}

/** Numbers alike in form are one word: years, shares, times. */
const numberForm = (text: string): string =>
	/^(?:1[5-9]|20)\d\d$/.test(text) ? '1900' : text.replace(/\d+/g, (digits) => '0'.repeat(Math.min(digits.length, 3)));
