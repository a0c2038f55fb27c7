import { withoutPeriod } from '../language/english/titles';
import { AL, isListed } from '../language/english/words';
import type { NameData } from './nameData';
import { bitOf } from './nameLexicon';
import type { EntityGroup, LinkKind, MentionForm } from './mentionForm';
import { firstLetters, hasInOrder, headOf, keyOf, partsOfName, usualKey } from './nameParts';
import { GroupIndex, isBracketed, isOtherName, type NameMatcher, only, type ReadName, ShortForms } from './shortForms';

const PARTICLE = bitOf('particle');
const HEAD = bitOf('organizationHead');

/** People: one surname, and one forename, its initial or its nickname. */
const personNames = ({ lexicon, nicknames }: NameData): NameMatcher => ({
	read: ({ words }) => ({ words, core: words.slice(-1), place: '' }),
	// *de Groot*, *von der Berg*, particles and one name more, are a surname alone; *Al* is a forename.
	isWhole: (words) => words.slice(0, -1).some((word) => word === AL || !(lexicon.classesOf(word) & PARTICLE)),
	isSame({ words: [first = '', ...rest] }, { words: [other = '', ...others] }) {
		if (first === other) {
			// *George W. Bush* is not *George H. W. Bush*.
			return rest.length < 2 || others.length < 2 || firstLetters(rest) === firstLetters(others);
		}
		return [first, other].some((word) => /^\p{L}\.?$/u.test(word))
			? first.charAt(0) === other.charAt(0)
			: [nicknames.get(first)?.includes(other), nicknames.get(other)?.includes(first)].includes(true);
	},
	isCalledBy: () => true,
});

/** Bodies, events, works and products: *US Justice Department* is *Justice Department of the US*, and legal forms (*Inc.*) tell nothing. */
const bodyNames = (data: NameData): NameMatcher => ({
	read: ({ words }) => partsOfName(words, data),
	isWhole: (words) => words.length > 1,
	isSame: ({ place }, other) => place === '' || other.place === '' || place === other.place,
	// The *Senate* is not its *Commerce Committee*, nor the *House* the *White House*.
	isCalledBy: (name, word) =>
		(!(data.lexicon.classesOf(word) & HEAD) || headOf(name) === word) &&
		(!isListed('short in front', word) || name.words[0] === word),
});

/** Adds a mention to a group. */
export function join(group: EntityGroup, form: MentionForm, by: LinkKind): void {
	group.members.push(form);
	form.group = group;
	form.by = by;
}

/**
 * Groups the mentions of one kind. Whole names first, wherever they stand: those that are equal, those that differ in a nickname or where a
 * country stands, and those that stand in one longer name. Then, in text order, acronyms, parts (*Coles* of *Coles Group*), and slips.
 */
export function groupNames(forms: readonly MentionForm[], data: NameData): void {
	const kind = forms[0]?.found.kind === 'person' ? personNames(data) : bodyNames(data);
	const names = forms.map((form): ReadName => {
		const name = kind.read(form);
		return { form, name, key: usualKey(keyOf(name.words), data), isWhole: kind.isWhole(name.words) };
	});
	const byKey = groupsOfWholes(names, kind);
	absorbParts(byKey);
	const lone = new Set(names.flatMap(({ name: { words } }) => (words.length === 1 ? words : [])));
	const shortForms = new ShortForms(kind, data, new Set(byKey.values()), lone);
	const spelled = names.map(({ form, key }, i) => {
		const group = isBracketed(form, forms[i - 1]) ? byKey.get(names[i - 1]?.key ?? '') : undefined;
		if (group) {
			shortForms.abbreviated.add(key, group);
		}
		return group;
	});
	names.forEach((one, i) => {
		const { form, name, isWhole } = one;
		const bearer = isOtherName(form, forms[i - 1]) ? forms[i - 1]?.group : undefined;
		if (bearer) {
			byKey.set(one.key, bearer);
			join(bearer, form, 'apposition');
			return;
		}
		const called = byKey.get(one.key)?.gender ?? form.gender;
		// *Mr. Stone* is not *Ms. Stone*.
		const key = form.gender === undefined || form.gender === called ? one.key : `${one.key} ${form.gender}`;
		const known = byKey.get(key);
		// Who is named in full has the words of the name from here on.
		const short = shortForms.find(one, spelled[i]);
		const choice = isWhole ? null : short;
		const group = choice?.group ?? known ?? { name, members: [] };
		byKey.set(key, known ?? group);
		if (isWhole) {
			shortForms.know(group);
		} else {
			group.gender ??= form.gender;
		}
		const full = group.name;
		const isShorter = name.words.length < full.words.length && name.core.join() !== full.core.join();
		join(group, form, choice?.by ?? (isShorter ? 'short form' : 'same name'));
	});
}

/** A group for each name that is whole, under all its keys. */
function groupsOfWholes(names: readonly ReadName[], kind: NameMatcher): Map<string, EntityGroup> {
	const byKey = new Map<string, EntityGroup>();
	const byCore = new GroupIndex();
	for (const { name, key } of names.filter(({ isWhole }) => isWhole)) {
		const core = name.core.join(' ');
		const same = byKey.get(key) ?? byCore.get(core).find((other) => kind.isSame(name, other.name));
		const group = same ?? { name, members: [] };
		group.name = name.words.length > group.name.words.length ? name : group.name;
		byKey.set(key, group);
		byCore.add(core, group);
	}
	return byKey;
}

/** *jr* of *Ben Stone Jr.*; nothing of most names. */
const generationOf = (words: readonly string[]): string =>
	isListed('generations', withoutPeriod(words.at(-1))) ? withoutPeriod(words.at(-1)) : '';

/** *Wanda Ortiz* is *Wanda Ortiz Vega*, where no one else has a name that holds hers; *Ben Stone* is no *Ben Stone Jr.* */
function absorbParts(byKey: Map<string, EntityGroup>): void {
	const byWord = new GroupIndex();
	const into = new Map<EntityGroup, EntityGroup>();
	// The longest first: what a name is part of is told by then.
	const groups = [...new Set(byKey.values())].sort((a, b) => b.name.words.length - a.name.words.length);
	for (const group of groups) {
		const { words } = group.name;
		const isLonger = ({ name: { words: all } }: EntityGroup): boolean =>
			all.length > words.length && hasInOrder(all, words) && generationOf(all) === generationOf(words);
		const whole = only(byWord.get(words[0] ?? '').filter(isLonger));
		into.set(group, (whole && into.get(whole)) ?? group);
		for (const word of words) {
			byWord.add(word, group);
		}
	}
	for (const [key, group] of byKey) {
		byKey.set(key, into.get(group) ?? group);
	}
}
