import { hashText } from '../../learn/hash';
import type { Token } from '../../text/document';
import type { Lexicon } from './lexicon';
import { formOf, tagsOfForm } from './morphology';

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
	/** The apostrophe straight. */
	private readonly exact = this.text.replaceAll('’', "'");
	/** In lower case, the apostrophe straight. */
	readonly lower = this.exact.toLowerCase();
	/** See {@link SHAPES}. */
	readonly shape = shapeOf(this.text, this.kind);
	/** Of the spelling that counts: lower case, short capitals as they stand, numbers by their form. Signed, as all hashes. */
	readonly hash =
		hashText(
			this.shape === SHAPES.capitals && this.text.length < 4
				? this.text
				: this.kind === 'number'
					? numberForm(this.text)
					: this.lower,
		) | 0;
	/** Hashes of the first and last letters of {@link lower}. */
	readonly prefix2 = hashText(this.lower.slice(0, 2)) | 0;
	readonly prefix3 = hashText(this.lower.slice(0, 3)) | 0;
	readonly suffix1 = this.lower.charCodeAt(this.lower.length - 1);
	readonly suffix2 = hashText(this.lower.slice(-2)) | 0;
	readonly suffix3 = hashText(this.lower.slice(-3)) | 0;
	readonly suffix4 = hashText(this.lower.slice(-4)) | 0;
	/** Stands for the tags it is known to have; 0 where nothing is known of it. */
	readonly tagSet = this.lexicon.tagSetOf(this.exact);
	/** The set of tags of the same word in lower case; 0 where it is not known so. */
	readonly lowerTagSet = this.lexicon.tagSetOf(this.lower);
	private readonly seen = this.lexicon.tagsOf(this.tagSet);
	/** The tags among which it is one, the commonest first; `null` for any. */
	readonly tags = this.seen?.closed ? this.seen.tags : null;
	/** What WordNet knows of the form; see `formOf`. */
	readonly form = this.kind === 'word' ? formOf(this.lower, this.lexicon) : 0;
	/** {@link tags}, else those it was seen with and those that WordNet knows: *heard* is no adverb; `null` for any. */
	readonly likelyTags = this.tags ?? this.tagsKnown();
	/** By likeness of use; all 0 where the word is in none. */
	readonly classes = this.lexicon.classesOf(this.lower) ?? { of64: 0, of256: 0, of1000: 0 };

	constructor(
		readonly text: string,
		readonly kind: Token['kind'],
		private readonly lexicon: Lexicon,
	) {}

	private tagsKnown(): readonly number[] | null {
		const known = this.shape === SHAPES.lower && this.seen ? tagsOfForm(this.lower, this.form, this.lexicon) : [];
		return known.length > 0 ? [...new Set([...(this.seen?.tags ?? []), ...known])] : null;
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
