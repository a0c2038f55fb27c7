import { bitOf } from './nameClasses';
import type { NameData } from './nameData';
import type { NameLexicon } from './nameLexicon';
import type { Entity, EntityId, Role } from '../model';
import type { Document } from '../text/document';
import { listIn } from '../text/lists';
import { spanOf } from '../text/spans';
import type { Word } from '../text/word';
import { findPersonRoles, type RoleEnglish } from './findPersonRoles';
import type { CoreferenceStep, FoundMention, Names } from './foundMention';
import { genderOf } from './gender';
import { groupNames } from './groupNames';
import { type EntityGroup, formsOf, join, type MentionForm } from './mentionForm';
import { placeKey } from './nameParts';

/** Kinds of names that have short forms. */
const SHORTENED = ['person', 'organization', 'event', 'work', 'product'] as const;

/**
 * Tells which mentions are of one entity, and gathers names, aliases and roles. Linear in the number of mentions.
 */
export function linkEntities(document: Document, found: readonly FoundMention[], english: RoleEnglish): Names {
	const { names: data } = english;
	const forms = formsOf(document, found, data);
	for (const kind of SHORTENED) {
		const own = forms.filter((form) => form.found.kind === kind);
		groupNames(own, kind === 'person' ? 'surname' : 'short form', data);
	}
	groupEquals(
		forms.filter(({ group }) => !group),
		data,
	);
	const groups = [...new Set(forms.flatMap(({ group }) => group ?? []))];
	groups.forEach((group, i) => {
		group.id = `e${String(i + 1)}`;
	});
	const mentions = forms.map(({ group, found: { start, end, kind } }) => ({
		start,
		end,
		kind,
		entity: group?.id ?? '',
	}));
	const roles = findPersonRoles(document.text, forms, english);
	const entities = groups.map((group) => entityOf(group, roles, document.text, data.lexicon));
	return { mentions, entities: withRelated(entities, data), links: new Map(groups.flatMap(linksOf)) };
}

/** Places, peoples, substances, dates and amounts are one where they are called the same or come to the same value. */
function groupEquals(forms: readonly MentionForm[], data: NameData): void {
	const groups = new Map<string, EntityGroup>();
	for (const form of forms) {
		const { kind, value } = form.found;
		const name = value ? JSON.stringify({ ...value, relativeTo: undefined }) : (placeKey(form.key, data) ?? form.key);
		// *Americans* with *American*; *opioids* with *opioid*.
		const key = `${kind} ${kind === 'location' ? name : name.replace(/s$/, '')}`;
		const group = groups.get(key) ?? { name: form, members: [] };
		groups.set(key, group);
		join(group, form, 'same name');
	}
}

/** What the mentions of one entity say of it. */
function entityOf(
	group: EntityGroup,
	rolesOf: ReadonlyMap<number, readonly Role[]>,
	text: string,
	lexicon: NameLexicon,
): Entity {
	const { members, name, id = '' } = group;
	const { kind, value } = name.found;
	const gender = kind === 'person' ? genderOf(group, lexicon) : undefined;
	const aliases = new Set(
		members.flatMap((form) => (kind === 'person' ? [form.text, titledForm(form, text, lexicon)] : form.text)),
	);
	aliases.delete(name.text);
	const roles = new Map<string, Role>();
	for (const role of members.flatMap(({ index }) => rolesOf.get(index) ?? [])) {
		const key = `${role.text.toLowerCase()}\t${role.affiliation ?? ''}`;
		roles.set(key, roles.get(key) ?? role);
	}
	return {
		id,
		kind,
		name: name.text,
		aliases: [...aliases],
		roles: [...roles.values()],
		...(gender && { gender }),
		mentions: members.map(({ index }) => index),
		...(value && { value }),
	};
}

const TITLE = bitOf('title');
const MOST_TITLES = 4;

/** A mention together with the capitalised titles before it: *Mr. Obama*, *Vice President Lee*. */
function titledForm({ placed, firstToken, found }: MentionForm, text: string, lexicon: NameLexicon): string {
	const { tokens, words } = placed.block;
	const isTitle = (word: Word | undefined): boolean => {
		const form = word?.kind === 'word' ? lexicon.formOf(word) : undefined;
		return form?.capital === true && (form.classes & TITLE) !== 0;
	};
	let first = firstToken;
	while (first > firstToken - MOST_TITLES && isTitle(words[first - 1])) {
		first--;
	}
	return text.slice(placed.start + (tokens[first]?.start ?? 0), found.end);
}

/** A form that is not the full one points to the full name before it, or else to the first one. */
function linksOf({ members, name }: EntityGroup): [number, CoreferenceStep][] {
	let to = spanOf(name.found);
	return members.flatMap(({ index, found, key, by }): [number, CoreferenceStep][] => {
		const from = spanOf(found);
		if (key !== name.key) {
			return [[index, { step: 'coreference', from, to, by }]];
		}
		to = from;
		return [];
	});
}

/** Links places and their people: `China` ↔ `Chinese`. */
function withRelated(entities: readonly Entity[], data: NameData): Entity[] {
	const placeOf = ({ kind, name }: Entity): string | undefined => {
		const lower = name.toLowerCase();
		const place = kind === 'nationality' ? data.demonyms.get(lower)?.toLowerCase() : lower;
		const isPlace = kind === 'nationality' || kind === 'location';
		return isPlace && place ? (placeKey(place.replaceAll('.', ''), data) ?? place) : undefined;
	};
	const ofPlaces = new Map<string | undefined, Entity[]>();
	for (const entity of entities) {
		listIn(ofPlaces, placeOf(entity)).push(entity);
	}
	return entities.map((entity) => {
		const place = placeOf(entity);
		const others = place === undefined ? [] : listIn(ofPlaces, place).filter(({ kind }) => kind !== entity.kind);
		const related: readonly EntityId[] = others.map(({ id }) => id);
		return related.length > 0 ? { ...entity, related } : entity;
	});
}
