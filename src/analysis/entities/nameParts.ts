import { bitOf } from './nameClasses';
import type { NameData } from './nameData';
import { OF, THE } from '../language/english/functionWords';
import { withoutPeriod } from '../language/english/titles';
import { wordsOf } from '../language/english/words';

const LEGAL_FORMS = wordsOf('legal forms');
const PLACE = bitOf('country') | bitOf('demonym') | bitOf('group') | bitOf('region');
/** Words that tell no name from another. */
export const SMALL_WORDS = wordsOf('small words of names');

/** A name taken apart. */
interface NameParts {
	/** The words that all whole names of one have in common: of a body all but small words, country and legal form. */
	readonly core: readonly string[];
	/** The country, region or people that a body's name begins or ends with, under its usual name; empty for none. */
	readonly place: string;
}

/** *US Justice Department Inc.* → *justice department* of *united states*; so is *Justice Department of the US*. */
export function partsOfName(words: readonly string[], data: NameData): NameParts {
	let end = words.length;
	while (end > 1 && LEGAL_FORMS.has(withoutPeriod(words[end - 1] ?? ''))) {
		end--;
	}
	const bare = words.slice(0, end);
	const of = Math.max(0, bare.lastIndexOf(OF));
	const splits = [
		{ rest: bare.slice(2), place: bare.slice(0, 2) },
		{ rest: bare.slice(1), place: bare.slice(0, 1) },
		{ rest: bare.slice(0, of), place: bare.slice(bare[of + 1] === THE ? of + 2 : of + 1) },
	];
	const split = splits.find(
		({ rest, place }) => rest.length > 0 && rest[0] !== OF && (data.lexicon.classesOf(place.join(' ')) & PLACE) !== 0,
	);
	return { core: telling(split?.rest ?? bare), place: split ? placeOf(split.place, data) : '' };
}

/** The usual name of a place in lower case, where it has several. */
export function placeKey(key: string, data: NameData): string | undefined {
	return data.sameplaces.get(key)?.toLowerCase();
}

/** Without small words, where others are left. */
const telling = (words: readonly string[]): readonly string[] => {
	const others = words.filter((word) => !SMALL_WORDS.has(word));
	return others.length > 0 ? others : words;
};

function placeOf(words: readonly string[], data: NameData): string {
	const key = keyOf(words);
	const place = data.demonyms.get(key)?.toLowerCase() ?? key;
	return placeKey(place, data) ?? place;
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

const ABBREVIATION = /^(?:\p{L}\.)+\p{L}?$/u;

const withoutPeriods = (word: string): string =>
	!word.includes('.') ? word : ABBREVIATION.test(word) ? word.replaceAll('.', '') : word.replace(/\.$/, '');

/** One string for all spellings of the same words. */
export const keyOf = (words: readonly string[]): string => words.map(withoutPeriods).join(' ');
