/** What the name lexicon says of a word or phrase; each is one bit. */
export const NAME_CLASSES = [
	'firstName',
	'female',
	'male',
	'lastName',
	'country',
	'city',
	'region',
	'water',
	'demonym',
	'group',
	'company',
	'media',
	'agency',
	'title',
	'occupation',
	'organizationHead',
	'locationHead',
	'eventHead',
	'workHead',
	'substance',
	'product',
	'speechVerb',
	'calendar',
	'particle',
	'place preposition',
	'common',
	'first of phrase',
] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** The bit of a class. */
export function bitOf(name: NameClass): number {
	return 1 << NAME_CLASSES.indexOf(name);
}
