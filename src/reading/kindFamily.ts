import type { EntityKind } from '../analysis/model';

/** Kinds that look alike in the text. */
export const KIND_FAMILIES = ['person', 'organization', 'location', 'other', 'value'] as const;
export type KindFamily = (typeof KIND_FAMILIES)[number];

const FAMILY: Record<EntityKind, KindFamily> = {
	person: 'person',
	organization: 'organization',
	location: 'location',
	nationality: 'other',
	event: 'other',
	work: 'other',
	product: 'other',
	substance: 'other',
	date: 'value',
	time: 'value',
	duration: 'value',
	money: 'value',
	percent: 'value',
	quantity: 'value',
	number: 'value',
};

/** Which family a kind belongs to. */
export function familyOf(kind: EntityKind): KindFamily {
	return FAMILY[kind];
}
