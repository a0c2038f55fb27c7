import { bitOf } from '../../analysis/entities/nameLexicon';
import type { NameData } from '../../analysis/entities/nameData';
import { keyOf, partsOfName, placeKey, SMALL_WORDS, withoutAccents } from '../../analysis/entities/nameParts';
import { isCourtesy } from '../../analysis/language/english/titles';
import { normalText } from '../../analysis/text/word';

/** A person's full name taken apart; lower case, without accents, titles and nicknames in quotation marks. */
export interface PersonName {
	readonly first: string;
	/** The names between; no particles. */
	readonly inner: readonly string[];
	/** Empty for someone who has one name and a number: *Elizabeth II*. */
	readonly last: string;
	/** `jr`, `sr`, `ii` …; empty for none. */
	readonly suffix: string;
}

/** A body's or a place's name taken apart. */
interface BodyName {
	/** Without country, legal form and small words. */
	readonly core: readonly string[];
	/** The country, region or people that a body's name begins or ends with; empty for none. */
	readonly place: string;
	/** Whether there are many things that are called so: ordinary words alone, as in *Supreme Court* or *Mill Street*. */
	readonly isGeneric: boolean;
	/** Whether the gazetteer has it. */
	readonly isKnown: boolean;
}

interface PlaceName extends BodyName {
	/** 2 for a country, 1 for a part of one, 0 for what lies in those. */
	readonly size: 0 | 1 | 2;
}

const NUMBER = /^(?:ii|iii|iv)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const DEGREE = /^(?:phd|md)$/;
const PARTICLE = bitOf('particle');
const ORDINARY = bitOf('common') | bitOf('organizationHead') | bitOf('locationHead');
const KNOWN_BODY = bitOf('agency') | bitOf('company') | bitOf('media');
const KNOWN_PLACE = bitOf('country') | bitOf('city') | bitOf('region') | bitOf('water');
const COUNTRY = bitOf('country');
const REGION = bitOf('region');
const TOWN = bitOf('city');
const HEAD = bitOf('organizationHead') | bitOf('locationHead');

/** @returns `null` where it is a surname, a forename or a nickname alone: those tell nobody outside their text */
export function personName(name: string, { lexicon }: NameData): PersonName | null {
	const words = name
		.replace(/[“"(][^“"()”]*[”")]/g, ' ')
		.split(/[\s,]+/)
		.map((word) => withoutAccents(keyOf([normalText(word)])).replace(/'s$/, ''))
		.filter((word) => /\p{L}/u.test(word));
	while (words.length > 1 && isCourtesy(words[0] ?? '')) {
		words.shift();
	}
	let suffix = '';
	for (let last = words.at(-1) ?? ''; words.length > 1 && (SUFFIX.test(last) || DEGREE.test(last));) {
		suffix = DEGREE.test(last) ? suffix : last;
		words.pop();
		last = words.at(-1) ?? '';
	}
	const [first = ''] = words;
	if (words.length === 1) {
		return NUMBER.test(suffix) ? { first, inner: [], last: '', suffix } : null;
	}
	const isSurname = words.slice(0, -1).every((word) => word !== 'al' && (lexicon.classesOf(word) & PARTICLE) !== 0);
	const inner = words.slice(1, -1).filter((word) => (lexicon.classesOf(word) & PARTICLE) === 0);
	return isSurname ? null : { first, inner, last: words.at(-1) ?? '', suffix };
}

/** Words of a name in lower case, periods of abbreviations and an article in front left out. */
export function wordsOf(name: string): string[] {
	const words = name
		.split(/[\s,()]+/)
		.map((word) => normalText(word).replace(/'s$/, ''))
		.filter((word) => /[\p{L}\p{N}&]/u.test(word));
	return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

export function bodyName(name: string, data: NameData): BodyName {
	const words = wordsOf(name);
	const { core, place } = partsOfName(words, data);
	const whole = words.join(' ');
	const isKnown = ((data.lexicon.classesOf(whole) | data.lexicon.classesOf(name.toLowerCase())) & KNOWN_BODY) !== 0;
	return { core: core.map((word) => keyOf([word])), place, isKnown, isGeneric: core.every(isOrdinaryIn(data)) };
}

export function placeName(name: string, data: NameData): PlaceName {
	const words = wordsOf(name);
	const key = keyOf(words);
	const usual = placeKey(key, data) ?? placeKey(words.join(' '), data);
	const classes = data.lexicon.classesOf(words.join(' '));
	return {
		core: (usual ?? key).split(' '),
		place: '',
		size: usual !== undefined || classes & COUNTRY ? 2 : (classes & REGION) !== 0 && (classes & TOWN) === 0 ? 1 : 0,
		isKnown: usual !== undefined || (classes & KNOWN_PLACE) !== 0,
		// *Mobile* and *Buffalo* are words, and towns besides; *North* and *Republic* are parts of names.
		isGeneric: usual === undefined && !isTown(classes) && words.every(isOrdinaryIn(data)),
	};
}

const isTown = (classes: number): boolean => (classes & KNOWN_PLACE) !== 0 && (classes & HEAD) === 0;

/** The country that a place or a people is or belongs to, where the gazetteer knows; `undefined` for what is none. */
export function countryOf(name: string, data: NameData): string | undefined {
	const words = wordsOf(name);
	const key = keyOf(words);
	const country =
		data.demonyms.get(key)?.toLowerCase() ?? placeKey(words.join(' '), data) ?? placeKey(key, data) ?? key;
	return data.lexicon.classesOf(country) & COUNTRY ? country : undefined;
}

/** *NCB*, *U.S.*: an abbreviation, and no word written in capitals. */
export const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&.]{1,6}$/u.test(name);

export const acronymKey = (name: string): string => name.replaceAll('.', '').toLowerCase();

const isOrdinaryIn =
	({ lexicon }: NameData) =>
	(word: string): boolean =>
		SMALL_WORDS.has(word) || (lexicon.classesOf(word) & ORDINARY) !== 0;
