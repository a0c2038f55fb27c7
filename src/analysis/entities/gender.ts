import { bitOf, type NameLexicon } from './nameLexicon';
import { OPENERS, isListed } from '../language/english/words';
import { type Gender, genderOfPronoun } from '../language/english/nouns';
import { listIn } from '../text/lists';
import { type EntityGroup, type MentionForm } from './mentionForm';

const WOMEN = bitOf('female') | bitOf('of women');
const MEN = bitOf('male') | bitOf('of men');
const MARKS = /["“”«»]/;
// How far a pronoun may stand behind the name it speaks for, in tokens.
const REACH = 40;

/**
 * Gives each person without a title that tells it the gender of the forename, or of the pronouns that follow; roles tell theirs in
 * `speakers/referents.ts`. @param forms the mentions of all of them, in text order
 */
export function tellGenders(forms: readonly MentionForm[], lexicon: NameLexicon): void {
	for (const person of new Set(forms.flatMap(({ group }) => group ?? []))) {
		person.gender ??=
			person.members.find(({ gender }) => gender)?.gender ?? genderOfForename(person.name.words, lexicon);
	}
	const pronouns = new Map<EntityGroup, Gender[]>();
	forms.forEach(({ group }, at) => {
		const gender = group && !group.gender ? genderBehind(forms, at) : undefined;
		if (group && gender) {
			listIn(pronouns, group).push(gender);
		}
	});
	for (const [person, told] of pronouns) {
		const female = told.filter((gender) => gender === 'female').length;
		const male = told.length - female;
		person.gender = female > 2 * male ? 'female' : male > 2 * female ? 'male' : undefined;
	}
}

/** What the first word of a name tells; of a forename of both genders nothing. */
export function genderOfForename([name = '']: readonly string[], lexicon: NameLexicon): Gender | undefined {
	const classes = lexicon.classesOf(name);
	const isFemale = (classes & WOMEN) !== 0;
	const isMale = (classes & MEN) !== 0;
	return isFemale === isMale ? undefined : isFemale ? 'female' : 'male';
}

/** The gender of the first pronoun behind a mention, if it cannot be somebody else's: *Ada Stone met Florin Dragan. She …* */
function genderBehind(forms: readonly MentionForm[], at: number): Gender | undefined {
	const form = forms[at] as MentionForm;
	const { placed, endToken, group } = form;
	const behind = placed.block.tokens.slice(endToken, endToken + REACH);
	// *Ada Stone said: “My client has lost her job.” She …*: whoever is spoken of there is somebody else.
	let isSpoken = false;
	const stop = behind.findIndex(({ lower, text }, i) => {
		isSpoken = MARKS.test(text) ? !isSpoken : isSpoken;
		const isNext = /[.!?]/.test(behind[i - 1]?.text ?? '') && /^\p{Lu}/u.test(text) && !OPENERS.has(text);
		return !isSpoken && (genderOfPronoun(lower) !== undefined || isNext);
	});
	const pronoun = behind[stop]?.lower ?? '';
	// *Ada Stone told him*, *told her*: somebody else, in the same clause.
	const isObject =
		isListed('objects of both genders', pronoun) && !behind.slice(0, stop).some(({ text }) => /[.!?;]/.test(text));
	const gender = isObject ? undefined : genderOfPronoun(pronoun);
	const rival = forms
		.slice(Math.max(0, at - REACH), at)
		.filter((other) => other.placed === placed)
		.some(({ group: other }) => other && other !== group && (other.gender ?? gender) === gender);
	return rival ? undefined : gender;
}
