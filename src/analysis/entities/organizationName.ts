import { bitOf } from '../english/nameClasses';
import type { NameData } from '../english/nameData';
import { placeKey } from './groupPlaces';
import { keyOf } from './mentionForm';
import { wordSet } from '../text/lists';

const LEGAL_FORM = /^(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|llp|gmbh|ag|sa|nv|group|holdings)\.?$/;
const COUNTRY = bitOf('country') | bitOf('demonym') | bitOf('group') | bitOf('region');
/** Words that tell no name from another. */
export const SMALL_WORDS: ReadonlySet<string> = wordSet('of the for and in on to & de la du des al');

/** A body's name taken apart. */
export interface NameParts {
	/** Without small words, without country and legal form. */
	readonly core: readonly string[];
	/** The country, region or people that the name begins or ends with, under its usual name; empty for none. */
	readonly place: string;
}

/** *US Justice Department Inc.* → *justice department* of *united states*; so is *Justice Department of the US*. */
export function partsOf(words: readonly string[], data: NameData): NameParts {
	let end = words.length;
	while (end > 1 && LEGAL_FORM.test(words[end - 1] ?? '')) {
		end--;
	}
	const bare = words.slice(0, end);
	for (const length of [2, 1]) {
		const behind = bare[length];
		if (behind !== undefined && behind !== 'of' && isPlace(bare.slice(0, length), data)) {
			return { core: told(bare.slice(length)), place: placeOf(bare.slice(0, length), data) };
		}
	}
	const of = bare.lastIndexOf('of');
	const place = bare.slice(bare[of + 1] === 'the' ? of + 2 : of + 1);
	return of > 0 && place.length > 0 && isPlace(place, data)
		? { core: told(bare.slice(0, of)), place: placeOf(place, data) }
		: { core: told(bare), place: '' };
}

/** Whether the countries of two names, if both have one, are the same. */
export function samePlace(a: string, b: string): boolean {
	return a === '' || b === '' || a === b;
}

/** What the acronyms of a name may be, in lower case. */
export function initialsOf(words: readonly string[], core: readonly string[]): Set<string> {
	const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('');
	return new Set([words, told(words), core].filter((list) => list.length > 1).map(initials));
}

const told = (words: readonly string[]): readonly string[] => {
	const telling = words.filter((word) => !SMALL_WORDS.has(word));
	return telling.length > 0 ? telling : words;
};

const isPlace = (words: readonly string[], { lexicon }: NameData): boolean =>
	(lexicon.classesOf(words.join(' ')) & COUNTRY) !== 0;

function placeOf(words: readonly string[], data: NameData): string {
	const key = keyOf(words);
	const place = data.demonyms.get(key)?.toLowerCase() ?? key;
	return placeKey(place, data) ?? place;
}
