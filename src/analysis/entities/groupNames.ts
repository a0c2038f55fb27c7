import type { NameData } from '../english/nameData';
import type { EntityId } from '../model';
import type { CoreferenceStep } from './foundMention';
import type { Gender } from './gender';
import { keyOf, type MentionForm } from './mentionForm';
import { usualKey } from './nameParts';

/** How a form of a name leads to its entity. */
export type LinkKind = CoreferenceStep['by'];

/** Mentions taken for one entity. */
export interface EntityGroup {
	/** Words of the fullest form. */
	words: readonly string[];
	readonly members: { readonly form: MentionForm; readonly by: LinkKind }[];
	gender?: Gender | undefined;
	/** Given in text order, once all mentions are in groups. */
	id?: EntityId;
}

/** Which group each mention is in, by its index. */
export type Grouping = (EntityGroup | undefined)[];

/** Adds a mention to a group. */
export function join(group: EntityGroup, form: MentionForm, by: LinkKind, grouping: Grouping): void {
	group.members.push({ form, by });
	grouping[form.index] = group;
}

/** What names of one kind are compared by. */
export interface NameKind {
	/** The words of a name, without what is no part of it. */
	words(form: MentionForm): readonly string[];
	/** Whether they are a name by themselves, wherever they stand. */
	isWhole(words: readonly string[]): boolean;
	/** What all whole names of one have in common. */
	head(words: readonly string[]): string;
	/** Whether two whole names of one head are of one. */
	isSame(words: readonly string[], other: readonly string[]): boolean;
	/** Whether a word of a name can stand for the name, and whether only where but one has it. */
	tells(word: string, name: readonly string[]): boolean;
	isCommon(word: string): boolean;
	/** What acronyms a name may have, in lower case. */
	initials(words: readonly string[]): Iterable<string>;
	/** The last word of a name that this one may be a misspelling of. */
	misspelled(word: string, name: readonly string[]): boolean;
	gender(form: MentionForm): Gender | undefined;
	/** How its first or last word leads to a name, and a shorter name to a longer one. */
	readonly edge: LinkKind;
	readonly shorter: LinkKind;
}

/** More namesakes than this are not compared: what a text of normal make never has must not cost quadratic time. */
const MOST_CANDIDATES = 16;
/** Who was named so often does not lose the name to a namesake named once. */
const FAMILIAR = 4;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&.]+|\p{Lu}\p{L}*\p{Lu})s?$/u;

/** Groups by what leads to them, latest first, in bounded number. */
class GroupIndex {
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

/**
 * Groups the mentions of one kind. Whole names first, wherever they stand: those that are equal, those that are the same
 * but for what tells none of their kind from another (a nickname, where a body's country stands), and those whose words
 * all stand in one longer name. Then, in text order, what is short for them: acronyms, bound by a bracket or by their
 * initials; parts, *Obama*, *Coles* of *Coles Group*; words that are but a slip away.
 */
export function groupNames(
	forms: readonly MentionForm[],
	kind: NameKind,
	data: NameData,
	grouping: Grouping,
): EntityGroup[] {
	const names = forms.map((form) => {
		const words = kind.words(form);
		return { words, key: usualKey(words.length > 0 ? keyOf(words) : form.key, data) };
	});
	const wholes = names.filter(({ words }) => kind.isWhole(words));
	const byKey = new Map<string, EntityGroup>();
	const byHead = new GroupIndex();
	for (const { words, key } of wholes) {
		const head = kind.head(words);
		const group = byKey.get(key) ??
			byHead.get(head).find((other) => kind.isSame(words, other.words)) ?? { words, members: [] };
		group.words = words.length > group.words.length ? words : group.words;
		byKey.set(key, group);
		byHead.add(head, group);
	}
	absorbParts(byKey);
	const groups = [...new Set(byKey.values())];
	const shortForms = new ShortForms(kind, groups);
	forms.forEach((form, i) => {
		const { words, key } = names[i] ?? { words: form.words, key: form.key };
		const known = byKey.get(key);
		if (known && kind.isWhole(words)) {
			join(known, form, known.words.length > words.length ? kind.shorter : 'same name', grouping);
			shortForms.know(known);
			return;
		}
		const bracket = bracketed(form, forms[i - 1], grouping);
		if (bracket) {
			shortForms.bind(words, bracket);
		}
		const choice = bracket ? { group: bracket, by: 'acronym' as const } : shortForms.find(form, words);
		const group = choice?.group ?? known ?? { words, members: [] };
		if (group !== known && !choice) {
			groups.push(group);
		}
		byKey.set(key, known ?? group);
		group.gender ??= kind.gender(form);
		join(group, form, choice?.by ?? (group.words.length > words.length ? kind.shorter : 'same name'), grouping);
	});
	return groups;
}

/** *Wanda Ortiz* is *Wanda Ortiz Vega*, where no one else has a name that holds hers. */
function absorbParts(byKey: Map<string, EntityGroup>): void {
	const byWord = new GroupIndex();
	const groups = new Set(byKey.values());
	for (const group of groups) {
		new Set(group.words).forEach((word) => {
			byWord.add(word, group);
		});
	}
	const into = new Map<EntityGroup, EntityGroup>();
	for (const group of groups) {
		const [whole, ...others] = byWord
			.get(group.words[0] ?? '')
			.filter(({ words }) => words.length > group.words.length && isPart(group.words, words));
		if (whole && others.length === 0) {
			into.set(group, whole);
		}
	}
	const last = (group: EntityGroup): EntityGroup => {
		const next = into.get(group);
		return next ? last(next) : group;
	};
	for (const [key, group] of byKey) {
		byKey.set(key, last(group));
	}
}

interface Choice {
	readonly group: EntityGroup;
	readonly by: LinkKind;
}

/** Which name a shorter form stands for. */
class ShortForms {
	private readonly byWord = new GroupIndex();
	private readonly byInitials = new GroupIndex();
	private readonly byBeginning = new GroupIndex();
	/** Who had a word last. */
	private readonly holders = new Map<string, EntityGroup>();

	constructor(
		private readonly kind: NameKind,
		wholes: readonly EntityGroup[],
	) {
		// The first one in front, also for what comes before it is first given in full.
		for (const group of [...wholes].reverse()) {
			this.know(group);
			for (const initials of kind.initials(group.words)) {
				this.byInitials.add(initials, group);
			}
			this.byBeginning.add((group.words.at(-1) ?? '').slice(0, 2), group);
		}
	}

	/** A name is given in full. */
	know(group: EntityGroup): void {
		for (const word of group.words) {
			this.byWord.add(word, group);
		}
	}

	/** A word is said to stand for a name. */
	bind([word = '']: readonly string[], group: EntityGroup): void {
		this.byInitials.add(lettersOf(word), group);
	}

	find(form: MentionForm, words: readonly string[]): Choice | null {
		const [word = ''] = words;
		const [acronym] = words.length === 1 && ACRONYM.test(form.text) ? this.byInitials.get(lettersOf(word)) : [];
		if (acronym) {
			return { group: acronym, by: 'acronym' };
		}
		const choice = this.byPart(form, words) ?? this.bySpelling(words);
		if (choice) {
			this.holders.set(word, choice.group);
		}
		return choice;
	}

	/** Of several of one surname it is the one who had it last, unless another was named in full since in the same block. */
	private byPart(form: MentionForm, words: readonly string[]): Choice | null {
		const { kind } = this;
		const [word = ''] = words;
		const gender = kind.gender(form);
		const candidates = this.byWord
			.get(word)
			.filter(
				(group) =>
					placeWithin(words, group.words) >= 0 &&
					kind.tells(word, group.words) &&
					!(gender && group.gender && group.gender !== gender),
			);
		const known = candidates.filter((group) => group.members.length > 0);
		const pool = known.length ? known : candidates;
		const head = kind.head(words);
		let group = pool.find(({ words: full }) => kind.head(full) === head) ?? pool[0];
		if (group && kind.isCommon(word) && candidates.length > 1 && kind.head(group.words) !== head) {
			return null;
		}
		const holder = this.holders.get(word);
		if (group && holder && holder !== group && pool.includes(holder)) {
			// A namesake's full name counts in its own block, then the surname goes back to who had it.
			const passing = group.members.length === 1 && holder.members.length >= FAMILIAR;
			group = form.blockNumber === group.members.at(-1)?.form.blockNumber && !passing ? group : holder;
		}
		// *Wei* of *Wei Xiaojun* is a surname too; forenames are what lists of them know, so both are called by their place.
		const { words: full = [] } = group ?? {};
		const isEdge = full.at(-1) === words.at(-1) || (full[0] === word && full.length <= 3);
		return group ? { group, by: isEdge ? kind.edge : 'short form' } : null;
	}

	/** *Berglund* of Ada Bergland: the one whose surname is but a slip away, where nobody is called just that. */
	private bySpelling([word = '', ...more]: readonly string[]): Choice | null {
		const [group, ...others] =
			more.length > 0
				? []
				: this.byBeginning.get(word.slice(0, 2)).filter(({ words }) => this.kind.misspelled(word, words));
		return group && others.length === 0 ? { group, by: this.kind.edge } : null;
	}
}

const lettersOf = (acronym: string): string => acronym.replace(/[.&]/g, '');

/** The group of the mention whose bracket this one stands in: *Narcotics Control Bureau (NCB)*. */
function bracketed(form: MentionForm, before: MentionForm | undefined, grouping: Grouping): EntityGroup | undefined {
	const opens = form.firstToken - 1;
	if (
		form.words.length > 1 ||
		before?.block !== form.block ||
		before.blockStart !== form.blockStart ||
		form.block.tokens[opens]?.text !== '(' ||
		opens - before.endToken > 1
	) {
		return undefined;
	}
	const letters = form.text.replace(/[^\p{L}]/gu, '').toLowerCase();
	const abbreviates = ACRONYM.test(form.text)
		? before.words.some((word) => word.startsWith(letters.charAt(0)))
		: letters.length < before.text.length / 2 &&
			letters.charAt(0) === before.words.join('').charAt(0) &&
			isWithin([...letters], [...before.words.join('')]);
	return abbreviates ? grouping[before.index] : undefined;
}

/** Whether a name holds all words of another side by side, or in order and with the same last one. */
const isPart = (part: readonly string[], whole: readonly string[]): boolean =>
	placeWithin(part, whole) >= 0 || (part.at(-1) === whole.at(-1) && isWithin(part, whole));

/** Where `part` stands in `whole` as neighbouring words, or -1. */
const placeWithin = (part: readonly string[], whole: readonly string[]): number =>
	whole.findIndex((_, at) => part.every((word, i) => word === whole[at + i]));

/** Whether `part` stands in `whole` in order. */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
	let at = 0;
	for (const word of whole) {
		at += word === part[at] ? 1 : 0;
	}
	return at === part.length;
}
