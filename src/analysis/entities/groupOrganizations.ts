import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import { GroupIndex, join, placeWithin, type EntityGroup, type Grouping, type LinkKind } from './entityGroup';
import { placeKey } from './groupPlaces';
import type { MentionForm } from './mentionForm';
import { initialsOf, partsOf, samePlace, SMALL_WORDS } from './organizationName';

/**
 * Groups the mentions of bodies (and events, works, products): equal names; names that differ in where they put their
 * country (*US Justice Department*, *Supreme Court of India*) or in a legal form (*Inc.*); acronyms, bound by the bracket behind the long name or by its
 * initials; and parts of a longer name (*Lorenzo* of *Hurricane Lorenzo*).
 */
export function groupOrganizations(forms: readonly MentionForm[], data: NameData, grouping: Grouping): void {
	const keyFor = (form: MentionForm): string => placeKey(form.key, data) ?? form.key;
	const byKey = new Map<string, EntityGroup>();
	const byCore = new GroupIndex();
	const byInitials = new GroupIndex();
	const byWord = new GroupIndex();
	const register = (group: EntityGroup, words: readonly string[]): void => {
		const { core } = partsOf(words, data);
		byCore.add(core.join(' '), group);
		for (const initials of initialsOf(words, core)) {
			byInitials.add(initials, group);
		}
		for (const word of words) {
			if (!SMALL_WORDS.has(word)) {
				byWord.add(word, group);
			}
		}
	};
	// Long names first, wherever they stand: an acronym may come before the name it stands for.
	forms.forEach((form) => {
		if (form.words.length < 2) {
			return;
		}
		const known = byKey.get(keyFor(form));
		if (known) {
			register(known, form.words);
			return;
		}
		const own = partsOf(form.words, data);
		const same = byCore.get(own.core.join(' ')).find(({ words }) => {
			const other = partsOf(words, data);
			const told = own.core.length > 1 || words.length === form.words.length || (own.place && other.place);
			return told && samePlace(own.place, other.place);
		});
		const group = same ?? { words: form.words, members: [] };
		if (form.words.length > group.words.length) {
			group.words = form.words;
		}
		byKey.set(keyFor(form), group);
		register(group, form.words);
	});
	forms.forEach((form) => {
		const own = byKey.get(keyFor(form));
		const bracket = bracketed(form, grouping, forms);
		let group = own;
		let by: LinkKind = null;
		if (form.words.length === 1 && !own) {
			const name = form.words[0] ?? '';
			const acronym = isAcronym(form.text) ? (bracket ?? byInitials.get(name.replace(/[.&]/g, ''))[0]) : bracket;
			const part =
				byCore.get(name)[0] ??
				(data.lexicon.classesOf(name) & GENERIC ? genericOf(name, byWord, data) : partOf(form, byWord, data));
			group = acronym ?? part;
			by = acronym ? 'acronym' : group ? 'short form' : null;
		} else if (own && form.words.length < own.words.length) {
			by = form.words.length === 1 && isAcronym(form.text) ? 'acronym' : 'short form';
		} else if (own && keyFor(form) !== own.members[0]?.form.key && form.words.join(' ') !== own.words.join(' ')) {
			by = 'same name';
		} else if (own && form.words.length > 1) {
			const whole = longerOf(own, form, byWord);
			if (whole) {
				group = whole;
				by = 'short form';
			}
		}
		group ??= { words: form.words, members: [] };
		if (group !== own) {
			byKey.set(keyFor(form), group);
		}
		join(group, form, by, grouping);
	});
}

const GENERIC = bitOf('organizationHead') | bitOf('country') | bitOf('common');

const isAcronym = (text: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}&.]+|\p{Lu}\p{L}*\p{Lu})s?$/u.test(text);

/** The group of the mention whose bracket this one stands in: *Narcotics Control Bureau (NCB)*. */
function bracketed(form: MentionForm, grouping: Grouping, forms: readonly MentionForm[]): EntityGroup | undefined {
	const { tokens } = form.block;
	if (tokens[form.firstToken - 1]?.text !== '(') {
		return undefined;
	}
	const before = findBefore(forms, form);
	if (
		before?.block !== form.block ||
		form.firstToken - 1 - before.endToken > 1 ||
		form.blockStart !== before.blockStart
	) {
		return undefined;
	}
	const letters = form.text.replace(/[^\p{L}]/gu, '').toLowerCase();
	const abbreviates = isAcronym(form.text)
		? before.words.some((word) => word.startsWith(letters.charAt(0)))
		: letters.length < before.text.length / 2 && isSpelledBy(letters, before.words.join(''));
	return abbreviates ? grouping[before.index] : undefined;
}

/** Whether the letters stand in the word in this order, the first one first: *Vinkom* in *Velden Instrument Kompanie*. */
function isSpelledBy(letters: string, word: string): boolean {
	let at = -1;
	for (const letter of letters) {
		at = word.indexOf(letter, at + 1);
		if (at < 0) {
			return false;
		}
	}
	return letters.charAt(0) === word.charAt(0);
}

function findBefore(forms: readonly MentionForm[], form: MentionForm): MentionForm | undefined {
	let low = 0;
	let high = forms.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((forms[middle]?.index ?? 0) < form.index) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return forms[low - 1];
}

/** A longer name that this single word is the telling part of: its first word, or its last behind a generic one. */
function partOf(form: MentionForm, byWord: GroupIndex, data: NameData): EntityGroup | undefined {
	const word = form.words[0] ?? '';
	return byWord.get(word).find(({ words }) => {
		const { core } = partsOf(words, data);
		const rest = core[0] === word ? core.slice(1) : core.at(-1) === word ? core.slice(0, -1) : null;
		return rest !== null && rest.length > 0 && rest.length < 4;
	});
}

/** *the Court* is the one body named that has it for its head, if there is but one. */
function genericOf(word: string, byWord: GroupIndex, data: NameData): EntityGroup | undefined {
	const heads = byWord
		.get(word)
		.filter(({ words }) => words.at(-1) === word || words[0] === word || partsOf(words, data).core[0] === word);
	return heads.length === 1 ? heads[0] : undefined;
}

/** A longer name that holds all words of this one: side by side, or in order and ending in the same head. */
function longerOf(own: EntityGroup, form: MentionForm, byWord: GroupIndex): EntityGroup | undefined {
	const longer = byWord
		.get(form.words[0] ?? '')
		.filter((group) => group !== own && group.words.length > form.words.length);
	const inOrder = longer.filter(({ words }) => words.at(-1) === form.words.at(-1) && isWithin(form.words, words));
	return (
		longer.find((group) => placeWithin(form.words, group.words) >= 0) ?? (inOrder.length === 1 ? inOrder[0] : undefined)
	);
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
	let at = 0;
	for (const word of whole) {
		at += word === part[at] ? 1 : 0;
	}
	return at === part.length;
}
