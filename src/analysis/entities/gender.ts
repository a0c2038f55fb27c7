import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import { inTurns } from '../text/inTurns';
import type { EntityGroup } from './entityGroup';
import type { MentionForm } from './mentionForm';

type Gender = 'female' | 'male';

const FEMALE_WORDS = new Set(
	'mrs ms miss madam madame mme lady dame queen princess duchess baroness countess viscountess marchioness empress sister mother wife daughter aunt grandmother niece widow actress chairwoman spokeswoman congresswoman businesswoman policewoman waitress heroine sheikha begum señora'.split(
		' ',
	),
);
const MALE_WORDS = new Set(
	'mr sir lord king prince duke baron count viscount earl emperor pope brother father husband son uncle grandfather nephew widower actor chairman spokesman congressman businessman policeman cardinal imam sheikh señor'.split(
		' ',
	),
);
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
export function courtesyGender(form: MentionForm): Gender | undefined {
	return genderOfWord(form.block.tokens[form.firstToken - 1]?.text ?? '');
}

/** Titles that may stand inside what the recogniser took for a name. */
const COURTESIES = new Set(
	'mr mrs ms miss dr sir dame lord lady prince princess king queen president senator governor judge pope prof mayor justice sheikh emperor sultan crown capt col gen lt sgt maj rev sen rep gov'.split(
		' ',
	),
);

/** Whether a word in front of a name is a title and no part of it. */
export function isCourtesy(word: string): boolean {
	return COURTESIES.has(plain(word));
}

/** In lower case, without the period of an abbreviation. */
function plain(word: string): string {
	const lower = word.toLowerCase();
	return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}

/** The gender a title, kinship word or job name tells. */
export function genderOfWord(word: string): Gender | undefined {
	const title = plain(word);
	return FEMALE_WORDS.has(title) ? 'female' : MALE_WORDS.has(title) ? 'male' : undefined;
}

/** Gives each person without a title that tells it the gender of the forename, or of the pronouns that follow. */
export function* tellGenders(groups: readonly EntityGroup[], lexicon: NameLexicon): Generator<void, void> {
	const female = bitOf('female');
	const male = bitOf('male');
	yield* inTurns(groups, (group) => {
		group.gender ??= group.members.map(({ form }) => courtesyGender(form)).find((gender) => gender !== undefined);
		const first = group.words.length > 1 ? lexicon.classesOf(group.words[0] ?? '') & (female | male) : 0;
		group.gender ??= first === female ? 'female' : first === male ? 'male' : undefined;
		group.gender ??= genderOfPronouns(group);
	});
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
