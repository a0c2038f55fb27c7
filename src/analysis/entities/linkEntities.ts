import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import type { NameLexicon } from '../english/nameLexicon';
import type { Entity, EntityId, EntityKind, Mention, Role, Span } from '../model';
import type { Document } from '../text/document';
import { findRoles, type FoundRole, type RoleEnglish } from './findRoles';
import type { CoreferenceStep, FoundMention, Names } from './foundMention';
import { tellGenders } from './gender';
import { groupNames, join, type EntityGroup, type Grouping } from './groupNames';
import { formsOf, type MentionForm } from './mentionForm';
import { bodyNames, personNames } from './nameKinds';
import { placeKey, usualKey } from './nameParts';

/**
 * Tells which mentions are of one entity, and gathers names, aliases and roles. Linear in the number of mentions.
 */
export function linkEntities(document: Document, found: readonly FoundMention[], english: RoleEnglish): Names {
	const data = english.names;
	const forms = formsOf(document, found);
	const grouping: Grouping = forms.map(() => undefined);
	const of = (kind: EntityKind): MentionForm[] => forms.filter((form) => form.found.kind === kind);
	tellGenders(groupNames(of('person'), personNames(data), data, grouping), data.lexicon);
	const bodies = bodyNames(data);
	for (const kind of ['organization', 'event', 'work', 'product'] as const) {
		groupNames(of(kind), bodies, data, grouping);
	}
	groupEquals(
		forms.filter(({ index }) => !grouping[index]),
		data,
		grouping,
	);
	return assemble(document, forms, grouping, english);
}

/** Places, peoples, substances, dates and amounts are one where they are called the same or come to the same value. */
function groupEquals(forms: readonly MentionForm[], data: NameData, grouping: Grouping): void {
	const groups = new Map<string, EntityGroup>();
	for (const form of forms) {
		const { kind, value } = form.found;
		const name = usualKey(form.key, data);
		// *Americans* with *American*; *opioids* with *opioid*.
		const plural = kind === 'nationality' || kind === 'substance';
		const key = `${kind} ${value ? JSON.stringify({ ...value, relativeTo: undefined }) : plural ? name.replace(/s$/, '') : name}`;
		const group = groups.get(key) ?? { name: { words: form.words, core: form.words, place: '' }, members: [] };
		groups.set(key, group);
		join(group, form, 'same name', grouping);
	}
}

function assemble(document: Document, forms: readonly MentionForm[], grouping: Grouping, english: RoleEnglish): Names {
	const { names: data } = english;
	const groups = new Set<EntityGroup>();
	const mentions: Mention[] = [];
	forms.forEach(({ index, found: { start, end, kind } }) => {
		const group = grouping[index];
		if (group) {
			groups.add(group);
			group.id ??= `e${String(groups.size)}`;
			mentions.push({ start, end, kind, entity: group.id });
		}
	});
	const idOf = (mention: number): EntityId | null => grouping[mention]?.id ?? null;
	const roles = findRoles(document, forms, english);
	const links = new Map<number, CoreferenceStep>();
	const entities = [...groups].map((group): Entity => {
		const full = fullForm(group);
		addLinks(group, full, links);
		return entityOf(group, full, roles, idOf, document.text, data.lexicon);
	});
	return { mentions, entities: withRelated(entities, data), links };
}

/** What the mentions of one entity say of it. */
function entityOf(
	{ members, gender, id = '' }: EntityGroup,
	full: MentionForm | undefined,
	rolesOf: ReadonlyMap<number, readonly FoundRole[]>,
	idOf: (mention: number) => EntityId | null,
	text: string,
	lexicon: NameLexicon,
): Entity {
	const { kind = 'person', value } = members[0]?.form.found ?? {};
	const isPerson = kind === 'person';
	const name = full?.text ?? '';
	const aliases = new Set<string>();
	const roles = new Map<string, Role>();
	for (const { form } of members) {
		aliases.add(form.text);
		if (isPerson) {
			aliases.add(titledForm(form, text, lexicon));
			for (const { text: role, span, affiliation: body } of rolesOf.get(form.index) ?? []) {
				const affiliation = body === null ? null : idOf(body);
				const key = `${role.toLowerCase()}\t${affiliation ?? ''}`;
				roles.set(key, roles.get(key) ?? { text: role, span, affiliation });
			}
		}
	}
	aliases.delete(name);
	const mentions = members.map(({ form }) => form.index);
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

const TITLE = bitOf('title');
const MOST_TITLES = 4;

/** A mention together with the capitalised titles before it: *Mr. Obama*, *Vice President Lee*. */
function titledForm({ block, firstToken, blockStart, found }: MentionForm, text: string, lexicon: NameLexicon): string {
	let first = firstToken;
	while (first > 0 && firstToken - first < MOST_TITLES) {
		const word = block.words[first - 1];
		const known = word && lexicon.formOf(word);
		if (word?.kind !== 'word' || !known?.capital || !(known.classes & TITLE)) {
			break;
		}
		first--;
	}
	return text.slice(first < firstToken ? blockStart + (block.tokens[first]?.start ?? 0) : found.start, found.end);
}

/** The longest form; the first of equally long ones. */
function fullForm(group: EntityGroup): MentionForm | undefined {
	let best: MentionForm | undefined;
	for (const { form } of group.members) {
		const longer =
			!best ||
			form.words.length > best.words.length ||
			(form.words.length === best.words.length && isShout(best.text) && !isShout(form.text));
		best = longer ? form : best;
	}
	return best;
}

const isShout = (text: string): boolean => text.length > 5 && text === text.toUpperCase();

/** A form that is not the full one points to the full name before it, or else to the first one. */
function addLinks(group: EntityGroup, full: MentionForm | undefined, links: Map<number, CoreferenceStep>): void {
	if (!full) {
		return;
	}
	let target: Span = full.found;
	let known = false;
	group.members.forEach(({ form, by }) => {
		if (form.key === full.key) {
			target = form.found;
			known = true;
			return;
		}
		const to = known ? target : full.found;
		const from = { start: form.found.start, end: form.found.end };
		links.set(form.index, { step: 'coreference', from, to: { start: to.start, end: to.end }, by });
	});
}

/** Links places and their people: `China` ↔ `Chinese`. */
function withRelated(entities: readonly Entity[], data: NameData): Entity[] {
	const key = (name: string): string => {
		const lower = name.toLowerCase();
		return placeKey(lower.replaceAll('.', ''), data) ?? lower;
	};
	const places = new Map<string, EntityId>();
	entities.forEach(({ id, kind, name }) => {
		if (kind === 'location') {
			const place = key(name);
			places.set(place, places.get(place) ?? id);
		}
	});
	const related = new Map<EntityId, EntityId[]>();
	const relate = (id: EntityId, other: EntityId): unknown => related.set(id, [...(related.get(id) ?? []), other]);
	entities.forEach(({ id, kind, name }) => {
		const place = kind === 'nationality' ? data.demonyms.get(name.toLowerCase()) : undefined;
		const other = place === undefined ? undefined : places.get(key(place));
		if (other !== undefined) {
			relate(id, other);
			relate(other, id);
		}
	});
	return entities.map((entity) => {
		const others = related.get(entity.id);
		return others ? { ...entity, related: others } : entity;
	});
}
