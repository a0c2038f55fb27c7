import type { Gender } from '../language/english/nouns';
import { isListed } from '../language/english/words';
import { ageBeside } from './age';
import { genderOfForename } from './gender';
import type { EntityGroup, LinkKind, MentionForm } from './mentionForm';
import type { NameData } from './nameData';
import { isPossessive } from '../syntax/use';
import { isSlip } from '../text/slip';
import { firstLetters, hasInOrder, telling, type NameParts } from './nameParts';

/** What names of one kind are compared by. */
export interface NameMatcher {
	read(form: MentionForm): NameParts;
	/** Whether the words are a name by themselves, wherever they stand. */
	isWhole(words: readonly string[]): boolean;
	/** Whether two whole names with one core are of one. */
	isSame(name: NameParts, other: NameParts): boolean;
	/** Whether a name may be called by one of its words. */
	isCalledBy(name: NameParts, word: string): boolean;
}

/** A mention as its kind reads it. */
export interface ReadName {
	readonly form: MentionForm;
	readonly name: NameParts;
	/** The same for all that are called just so. */
	readonly key: string;
	readonly isWhole: boolean;
}

/** More namesakes than this are not compared: what a text of normal make never has must not cost quadratic time. */
const MOST_CANDIDATES = 16;
const LEAST_MISSPELLED = 5;
/** *his daughter, the poet*: so much may stand before the name, in tokens. */
const LONGEST_KINSHIP = 7;
/** *, also known as*: so much may stand between two names of one, in tokens. */
const LONGEST_CALLING = 4;
/** In years. */
const OF_AGE = 18;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&.]+|\p{Lu}\p{L}*\p{Lu})s?$/u;

/** Groups by what leads to them, latest first, in bounded number. */
export class GroupIndex {
	private readonly groups = new Map<string, EntityGroup[]>();

	get(key: string): readonly EntityGroup[] {
		return this.groups.get(key) ?? [];
	}

	/** Puts a group in front. */
	add(key: string, group: EntityGroup): void {
		const list = this.get(key);
		if (list[0] !== group) {
			this.groups.set(key, [group, ...list.filter((other) => other !== group)].slice(0, MOST_CANDIDATES));
		}
	}
}

/** What is alone in a list. */
export const only = <T>([one, ...others]: readonly T[]): T | undefined => (others.length === 0 ? one : undefined);

interface Choice {
	readonly group: EntityGroup;
	readonly by: LinkKind;
}

/** Which name a shorter form stands for. */
export class ShortForms {
	private readonly byWord = new GroupIndex();
	private readonly byInitials = new GroupIndex();
	private readonly byBeginning = new GroupIndex();
	/** By what is given in brackets behind a longer name, *Narcotics Control Bureau (NCB)*: it is that everywhere, but for two of one. */
	readonly abbreviated = new GroupIndex();
	/** Who had a word last. */
	private readonly holders = new Map<string, EntityGroup>();

	constructor(
		private readonly kind: NameMatcher,
		private readonly data: NameData,
		wholes: ReadonlySet<EntityGroup>,
		/** The names of one word, which may be forenames. */
		private readonly lone: ReadonlySet<string>,
	) {
		// The first one in front, also for what comes before it is first given in full.
		for (const group of [...wholes].reverse()) {
			this.know(group);
			for (const initials of acronymsOf(group.name)) {
				this.byInitials.add(initials, group);
			}
			this.byBeginning.add((group.name.words.at(-1) ?? '').slice(0, 2), group);
		}
	}

	/** A name is given in full. */
	know(group: EntityGroup): void {
		for (const word of [...group.name.words, ...halvesOf(group.name)]) {
			this.byWord.add(word, group);
		}
	}

	/** @param spelled the name that it stands behind in brackets */
	find({ form, name, key }: ReadName, spelled: EntityGroup | undefined): Choice | null {
		const [word = ''] = name.words;
		const initials = ACRONYM.test(form.text) ? this.byInitials.get(word.replace(/[.&]/g, ''))[0] : undefined;
		const acronym = spelled ?? only(this.abbreviated.get(key)) ?? initials;
		if (acronym) {
			return { group: acronym, by: 'acronym' };
		}
		const group = this.byPart(form, name) ?? this.bySpelling(name);
		if (!group) {
			return null;
		}
		// *Mr Stone* tells him from her who is called by the surname alone.
		if (form.title === '' || !this.holders.has(word)) {
			this.holders.set(word, group);
		}
		// *Wei* of *Wei Xiaojun* is a surname too; forenames are what lists of them know, so both are called by their place.
		const full = group.name.words;
		const isEdge = full.at(-1) === name.words.at(-1) || (full[0] === word && full.length <= 3);
		return { group, by: isEdge && form.found.kind === 'person' ? 'surname' : 'short form' };
	}

	/** Of several of one surname it is the one who had it last, else who is named most, unless another was named in full in the same block. */
	private byPart({ placed, gender, title }: MentionForm, { words, core }: NameParts): EntityGroup | undefined {
		const { kind, data } = this;
		const [word = ''] = words;
		const genderOf = (group: EntityGroup): Gender | undefined =>
			group.gender ?? genderOfForename(group.name.words, data.lexicon);
		const candidates = this.byWord
			.get(word)
			.filter(
				(group) =>
					(hasInOrder(group.name.words, words) || (words.length === 1 && halvesOf(group.name).includes(word))) &&
					kind.isCalledBy(group.name, word) &&
					(!gender || (genderOf(group) ?? gender) === gender),
			);
		// Rather one that was named by now, under that title, and of that gender.
		const pool = [
			// *Holt* is rather Ann Holt than Eve Holt-Stone.
			({ name }: EntityGroup) => name.words.includes(word),
			({ members }: EntityGroup) => members.length > 0,
			({ members }: EntityGroup) => title !== '' && members.some((member) => member.title === title),
			(group: EntityGroup) => gender !== undefined && genderOf(group) === gender,
			// *Imogen Holt, 19, … Her mother, Rachel Holt, said Imogen … Mrs Holt said*
			({ name }: EntityGroup) => name.words.at(-1) !== word || !this.lone.has(name.words[0] ?? ''),
			({ members: [first] }: EntityGroup) => !first || !isChild(first),
			// *Ann Holt … Her daughter, Eve Holt, … Holt said*
			({ members: [first, ...more] }: EntityGroup) => more.length > 0 || !first || !isBroughtInAsKin(first),
		].reduce<readonly EntityGroup[]>((left, isLikely) => {
			const likely = left.filter(isLikely);
			return likely.length > 0 ? likely : left;
		}, candidates);
		const named = pool.filter(({ name }) => name.core.join(' ') === core.join(' '));
		const bearers = named.length > 0 ? named : pool;
		const holder = this.holders.get(word);
		const firstOf = ({ members: [first] }: EntityGroup): number => first?.found.start ?? 0;
		// Where nobody has had it, who is named most, or first.
		const [most] = [...bearers].sort((a, b) => b.members.length - a.members.length || firstOf(a) - firstOf(b));
		const known = holder && pool.includes(holder) ? holder : most;
		// A namesake's full name counts in its own block, then the surname goes back to who had it; one named once never takes it of
		// them, *Lund's wife, Petra Lund,*, nor does *Mr Lund*.
		const [last] = bearers;
		const isHere = (group?: EntityGroup): boolean => group?.members.at(-1)?.placed === placed;
		const isNamed = (last?.members.filter(({ title }) => title === '').length ?? 0) > 1;
		return isHere(last) && (isNamed || (!holder && !isHere(most))) ? last : known;
	}

	/** *Berglund* of Ada Bergland: the one whose last word is but a slip away, where nobody is called just that. */
	private bySpelling({ words: [word = '', ...more] }: NameParts): EntityGroup | undefined {
		const isShort = more.length > 0 || word.length < LEAST_MISSPELLED;
		const alike = isShort ? [] : this.byBeginning.get(word.slice(0, 2));
		return only(alike.filter(({ name }) => isSlip(word, name.words.at(-1) ?? '')));
	}
}

/** *Cruz* of *Ana Bautista-Cruz* */
const halvesOf = ({ words }: NameParts): readonly string[] => {
	const halves = words.length > 1 ? (words.at(-1) ?? '').split('-') : [];
	return halves.length > 1 ? halves : [];
};

/** Whether it is set in behind another that it is short for: *Narcotics Control Bureau (NCB)*, *Union of Porters, known as Unipor,*. */
export function isBracketed(form: MentionForm, before: MentionForm | undefined): boolean {
	if (form.words.length > 1 || before?.placed !== form.placed) {
		return false;
	}
	const { tokens } = form.placed.block;
	const between = tokens.slice(before.endToken, form.firstToken).map(({ lower }) => lower);
	const isSetIn = isListed('before short names', between.join('_')) && tokens[form.endToken]?.text === ',';
	if (!isSetIn && (between.at(-1) !== '(' || between.length > 2)) {
		return false;
	}
	const letters = form.text.replace(/[^\p{L}]/gu, '').toLowerCase();
	return ACRONYM.test(form.text)
		? before.words.some((word) => word.startsWith(letters.charAt(0)))
		: hasInOrder(before.words.join(''), letters);
}

/** Whether it is what else somebody is called: *Rex Harlow, born Reginald Hobbs,*, *Anna Weil (née Holt)*, *Ben Stone alias Benno*. */
export function isOtherName({ placed, firstToken }: MentionForm, before: MentionForm | undefined): boolean {
	const { tokens } = placed.block;
	const between = before?.placed === placed ? tokens.slice(before.endToken, firstToken).map(({ lower }) => lower) : [];
	return between.length <= LONGEST_CALLING && isListed('before other names', between.join('_').replace(/^[,(]_/, ''));
}

/** *Sergio Holt, 12,* is called Sergio. */
const isChild = ({ placed: { start, block }, found }: MentionForm): boolean =>
	(ageBeside(block.text, { start: found.start - start, end: found.end - start })?.age ?? OF_AGE) < OF_AGE;

/** *his wife, Eve Holt*, *Holt's daughter, the poet Eve Holt* */
function isBroughtInAsKin({ placed, firstToken }: MentionForm): boolean {
	const before = placed.block.tokens.slice(Math.max(0, firstToken - LONGEST_KINSHIP), firstToken);
	const kin = before.findLastIndex(({ lower }) => isListed('kin', lower));
	const owner = before[kin - 1];
	return owner !== undefined && (isPossessive(owner.text) || isListed('possessive determiners', owner.lower));
}

/** What the acronyms of a name may be, in lower case. */
const acronymsOf = ({ words, core }: NameParts): ReadonlySet<string> =>
	new Set([telling(words), core].filter((list) => list.length > 1).map(firstLetters));
