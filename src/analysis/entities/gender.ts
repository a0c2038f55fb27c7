import { bitOf } from './nameClasses';
import type { NameLexicon } from './nameLexicon';
import { type Gender, genderOfPronoun } from '../language/english/nouns';
import { wordsOf } from '../language/english/words';
import type { EntityGroup } from './mentionForm';

const OF_BOTH = wordsOf('names of both genders');
const FEMALE_NAMES = wordsOf('female names');
const MALE_NAMES = wordsOf('male names');
const OPENERS = wordsOf('openers');
// How far a pronoun may stand behind the name it speaks for, in tokens.
const REACH = 40;
/** Mentions of one person that are looked at. */
const MOST_MENTIONS = 20;

/** Gives each person without a title that tells it the gender of the forename, or of the pronouns that follow. */
export function tellGenders(people: Iterable<EntityGroup>, lexicon: NameLexicon): void {
	for (const person of people) {
		person.gender ??=
			person.members.find(({ gender }) => gender)?.gender ??
			genderOfForename(person.name.words, lexicon) ??
			genderOfPronouns(person);
	}
}

/** What the first of several words of a name tells; of a forename of both genders nothing. */
export function genderOfForename([name = '', other]: readonly string[], lexicon: NameLexicon): Gender | undefined {
	if (other === undefined || OF_BOTH.has(name)) {
		return undefined;
	}
	const classes = lexicon.classesOf(name);
	const isFemale = FEMALE_NAMES.has(name) || (classes & bitOf('female')) !== 0;
	const isMale = MALE_NAMES.has(name) || (classes & bitOf('male')) !== 0;
	return isFemale === isMale ? undefined : isFemale ? 'female' : 'male';
}

/** The gender of most of the first pronouns behind the mentions, up to a sentence that begins with another name. */
function genderOfPronouns({ members }: EntityGroup): Gender | undefined {
	let female = 0;
	let male = 0;
	for (const { placed, endToken } of members.slice(0, MOST_MENTIONS)) {
		const behind = placed.block.tokens.slice(endToken, endToken + REACH);
		const stop = behind.find(
			({ lower, text }, i) =>
				genderOfPronoun(lower) ||
				(/[.!?]/.test(behind[i - 1]?.text ?? '') && /^\p{Lu}/u.test(text) && !OPENERS.has(text)),
		);
		const gender = genderOfPronoun(stop?.lower ?? '');
		female += Number(gender === 'female');
		male += Number(gender === 'male');
	}
	return female > 2 * male ? 'female' : male > 2 * female ? 'male' : undefined;
}
