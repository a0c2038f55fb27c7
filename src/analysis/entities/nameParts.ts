import { bitOf } from './nameLexicon';
import type { NameData } from './nameData';
import { OF, THE, isListed, wordsOf } from '../language/english/words';
import { ARABIC_ARTICLE, LONG_STATE, SHARED_COUNTRY } from '../language/english/patterns';
import { withoutPeriod } from '../language/english/titles';

const COUNTRY = bitOf('country');
const PLACE = COUNTRY | bitOf('demonym') | bitOf('group') | bitOf('region');
/** Words that tell no name from another. */
export const SMALL_WORDS = wordsOf('small words of names');

/** A name taken apart. */
export interface NameParts {
	/** All words that are part of it. */
	readonly words: readonly string[];
	/** Those that all whole names of one have in common: a surname; of a body all but small words, country and legal form. */
	readonly core: readonly string[];
	/** The country, region or people that a body's name begins or ends with, under its usual name; empty for none. */
	readonly place: string;
}

/** *US Justice Department Inc.* → *justice department* of *united states*; so is *Justice Department of the US*. */
export function partsOfName(words: readonly string[], data: NameData): NameParts {
	const last = words.findLastIndex((word) => !isListed('legal forms', withoutPeriod(word)));
	const bare = words.slice(0, Math.max(0, last) + 1);
	const ways = [2, 1]
		.map((length) => ({ place: bare.slice(0, length), core: bare.slice(length) }))
		.filter(({ core: [first = OF] }) => first !== OF);
	const of = bare.lastIndexOf(OF);
	if (of > 0) {
		ways.push({ place: bare.slice(bare[of + 1] === THE ? of + 2 : of + 1), core: bare.slice(0, of) });
	}
	const { place, core } = ways.find((way) => isPlace(way.place, data)) ?? { place: [], core: bare };
	return { words, core: telling(core), place: placeOf(place, data) };
}

/** The usual name of a place in lower case, where it has several. */
export const placeKey = (key: string, data: NameData): string | undefined => data.sameplaces.get(key)?.toLowerCase();

/** The same, and *iran* for *islamic republic of iran*; of some countries' names there is more than one state. */
export function usualKey(key: string, data: NameData): string {
	const state = !key.includes(` ${OF} `) ? undefined : LONG_STATE.exec(key)?.groups?.country;
	const isState = state !== undefined && !SHARED_COUNTRY.test(state) && (data.lexicon.classesOf(state) & COUNTRY) !== 0;
	return placeKey(key, data) ?? (isState ? state : key);
}

/** Without small words, where others are left. */
export const telling = (words: readonly string[]): readonly string[] => {
	const others = words.filter((word) => !SMALL_WORDS.has(word));
	return others.length > 0 ? others : words;
};

const isPlace = (words: readonly string[], { lexicon }: NameData): boolean =>
	(lexicon.classesOf(words.join(' ')) & PLACE) !== 0;

function placeOf(words: readonly string[], data: NameData): string {
	const key = keyOf(words);
	const place = data.demonyms.get(key)?.toLowerCase() ?? key;
	return placeKey(place, data) ?? place;
}

/** Whether words, or letters, stand in a longer name in their order. */
export function hasInOrder(whole: Iterable<string>, part: string | readonly string[]): boolean {
	let at = 0;
	for (const word of whole) {
		at += word === part[at] ? 1 : 0;
	}
	return at === part.length;
}

/** The first letters of words, joined. */
export const firstLetters = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');

// Letters that no accent is taken off.
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** *Erdogan* of *erdoğan*. */
export const withoutAccents = (word: string): string =>
	word
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđıßæœ]/gu, (letter) => PLAIN[letter] ?? letter);

/** A word of a name as it may be spelled as well: *erdogan* of *erdoğan*, *sudani* of *al-sudani*. */
export const plainSpelling = (word: string): string => withoutAccents(word).replace(ARABIC_ARTICLE, '');

/** One string for all spellings of the same words. */
export const keyOf = (words: readonly string[]): string => words.join(' ').replaceAll('.', '');

/** The noun that a body's name is built on: *court* of *Supreme Court of India*. */
export function headOf({ words }: NameParts): string | undefined {
	const small = words.findIndex((word, at) => at > 0 && SMALL_WORDS.has(word));
	return words.at(small > 0 ? small - 1 : -1);
}
