import type { NameData } from './nameData';
import type { EntityGroup, LinkKind, MentionForm } from './mentionForm';
import { hasInOrder, keyOf, usualKey } from './nameParts';
import { GroupIndex, holds, isBirthName, isBracketed, type NameMatcher, type ReadName, ShortForms } from './shortForms';

/** Adds a mention to a group. */
export function join(group: EntityGroup, form: MentionForm, by: LinkKind): void {
	group.members.push(form);
	form.group = group;
	form.by = by;
}

/**
 * Groups the mentions of one kind. Whole names first, wherever they stand: those that are equal, those that are the same
 * but for what tells none of their kind from another (a nickname, where a body's country stands), and those whose words
 * all stand in one longer name. Then, in text order, what is short for them: acronyms, bound by a bracket or by their
 * initials; parts, *Obama*, *Coles* of *Coles Group*; words that are but a slip away.
 */
export function groupNames(forms: readonly MentionForm[], kind: NameMatcher, data: NameData): ReadonlySet<EntityGroup> {
	const names = forms.map((form): ReadName => {
		const name = kind.read(form);
		const key = usualKey(keyOf(name.words), data);
		return { form, name, key, isWhole: kind.isWhole(name.words) };
	});
	const byKey = new Map<string, EntityGroup>();
	const byCore = new GroupIndex();
	for (const { name, key, isWhole } of names) {
		if (isWhole) {
			const core = name.core.join(' ');
			const group = byKey.get(key) ??
				byCore.get(core).find((other) => kind.isSame(name, other.name)) ?? { name, members: [] };
			group.name = name.words.length > group.name.words.length ? name : group.name;
			byKey.set(key, group);
			byCore.add(core, group);
		}
	}
	absorbParts(byKey);
	const groups = new Set(byKey.values());
	const lone = new Set(names.flatMap(({ name: { words } }) => (words.length === 1 ? words : [])));
	const shortForms = new ShortForms(kind, data, [...groups], lone);
	const spelled = names.map(({ form }, i) =>
		isBracketed(form, forms[i - 1]) ? byKey.get(names[i - 1]?.key ?? '') : undefined,
	);
	spelled.forEach((group, i) => {
		if (group) {
			shortForms.abbreviate(names[i]?.name.words[0] ?? '', group);
		}
	});
	names.forEach((one, i) => {
		const { form, name, isWhole } = one;
		const bearer = isBirthName(form, forms[i - 1]) ? forms[i - 1]?.group : undefined;
		if (bearer) {
			byKey.set(one.key, bearer);
			join(bearer, form, 'apposition');
			return;
		}
		const called = byKey.get(one.key)?.gender ?? form.gender;
		// *Mr. Stone* is not *Ms. Stone*.
		const key = form.gender === undefined || form.gender === called ? one.key : `${one.key} ${form.gender}`;
		const known = byKey.get(key);
		const short = shortForms.find(one, spelled[i]);
		const choice = isWhole ? null : short;
		const group = choice?.group ?? known ?? { name, members: [] };
		groups.add(group);
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
	return groups;
}

/** *Wanda Ortiz* is *Wanda Ortiz Vega*, where no one else has a name that holds hers. */
function absorbParts(byKey: Map<string, EntityGroup>): void {
	const byWord = new GroupIndex();
	const groups = new Set(byKey.values());
	for (const group of groups) {
		for (const word of group.name.words) {
			byWord.add(word, group);
		}
	}
	const into = new Map<EntityGroup, EntityGroup>();
	for (const group of groups) {
		const { words } = group.name;
		const [whole, ...others] = byWord
			.get(words[0] ?? '')
			.filter(
				({ name: { words: all } }) =>
					all.length > words.length && (holds(all, words) || (words.at(-1) === all.at(-1) && hasInOrder(all, words))),
			);
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
