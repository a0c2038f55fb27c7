import { bitOf } from './nameClasses';
import type { NameLexicon } from './nameLexicon';
import { type Gender, genderOfNoun, genderOfPronoun } from '../language/english/nouns';
import { withoutPeriod } from '../language/english/titles';
import { wordsOf } from '../language/english/words';
import type { EntityGroup, MentionForm } from './mentionForm';

const FEMALE_NAMES = wordsOf('female names');
const MALE_NAMES = wordsOf('male names');
const OPENERS = wordsOf('openers');
/** How far a pronoun may stand behind the name it speaks for, in tokens. */
const REACH = 40;
/** Mentions of one person that are looked at. */
const MOST_MENTIONS = 20;

/** The gender that the title before a mention tells (*Mrs.*), if any. */
export const courtesyGender = ({ placed, firstToken }: MentionForm): Gender | undefined =>
	genderOfNoun(withoutPeriod(placed.block.tokens[firstToken - 1]?.lower ?? ''));

/** Of a name of both genders nothing. */
export function genderOfForename(name: string, lexicon: NameLexicon): Gender | undefined {
	const classes = lexicon.classesOf(name);
	const isFemale = FEMALE_NAMES.has(name) || (classes & bitOf('female')) !== 0;
	const isMale = MALE_NAMES.has(name) || (classes & bitOf('male')) !== 0;
	return moreOf(Number(isFemale), Number(isMale));
}

/**
 * The gender of a person: that of a title, else of the forename, else of most of the first pronouns behind the mentions, up
 * to a sentence that begins with another name.
 */
export function genderOf({ name, members }: EntityGroup, lexicon: NameLexicon): Gender | undefined {
	const [forename, surname] = name.words;
	const told =
		members.map(courtesyGender).find((gender) => gender !== undefined) ??
		(forename && surname ? genderOfForename(forename, lexicon) : undefined);
	if (told) {
		return told;
	}
	const pronouns = members.slice(0, MOST_MENTIONS).map(({ placed, endToken }) => {
		const behind = placed.block.tokens.slice(endToken, endToken + REACH);
		const stop = behind.find(
			({ lower, text }, i) =>
				genderOfPronoun(lower) ||
				(/[.!?]/.test(behind[i - 1]?.text ?? '') && /^\p{Lu}/u.test(text) && !OPENERS.has(text)),
		);
		return genderOfPronoun(stop?.lower ?? '');
	});
	const count = (sought: Gender): number => pronouns.filter((gender) => gender === sought).length;
	return moreOf(count('female'), count('male'));
}

function moreOf(female: number, male: number): Gender | undefined {
	if (female === male) {
		return undefined;
	}
	return female > male ? 'female' : 'male';
}
