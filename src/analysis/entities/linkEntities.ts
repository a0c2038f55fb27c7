import type { English } from '../english/english';
import type { NameData } from '../english/nameData';
import { type Entity, type EntityId, type EntityKind, type Mention, type Span, NAME_KINDS } from '../model';
import type { Document } from '../text/document';
import type { EntityGroup, Grouping } from './entityGroup';
import { findRoles } from './findRoles';
import type { CoreferenceStep, FoundMention, Names } from './foundMention';
import { tellGenders } from './gender';
import { groupOrganizations } from './groupOrganizations';
import { groupPersons } from './groupPersons';
import { groupPlaces, placeKey } from './groupPlaces';
import { groupValues } from './groupValues';
import { formsOf, type MentionForm } from './mentionForm';
import { Profile } from './profile';

/**
 * Tells which mentions are of one entity, and gathers names, aliases and roles. Linear in the number of mentions.
 */
export function linkEntities(
	document: Document,
	found: readonly FoundMention[],
	{ names: data }: Pick<English, 'names'>,
): Names {
	const forms = formsOf(document, found);
	const grouping: Grouping = forms.map(() => undefined);
	const byKind = new Map<EntityKind, MentionForm[]>();
	forms.forEach((form) => {
		const list = byKind.get(form.found.kind) ?? [];
		list.push(form);
		byKind.set(form.found.kind, list);
	});
	const of = (kind: EntityKind): readonly MentionForm[] => byKind.get(kind) ?? [];
	const persons = groupPersons(of('person'), data, grouping);
	tellGenders(persons, data.lexicon);
	for (const kind of NAME_KINDS) {
		if (!byKind.has(kind)) {
			continue;
		}
		if (kind === 'location' || kind === 'nationality' || kind === 'substance') {
			groupPlaces(of(kind), data, grouping);
		} else if (kind !== 'person') {
			groupOrganizations(of(kind), data, grouping);
		}
	}
	groupValues(forms, grouping);
	return assemble(document, forms, grouping, data);
}

function assemble(document: Document, forms: readonly MentionForm[], grouping: Grouping, data: NameData): Names {
	const groups: { readonly id: EntityId; readonly group: EntityGroup }[] = [];
	const mentions: Mention[] = [];
	forms.forEach(({ index, found }) => {
		const group = grouping[index];
		if (!group) {
			return;
		}
		if (group.id === undefined) {
			group.id = `e${String(groups.length + 1)}`;
			groups.push({ id: group.id, group });
		}
		mentions.push({ start: found.start, end: found.end, kind: found.kind, entity: group.id });
	});
	const idOf = (mention: number): EntityId | null => grouping[mention]?.id ?? null;
	const roles = findRoles(document, forms, data.lexicon);
	const entities: Entity[] = [];
	const links = new Map<number, CoreferenceStep>();
	for (const { id, group } of groups) {
		const full = fullForm(group);
		const profile = new Profile(group, full, roles, idOf, document.text, data);
		group.members.forEach(({ form }) => {
			profile.add(form);
		});
		entities.push(profile.entity(id));
		addLinks(group, full, links);
	}
	return { mentions, entities: withRelated(entities, data), links };
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
		links.set(form.index, { step: 'coreference', from, to: { start: to.start, end: to.end }, by: by ?? 'same name' });
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
	entities.forEach(({ id, kind, name }) => {
		const place = kind === 'nationality' ? data.demonyms.get(name.toLowerCase()) : undefined;
		const other = place === undefined ? undefined : places.get(key(place));
		if (other !== undefined) {
			related.set(id, [...(related.get(id) ?? []), other]);
			related.set(other, [...(related.get(other) ?? []), id]);
		}
	});
	return entities.map((entity) => {
		const others = related.get(entity.id);
		return others ? { ...entity, related: others } : entity;
	});
}
