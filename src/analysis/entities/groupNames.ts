import type { NameData } from './nameData';
import type { CoreferenceStep } from './foundMention';
import { courtesyGender, genderOfForename } from './gender';
import { type EntityGroup, fuller, join, type MentionForm } from './mentionForm';
import { firstLetters, placeKey } from './nameParts';

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
	add(keys: Iterable<string>, group: EntityGroup): void {
		for (const key of keys) {
			const others = this.get(key).filter((other) => other !== group);
			this.groups.set(key, [group, ...others].slice(0, MOST_CANDIDATES));
		}
	}
}

/** Words that are a name by themselves, wherever they stand. */
const isWhole = ({ words }: MentionForm): boolean => words.length > 1;

/**
 * Groups the mentions of one kind. Whole names first, wherever they stand: those that are equal, those that are the same
 * but for what tells none of their kind from another (a middle name, where a body's country stands), and those whose words
 * all stand in one longer name. Then, in text order, what is short for them: acronyms, bound by a bracket or by their
 * initials; parts, *Obama*, *Coles* of *Coles Group*.
 *
 * @param part how a part of a name leads to it
 */
export function groupNames(forms: readonly MentionForm[], part: CoreferenceStep['by'], data: NameData): void {
	const usualKey = ({ key }: MentionForm): string => placeKey(key, data) ?? key;
	const byKey = groupWholes(forms.filter(isWhole), usualKey);
	const byWord = new GroupIndex();
	const byInitials = new GroupIndex();
	// The first one in front, also for what comes before it is first given in full.
	for (const group of [...new Set(byKey.values())].reverse()) {
		const { words, core } = group.name;
		byWord.add(words, group);
		byInitials.add([firstLetters(words), firstLetters(core.split(' '))], group);
	}
	const bracketed = new Map<string, EntityGroup>();
	forms.forEach((form, i) => {
		const long = forms[i - 1];
		const group = long && isBracketed(form, long) ? byKey.get(usualKey(long)) : undefined;
		if (group) {
			form.group = group;
			bracketed.set(form.key, group);
		}
	});
	const acronymOf = (form: MentionForm): EntityGroup | undefined =>
		form.group ??
		bracketed.get(form.key) ??
		(ACRONYM.test(form.text) ? byInitials.get(form.key.replace(/[.&]/g, ''))[0] : undefined);
	const partOf = partsIn(byWord, data);
	for (const form of forms) {
		const key = usualKey(form);
		const known = byKey.get(key);
		const acronym = isWhole(form) ? undefined : acronymOf(form);
		const longer = isWhole(form) ? undefined : (acronym ?? partOf(form));
		const group = longer ?? known ?? { name: form, members: [] };
		byKey.set(key, known ?? group);
		if (isWhole(form)) {
			byWord.add(group.name.words, group);
		}
		const isShorter = form.words.length < group.name.words.length;
		join(group, form, acronym ? 'acronym' : longer ? part : isShorter ? 'short form' : 'same name');
	}
}

/** Groups whole names, by their keys. */
function groupWholes(forms: readonly MentionForm[], keyOf: (form: MentionForm) => string): Map<string, EntityGroup> {
	const byKey = new Map<string, EntityGroup>();
	const byCore = new GroupIndex();
	for (const form of forms) {
		const { core, apart } = form;
		// *J. Osei* is *Joan Osei*.
		const isSame = ({ name }: EntityGroup): boolean => name.apart.startsWith(apart) || apart.startsWith(name.apart);
		const key = keyOf(form);
		const group = byKey.get(key) ?? byCore.get(core).find(isSame) ?? { name: form, members: [] };
		group.name = fuller(group.name, form);
		byKey.set(key, group);
		byCore.add([core], group);
	}
	const byWord = new GroupIndex();
	for (const group of new Set(byKey.values())) {
		byWord.add(group.name.words, group);
	}
	for (const [key, group] of byKey) {
		// *Wanda Ortiz* is *Wanda Ortiz Vega*, where no one else has a name that holds hers.
		const { words } = group.name;
		const [longer, ...others] = byWord
			.get(words[0] ?? '')
			.filter(({ name }) => name.words.length > words.length && holds(name.words, words));
		byKey.set(key, longer && others.length === 0 ? longer : group);
	}
	return byKey;
}

/**
 * Finds the one whose name a form is a part of. Of several it is the one who had it last, unless another was named in full
 * since in the same block, and more than in passing.
 */
function partsIn(byWord: GroupIndex, { lexicon }: NameData): (form: MentionForm) => EntityGroup | undefined {
	const holders = new Map<string, EntityGroup>();
	return (form) => {
		const [word = ''] = form.words;
		const gender = courtesyGender(form);
		const isOfGender = ({ name: { words } }: EntityGroup): boolean =>
			!gender || (genderOfForename(words[0] ?? '', lexicon) ?? gender) === gender;
		const all = byWord.get(word).filter(({ name }) => holds(name.words, form.words));
		const pool = rather(rather(all, isOfGender), ({ members }) => members.length > 0);
		const [latest] = pool;
		const holder = pool.find((group) => group === holders.get(word));
		const isPassing = latest?.members.length === 1 && (holder?.members.length ?? 0) >= FAMILIAR;
		const isLatest = latest?.members.at(-1)?.placed === form.placed && !isPassing;
		const group = isLatest ? latest : (holder ?? latest);
		if (group) {
			holders.set(word, group);
		}
		return group;
	};
}

/** Those that something holds for, where there are any. */
function rather(groups: readonly EntityGroup[], test: (group: EntityGroup) => boolean): readonly EntityGroup[] {
	const some = groups.filter(test);
	return some.length > 0 ? some : groups;
}

/** Whether it stands for a name in a bracket behind it: *Narcotics Control Bureau (NCB)*. */
function isBracketed(form: MentionForm, { placed, endToken, words }: MentionForm): boolean {
	const opens = form.firstToken - 1;
	return (
		form.words.length === 1 &&
		placed === form.placed &&
		placed.block.tokens[opens]?.text === '(' &&
		opens - endToken <= 1 &&
		words.some((word) => word.charAt(0) === form.key.charAt(0) && word !== form.key)
	);
}

/** Whether a name holds the words of another side by side. */
const holds = (whole: readonly string[], part: readonly string[]): boolean =>
	whole.some((_, at) => part.every((word, i) => word === whole[at + i]));
