import { runStart } from '../text/runs';
import { wordForms } from './documentEvidence';
import type { NameData } from './nameData';
import { bitOf, type NameLexicon } from './nameLexicon';
import type { Entity, EntityKind, Mention, Role } from '../model';
import type { Document } from '../text/document';
import { findPersonRoles, type RoleEnglish } from './findPersonRoles';
import { coreference, type CoreferenceStep, type FoundMention, type Names } from './foundMention';
import { tellGenders } from './gender';
import { groupNames, join } from './groupNames';
import { type EntityGroup, formsOf, type MentionForm } from './mentionForm';
import { bodyNames, personNames } from './nameKinds';
import { usualKey } from './nameParts';

/**
 * Tells which mentions are of one entity, and gathers names, aliases and roles. Linear in the number of mentions.
 */
export function linkEntities(document: Document, found: readonly FoundMention[], english: RoleEnglish): Names {
	const data = english.names;
	const forms = formsOf(document, found);
	const of = (kind: EntityKind): MentionForm[] => forms.filter((form) => form.found.kind === kind);
	const people = of('person');
	tellGenders(people, groupNames(people, personNames(data), data), data.lexicon);
	const bodies = bodyNames(data);
	for (const kind of ['organization', 'event', 'work', 'product'] as const) {
		groupNames(of(kind), bodies, data);
	}
	groupEquals(
		forms.filter(({ group }) => !group),
		data,
	);
	return assemble(forms, english);
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

function assemble(forms: readonly MentionForm[], english: RoleEnglish): Names {
	const groups = new Set<EntityGroup>();
	const mentions: Mention[] = [];
	forms.forEach(({ group, found: { start, end, kind } }) => {
		if (group) {
			groups.add(group);
			group.id ??= `e${String(groups.size)}`;
			mentions.push({ start, end, kind, entity: group.id });
		}
	});
	const roles = findPersonRoles(forms, english);
	const links = new Map<number, CoreferenceStep>();
	const entities = [...groups].map((group): Entity => {
		const full = fullForm(group);
		addLinks(group, full, links);
		return entityOf(group, inOneLine(full.text), roles, english.names.lexicon);
	});
	return { mentions, entities, links };
}

/** What the mentions of one entity say of it. */
function entityOf(
	{ members, gender, id = '' }: EntityGroup,
	name: string,
	rolesOf: ReadonlyMap<number, readonly Role[]>,
	lexicon: NameLexicon,
): Entity {
	const { kind = 'person', value } = members[0]?.found ?? {};
	const isPerson = kind === 'person';
	const written = members.flatMap((form) => [form.text, ...(isPerson ? [titledForm(form, lexicon)] : [])]);
	const aliases = new Set(written.map(inOneLine));
	aliases.delete(name);
	const roles = new Map<string, Role>();
	for (const role of members.flatMap(({ index }) => rolesOf.get(index) ?? [])) {
		const key = `${role.text.toLowerCase()}\t${role.affiliation ?? ''}`;
		roles.set(key, roles.get(key) ?? role);
	}
	const mentions = members.map(({ index }) => index);
	return {
		id,
		kind,
		name,
		aliases: [...aliases],
		roles: [...roles.values()],
		...(isPerson && gender && { gender }),
		mentions,
		...(value && { value }),
	};
}

/** A name may be broken by the end of a line. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const TITLE = bitOf('title');

/** A mention together with the capitalised titles before it: *Mr. Obama*, *Vice President Lee*. */
function titledForm({ placed: { start, block }, firstToken, found }: MentionForm, lexicon: NameLexicon): string {
	const words = wordForms(block, lexicon);
	const first = runStart(firstToken, 0, (at) => words[at]?.capital === true && (words[at].classes & TITLE) !== 0);
	return block.text.slice(block.tokens[first]?.start, found.end - start);
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
