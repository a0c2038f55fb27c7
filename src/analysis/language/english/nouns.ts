import { perBlock } from '../../text/document';
import { singularOf } from './morphology';
import persons from './persons.txt';
import { listOf, restsOf, isListed, wordsOf } from './words';

/** What a common noun can stand for as a source: one human being, several, a body, something written or shown. */
export type Nature = 'person' | 'people' | 'organization' | 'document';

export type Gender = 'female' | 'male';

const PERSON_ENDING = /(?:[^u]man|person|ist|ian|crat)$/;
const PEOPLE_ENDING = /(?:men|people|ists|ians|crats)$/;
const AGENT_ENDING = /(?:[^aeiou]er|or|ant|ee)$/;

/** The words of a text, in lower case. */
export const lowerWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The regular plural of a noun, as {@link singularOf} undoes it. */
function pluralOf(noun: string): string {
	return /[^aeiou]y$/.test(noun)
		? `${noun.slice(0, -1)}ies`
		: /(?:ss|x|ch|sh)$/.test(noun)
			? `${noun}es`
			: /man$/.test(noun)
				? `${noun.slice(0, -3)}men`
				: `${noun}s`;
}

// Words are lower case; what each list holds is said in `words.txt`.

/** Nouns for persons as WordNet has them (`npm run train -- DATA persons`). */
const PERSONS = persons.split(/\s+/).filter((noun) => noun !== '' && !isListed('not people', noun));

const all = (nouns: readonly string[], nature: Nature, form = (noun: string) => noun): readonly [string, Nature][] =>
	nouns.map((noun) => [form(noun), nature]);

/** Singular and plural; of a form with several natures the last one stands. */
const NATURES: ReadonlyMap<string, Nature> = new Map([
	...all(PERSONS, 'people', pluralOf),
	...all(PERSONS, 'person'),
	...all(listOf('organizations'), 'people', pluralOf),
	...all(listOf('persons'), 'people', pluralOf),
	...all(listOf('documents'), 'document', pluralOf),
	...all(listOf('organizations'), 'organization'),
	...all(listOf('persons'), 'person'),
	...all(listOf('documents'), 'document'),
	...all(listOf('people'), 'people'),
]);

/** The names of a state, in lower case, by that of the capital that stands for its government; words of a name are joined by `_`. */
export const CAPITALS = restsOf('capitals');

/** Where in a block nouns stand that can be sources by themselves: indices of tokens. */
export const sourceNouns = perBlock(({ words }): readonly number[] =>
	words.flatMap(({ kind, lower }, at) => (kind === 'word' && natureOf(lower) !== null && !isVague(lower) ? [at] : [])),
);

const ALSO_CALLED = restsOf('also called');

/** What the noun can stand for, or `null` where nothing is known of it. */
export function natureOf(word = ''): Nature | null {
	const known = NATURES.get(word);
	if (known !== undefined || isListed('not people', word)) {
		return known ?? null;
	}
	return PEOPLE_ENDING.test(word) ? 'people' : PERSON_ENDING.test(word) ? 'person' : null;
}

/** As {@link natureOf}, with a guess from the form for a word nothing is known of. */
export function guessNature(word: string): Nature {
	const guess = singularOf(word) !== word ? 'people' : AGENT_ENDING.test(word) ? 'person' : 'organization';
	return natureOf(word) ?? guess;
}

/** The nouns in a role or a name that its bearer can be called by, singular: *chief*, *executive* and *officer*. */
export const callingsIn = (text: string): readonly string[] =>
	lowerWords(text).flatMap((word) => [
		...(natureOf(word) === null ? [] : [singularOf(word)]),
		...(ALSO_CALLED.get(word) ?? []),
	]);

/** What somebody of an age is called: *the 66-year-old*. */
export const calledByAge = (age: string): string => `${age}-year-old`;

const genderBy =
	(female: ReadonlySet<string>, male: ReadonlySet<string>) =>
	(word: string): Gender | undefined =>
		female.has(word) ? 'female' : male.has(word) ? 'male' : undefined;

/** The gender that a noun or a title itself tells, and that of a pronoun. */
export const genderOfNoun = genderBy(wordsOf('female'), wordsOf('male'));
export const genderOfPronoun = genderBy(wordsOf('she'), wordsOf('he'));

/** Whether the noun tells little by itself: *the company* can be any company, *the court* no newspaper. */
export const isGeneric = (noun: string): boolean => isListed('generic', noun);

/** Whether the noun counts, or mostly stands for something else: *several*, *a source*. */
export const isVague = (noun: string): boolean => isListed('vague', noun);
