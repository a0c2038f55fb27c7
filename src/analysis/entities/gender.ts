import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import type { EntityGroup } from './groupNames';
import type { MentionForm } from './mentionForm';

export type Gender = 'female' | 'male';

/** As they are written. */
const PRONOUNS: ReadonlyMap<string, Gender> = new Map(
	Object.entries<Gender>({
		she: 'female',
		her: 'female',
		hers: 'female',
		herself: 'female',
		he: 'male',
		him: 'male',
		his: 'male',
		himself: 'male',
	}).flatMap(([word, gender]) =>
		[word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].map((form): [string, Gender] => [
			form,
			gender,
		]),
	),
);
// How far a pronoun may stand behind the name it speaks for, in tokens.
const REACH = 40;

/** The gender that the title before a mention tells (*Mrs.*), if any. */
export function courtesyGender(form: MentionForm, { words }: NameLexicon): Gender | undefined {
	const title = plain(form.block.tokens[form.firstToken - 1]?.text ?? '');
	return words.female.has(title) ? 'female' : words.male.has(title) ? 'male' : undefined;
}

/** Whether a word in front of a name is a title and no part of it. */
export function isCourtesy(word: string, { words }: NameLexicon): boolean {
	return words.courtesies.has(plain(word));
}

/** In lower case, without the period of an abbreviation. */
function plain(word: string): string {
	const lower = word.toLowerCase();
	return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** Gives each person without a title that tells it the gender of the forename, or of the pronouns that follow. */
export function tellGenders(groups: Iterable<EntityGroup>, lexicon: NameLexicon): void {
	for (const group of groups) {
		group.gender ??= group.members
			.map(({ form }) => courtesyGender(form, lexicon))
			.find((gender) => gender !== undefined);
		const [forename, surname] = group.name.words;
		group.gender ??= forename && surname ? genderOfForename(forename, lexicon) : undefined;
		group.gender ??= genderOfPronouns(group);
	}
}

/** Of a name of both genders nothing. */
function genderOfForename(name: string, lexicon: NameLexicon): Gender | undefined {
	const { femaleNames, maleNames } = lexicon.words;
	const classes = lexicon.classesOf(name);
	const isFemale = femaleNames.has(name) || (classes & bitOf('female')) !== 0;
	const isMale = maleNames.has(name) || (classes & bitOf('male')) !== 0;
	return isFemale === isMale ? undefined : isFemale ? 'female' : 'male';
}

function genderOfPronouns(group: EntityGroup): Gender | undefined {
	let female = 0;
	let male = 0;
	for (const { form } of group.members.slice(0, 20)) {
		const { tokens } = form.block;
		for (let at = form.endToken; at < Math.min(tokens.length, form.endToken + REACH); at++) {
			const word = tokens[at]?.text ?? '';
			const gender = PRONOUNS.get(word);
			if (gender) {
				female += gender === 'female' ? 1 : 0;
				male += gender === 'male' ? 1 : 0;
				break;
			}
			// Another name may be what the pronoun speaks for.
			if (
				/[.!?]/.test(tokens[at - 1]?.text ?? '') &&
				/^\p{Lu}/u.test(word) &&
				!/^(?:The|In|On|At|But|And|A|An|It)$/.test(word)
			) {
				break;
			}
		}
	}
	return female > 2 * male ? 'female' : male > 2 * female ? 'male' : undefined;
}
