import { TAGS } from '../tags';
import { POSSESSIVE, firstsOf } from './words';
import { PARTS, type Lexicon } from './lexicon';

/** Base forms that no rule gives, by the form in lower case. */
const VERBS = firstsOf('irregular verbs');
const NOUNS = firstsOf('irregular nouns');

/** Endings of inflected forms and what stands for them in base forms; the first that gives a known word is taken (after WordNet's Morphy). */
const VERB_ENDINGS = [
	['ies', 'y'], ['ied', 'y'], ['ying', 'ie'], ['s', ''], ['ed', 'e'], ['ed', ''], ['ing', 'e'], ['ing', ''], ['es', ''],
] as const; // prettier-ignore
const DOUBLED = /([bdfgklmnprstvz])\1$/;
const NO_PLURAL = /(?:ss|us|is)$/;
const HISSING = /(?:s|x|z|ch|sh)es$/;
const VOWEL = /[aeiouy]/;

const isVerb = (base: string, lexicon: Lexicon): boolean => (lexicon.partsOf(base) & PARTS.verb) !== 0;

/** Bits of what {@link formOf} tells, beside {@link PARTS} of the form as it stands and, four bits higher, of its singular. */
export const FORMS = { verb: PARTS.verb, verbInS: 32, verbInEd: 64, verbInIng: 128 } as const;
const VERB_FORMS = [
	['s', FORMS.verbInS],
	['ed', FORMS.verbInEd],
	['ing', FORMS.verbInIng],
] as const;

/** What WordNet makes of a form: its parts of speech as it stands, and as a plural or a form of a verb; 0 for none. */
export function formOf(lower: string, lexicon: Lexicon): number {
	const mayBePlural = lower.endsWith('s') && lower.length > 3;
	const asPlural = mayBePlural ? (lexicon.partsOf(singularOf(lower)) & PARTS.noun) << 4 : 0;
	const [, ending = 0] = VERB_FORMS.find(([end]) => lower.endsWith(end)) ?? [];
	const asVerb = ending > 0 && isVerb(verbLemma(lower, lexicon), lexicon) ? ending : 0;
	return lexicon.partsOf(lower) | asPlural | asVerb;
}

const tagsIn = (names: string): readonly number[] =>
	names.split(' ').map((name) => (TAGS as readonly string[]).indexOf(name));

/** The tags of what a bit of {@link formOf} tells. */
const TAGS_OF_FORMS = [
	[PARTS.noun, tagsIn('NN')],
	[PARTS.verb, tagsIn('VB VBP')],
	[PARTS.adjective, tagsIn('JJ')],
	[PARTS.adverb, tagsIn('RB')],
	[PARTS.noun << 4, tagsIn('NNS')],
	[FORMS.verbInS, tagsIn('VBZ')],
	[FORMS.verbInEd, tagsIn('VBD VBN JJ')],
	[FORMS.verbInIng, tagsIn('VBG NN JJ')],
] as const;
const IRREGULAR = tagsIn('VBD VBN');

/** The tags, as indices into `TAGS`, that a word in lower case can have as WordNet knows it; none where it does not. */
export function tagsOfForm(lower: string, form: number, lexicon: Lexicon): readonly number[] {
	const known = TAGS_OF_FORMS.flatMap(([bit, tags]) => (form & bit ? tags : []));
	const isIrregular = VERBS.has(lower) && isVerb(baseOfVerb(lower, lexicon), lexicon);
	return isIrregular ? [...known, ...IRREGULAR] : known;
}

/** The base form of a verb form in lower case: *say* of *said*. */
export const baseOfVerb = (form: string, lexicon: Lexicon): string => VERBS.get(form) ?? verbLemma(form, lexicon);

/** Whether a word in lower case is a form of *be*. */
export const isBe = (form = ''): boolean => VERBS.get(form.replace('’', "'")) === 'be';

/** The singular of a noun form in lower case: *city* of *cities*, *man* of *men*. */
export const baseOfNoun = (form = ''): string => NOUNS.get(form) ?? singularOf(form);

function verbLemma(form: string, lexicon: Lexicon): string {
	if (isVerb(form, lexicon)) {
		return form;
	}
	const bases = VERB_ENDINGS.filter(([ending]) => form.endsWith(ending)).flatMap(([ending, base]) => {
		const stem = form.slice(0, -ending.length);
		const undoubled = base === '' && DOUBLED.test(stem) ? [stem.slice(0, -1)] : [];
		return VOWEL.test(stem) ? [stem + base, ...undoubled] : [];
	});
	return bases.find((base) => isVerb(base, lexicon)) ?? bases[0] ?? form;
}

/** The singular of a regular plural in lower case; the word itself where it is none. */
export function singularOf(form = ''): string {
	if (form.endsWith('men')) {
		return `${form.slice(0, -3)}man`;
	}
	if (form.length < 4 || !form.endsWith('s') || NO_PLURAL.test(form)) {
		return form;
	}
	if (form.endsWith('ies')) {
		return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
	}
	return HISSING.test(form) && !/(?:[^s]s|[^z]z)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

/** An owner before what is owned: *the owners’*, *Fields's*. */
export const possessiveOf = (owner: string): string =>
	`${owner}${owner.endsWith('s') && !/^\p{Lu}/u.test(owner) ? '’' : POSSESSIVE}`;
