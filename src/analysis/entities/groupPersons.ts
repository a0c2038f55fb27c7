import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import { GroupIndex, join, placeWithin, type EntityGroup, type Grouping, type LinkKind } from './entityGroup';
import { courtesyGender, isCourtesy } from './gender';
import { keyOf, type MentionForm } from './mentionForm';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)\.?$/;
/** Who was named so often does not lose the surname to a relative named once. */
const FAMILIAR = 4;

/**
 * Groups the mentions of people: full names that agree in surname and forename (or its initial, or a nickname), then
 * surnames, forenames and other parts with the full name they belong to. Of several people of one surname, a bare
 * surname is the one who had it last, unless another was named in full since in the same paragraph; titles that tell
 * the gender part *Mr. Obama* from *Mrs. Obama*.
 */
export function groupPersons(forms: readonly MentionForm[], data: NameData, grouping: Grouping): EntityGroup[] {
	const groups: EntityGroup[] = [];
	const byKey = new Map<string, EntityGroup>();
	const bySurname = new GroupIndex();
	const fullOf = new Map<MentionForm, EntityGroup>();
	const start = (words: readonly string[]): EntityGroup => {
		const group: EntityGroup = { words, members: [] };
		groups.push(group);
		return group;
	};
	const wordsOf: (readonly string[])[] = [];
	forms.forEach((form) => {
		const words = nameWords(form, data);
		wordsOf.push(words);
		if (words.length < 2 || isBareSurname(words, data)) {
			return;
		}
		const surname = words.at(-1) ?? '';
		const group =
			byKey.get(form.key) ??
			bySurname.get(surname).find((candidate) => samePerson(words, candidate.words, data)) ??
			start(words);
		if (words.length > group.words.length) {
			group.words = words;
		}
		byKey.set(form.key, group);
		bySurname.add(surname, group);
		fullOf.set(form, group);
	});
	absorbParts(groups, fullOf);
	// Every word of a full name leads to it, also from before it is first given in full.
	const byWord = new GroupIndex();
	const byBeginning = new GroupIndex();
	const initials = new Map<string, EntityGroup>();
	[...groups].reverse().forEach((group) => {
		for (const word of group.words) {
			byWord.add(word, group);
		}
		byBeginning.add((group.words.at(-1) ?? '').slice(0, 2), group);
		const letters = group.words.map((word) => word.charAt(0)).join('');
		initials.set(letters, initials.get(letters) ?? group);
	});
	const bare = new Map<string, EntityGroup>();
	forms.forEach((form, index) => {
		const words = wordsOf[index] ?? form.words;
		const full = fullOf.get(form);
		if (full) {
			join(full, form, full.words.length > words.length ? 'same name' : null, grouping);
			for (const word of full.words) {
				byWord.add(word, full);
			}
			return;
		}
		const gender = courtesyGender(form, data.lexicon);
		const choice =
			chooseNamesake(words, form, gender, byWord, bare) ?? byInitials(form, initials) ?? bySpelling(words, byBeginning);
		const key = keyOf(words);
		const known = byKey.get(key);
		const group = choice?.group ?? known ?? start(words);
		byKey.set(key, known ?? group);
		if (choice) {
			bare.set(words[0] ?? '', choice.group);
		}
		join(group, form, choice?.by ?? null, grouping);
		group.gender ??= gender;
	});
	return groups;
}

/** *Wanda Ortiz* is *Wanda Ortiz Vega*, where no one else has a name that holds hers. */
function absorbParts(groups: EntityGroup[], fullOf: Map<MentionForm, EntityGroup>): void {
	const byWord = new GroupIndex();
	groups.forEach((group) => {
		for (const word of new Set(group.words)) {
			byWord.add(word, group);
		}
	});
	const into = new Map<EntityGroup, EntityGroup>();
	groups.forEach((group) => {
		const wholes = byWord
			.get(group.words[0] ?? '')
			.filter((other) => other.words.length > group.words.length && placeWithin(group.words, other.words) >= 0);
		const [whole] = wholes;
		if (whole && wholes.length === 1) {
			into.set(group, whole);
		}
	});
	const last = (group: EntityGroup): EntityGroup => {
		const next = into.get(group);
		return next ? last(next) : group;
	};
	[...fullOf].forEach(([form, group]) => fullOf.set(form, last(group)));
	let kept = 0;
	for (const group of groups) {
		if (!into.has(group)) {
			groups[kept++] = group;
		}
	}
	groups.length = kept;
}

function nameWords({ words }: MentionForm, { lexicon }: NameData): readonly string[] {
	const isPart = (word: string, i: number): boolean => !SUFFIX.test(word) && !(i === 0 && isCourtesy(word, lexicon));
	const parts = words.every(isPart) ? words : words.filter(isPart);
	return parts.length ? parts : words;
}

const PARTICLE = bitOf('particle');

/** *de Groot*, *von der Berg*: particles and one name more; *Al* is a forename. */
const isBareSurname = (words: readonly string[], { lexicon }: NameData): boolean =>
	words.slice(0, -1).every((word) => word !== 'al' && (lexicon.classesOf(word) & PARTICLE) !== 0);

function samePerson(a: readonly string[], b: readonly string[], data: NameData): boolean {
	const first = a[0] ?? '';
	const other = b[0] ?? '';
	if (first === other) {
		const middle = (words: readonly string[]): readonly string[] => words.slice(1, -1);
		const initials = (words: readonly string[]): string =>
			middle(words)
				.map((word) => word.charAt(0))
				.join('');
		// *George W. Bush* is not *George H. W. Bush*.
		return !middle(a).length || !middle(b).length || initials(a) === initials(b);
	}
	const isInitial = (word: string): boolean => /^\p{L}\.?$/u.test(word);
	if (isInitial(first) || isInitial(other)) {
		return first.charAt(0) === other.charAt(0);
	}
	return (data.nicknames.get(first)?.includes(other) ?? false) || (data.nicknames.get(other)?.includes(first) ?? false);
}

/** *MS* of Mary Smith. */
function byInitials(form: MentionForm, initials: ReadonlyMap<string, EntityGroup>): Choice | null {
	const group = /^\p{Lu}{2,3}$/u.test(form.text) ? initials.get(form.text.toLowerCase()) : undefined;
	return group ? { group, by: 'acronym' } : null;
}

const LEAST_MISSPELLED = 5;

/** *Berglund* of Ada Bergland: the one person whose surname is but a slip away, where nobody is called just that. */
function bySpelling(words: readonly string[], byBeginning: GroupIndex): Choice | null {
	const [word] = words;
	if (words.length !== 1 || word === undefined || word.length < LEAST_MISSPELLED) {
		return null;
	}
	const alike = byBeginning
		.get(word.slice(0, 2))
		.filter(({ words: full }) => full.length > 1 && isSlip(word, full.at(-1) ?? ''));
	const [group] = alike;
	return group && alike.length === 1 ? { group, by: 'surname' } : null;
}

/** Whether one letter more, less or other, or two letters in the wrong order, make one word of the other. */
function isSlip(a: string, b: string): boolean {
	if (a === b || Math.abs(a.length - b.length) > 1 || a.charAt(0) !== b.charAt(0)) {
		return false;
	}
	let from = 0;
	while (from < a.length && a.charAt(from) === b.charAt(from)) {
		from++;
	}
	const restA = a.slice(from);
	const restB = b.slice(from);
	const swapped = restB.charAt(1) + restB.charAt(0) + restB.slice(2);
	return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || restA === swapped;
}

interface Choice {
	readonly group: EntityGroup;
	readonly by: LinkKind;
}

function chooseNamesake(
	words: readonly string[],
	form: MentionForm,
	gender: 'female' | 'male' | undefined,
	byWord: GroupIndex,
	bare: ReadonlyMap<string, EntityGroup>,
): Choice | null {
	const word = words[0];
	if (word === undefined) {
		return null;
	}
	const candidates = byWord
		.get(word)
		.filter((group) => placeWithin(words, group.words) >= 0 && !(gender && group.gender && group.gender !== gender));
	const isSurname = (group: EntityGroup): boolean => group.words.at(-1) === words.at(-1);
	const known = candidates.filter((group) => group.members.length > 0);
	const pool = known.length ? known : candidates;
	const surnames = pool.filter(isSurname);
	let group = surnames[0] ?? pool[0];
	const holder = bare.get(word);
	if (group && holder && holder !== group && pool.includes(holder)) {
		const since = group.members.at(-1)?.form.blockNumber ?? -1;
		const passing = group.members.length === 1 && holder.members.length >= FAMILIAR;
		// A namesake's full name counts in its own block, then the surname goes back to who had it.
		group = form.blockNumber === since && !passing ? group : holder;
	}
	if (!group) {
		return null;
	}
	// *Wei* of *Wei Xiaojun* is a surname too; forenames are what lists of them know, so both are called by their place.
	const surname = isSurname(group) || (group.words[0] === word && words.length === 1 && group.words.length <= 3);
	return { group, by: surname ? 'surname' : 'short form' };
}
