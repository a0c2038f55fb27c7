import { isListed } from '../language/english/words';
import { runStart, type Places } from '../text/places';
import { wordForms } from './documentEvidence';
import type { NameData } from './nameData';
import { bitOf, type NameLexicon } from './nameLexicon';
import type { Entity, EntityKind, Mention, Role } from '../model';
import { findPersonRoles, type RoleEnglish } from './findPersonRoles';
import { coreference, type CoreferenceStep, type FoundMention, type Names } from './foundMention';
import { tellGenders } from './gender';
import { groupNames, join } from './groupNames';
import { type EntityGroup, formsOf, type MentionForm } from './mentionForm';
import { usualKey } from './nameParts';

/** Tells which mentions are of one entity, and gathers names, aliases and roles. Linear in the number of mentions. */
export function linkEntities(places: Places, found: readonly FoundMention[], english: RoleEnglish): Names {
	const data = english.names;
	const forms = formsOf(places.document, found);
	const of = (kind: EntityKind): MentionForm[] => forms.filter((form) => form.found.kind === kind);
	for (const kind of ['person', 'organization', 'event', 'work', 'product'] as const) {
		groupNames(of(kind), data);
	}
	tellGenders(of('person'), data.lexicon);
	groupEquals(
		forms.filter(({ group }) => !group),
		data,
	);
	const groups = new Set<EntityGroup>();
	const mentions = forms.flatMap(({ group, found: { start, end, kind } }): Mention[] => {
		if (!group) {
			return [];
		}
		groups.add(group);
		group.id ??= `e${String(groups.size)}`;
		return [{ start, end, kind, entity: group.id }];
	});
	const rolesOf = (form: MentionForm): readonly Role[] => findPersonRoles(form, places, mentions, english);
	const links = new Map<number, CoreferenceStep>();
	const entities = [...groups].map((group): Entity => {
		const full = fullForm(group);
		addLinks(group, full, links);
		return entityOf(group, full, rolesOf, data.lexicon);
	});
	return { mentions, entities, links };
}

/** Places, peoples, substances, dates and amounts are one where they are called the same or come to the same value. */
function groupEquals(forms: readonly MentionForm[], data: NameData): void {
	const groups = new Map<string, EntityGroup>();
	for (const form of forms) {
		const { kind, value } = form.found;
		const name = usualKey(form.key, data);
		// *Americans* with *American*; *opioids* with *opioid*.
		const plural = kind === 'nationality' || kind === 'substance';
		const key = `${kind} ${value ? JSON.stringify({ ...value, relativeTo: undefined }) : plural ? name.replace(/s$/, '') : name}`;
		const group = groups.get(key) ?? { name: { words: form.words, core: form.words, place: '' }, members: [] };
		groups.set(key, group);
		join(group, form, 'same name');
	}
}

/** What the mentions of one entity say of it. */
function entityOf(
	group: EntityGroup,
	full: MentionForm,
	rolesOf: (form: MentionForm) => readonly Role[],
	lexicon: NameLexicon,
): Entity {
	const { members, gender, id = '' } = group;
	const { kind } = full.found;
	const value = members[0]?.found.value;
	const isPerson = kind === 'person';
	const name = inOneLine(full.text);
	const written = members.flatMap((form) => [form.text, ...(isPerson ? [titledForm(form, lexicon)] : [])]);
	const aliases = new Set(written.map(inOneLine));
	aliases.delete(name);
	const roles = new Map<string, Role>();
	for (const role of isPerson ? members.flatMap(rolesOf) : []) {
		const key = `${role.text.toLowerCase()}\t${role.affiliation ?? ''}`;
		roles.set(key, roles.get(key) ?? role);
	}
	return {
		id,
		kind,
		name,
		aliases: [...aliases],
		roles: [...roles.values()],
		...(isPerson && gender && { gender }),
		mentions: members.map(({ index }) => index),
		...(value && { value }),
	};
}

/** A name may be broken by the end of a line. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const TITLE = bitOf('title');

/** A mention together with the capitalised titles before it: *Mr. Obama*, *Vice President Lee*. */
function titledForm({ placed: { start, block }, firstToken, found }: MentionForm, lexicon: NameLexicon): string {
	const words = wordForms(block, lexicon);
	const { tokens } = block;
	const isTitle = (at: number): boolean =>
		words[at]?.capital === true &&
		((words[at].classes & TITLE) !== 0 || isListed('ranks of office', tokens[at]?.lower)) &&
		!isListed('no longer', tokens[at]?.lower);
	// *Secretary-General Ann Lee*
	const first = runStart(firstToken, 0, (at) => isTitle(at) || (tokens[at]?.text === '-' && isTitle(at - 1)));
	return block.text.slice(tokens[first]?.start, found.end - start);
}

/** The longest form, no name at birth; the first of equally long ones, but rather one that is not in capitals. */
function fullForm({ members }: EntityGroup): MentionForm {
	const before = new Set(members.flatMap(({ by, key }) => (by === 'apposition' ? [key] : [])));
	return members
		.filter(({ key }) => key === members[0]?.key || !before.has(key))
		.reduce((best, form) => {
			const more = form.words.length - best.words.length;
			return more > 0 || (more === 0 && isShout(best) && !isShout(form)) ? form : best;
		});
}

/** *LIMA* of a dateline is *Lima*; *NATO* is written so. */
const isShout = ({ text, found }: MentionForm): boolean =>
	(text.length > 5 || found.kind === 'location') && text === text.toUpperCase();

/** A form that is not the full one points to the full name before it, or else to the first one. */
function addLinks(group: EntityGroup, full: MentionForm, links: Map<number, CoreferenceStep>): void {
	let target = full.found;
	for (const { index, found, key, by } of group.members) {
		if (key === full.key) {
			target = found;
		} else {
			links.set(index, coreference(found, target, by));
		}
	}
}
