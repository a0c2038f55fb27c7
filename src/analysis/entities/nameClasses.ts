/** What the name lexicon says of a word or phrase; each is one bit. */
const NAME_CLASSES = [
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

/** The numbers of the bits that are set, ascending. */
export function bitsOf(bits: number): readonly number[] {
	const numbers: number[] = [];
	for (let number = 0, rest = bits; rest !== 0; number++, rest >>>= 1) {
		if (rest & 1) {
			numbers.push(number);
		}
	}
	return numbers;
}
