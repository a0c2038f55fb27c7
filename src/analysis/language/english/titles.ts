import { wordsOf } from './words';

const ADDRESSES = wordsOf('titles of address');
const OFFICES = wordsOf('titles of office');
const ASKING = wordsOf('asking turns');
const ANSWERING = wordsOf('answering turns');

/** Without the period of an abbreviation. */
export const withoutPeriod = (word = ''): string => word.replace(/\.$/, '');

const plain = (word: string): string => withoutPeriod(word.toLowerCase());

/** *Mrs.*, which says nothing of what somebody does; *Sen.*, which does. */
export const isAddress = (word = ''): boolean => ADDRESSES.has(plain(word));
export const isOffice = (word = ''): boolean => OFFICES.has(plain(word));

/** Whether a word in front of a name is a title and no part of it. */
export const isCourtesy = (word?: string): boolean => isAddress(word) || isOffice(word);

/** Whether a word marks a turn in which somebody asks, *Q.*, or answers, *Answer*; `null` for others, and in small letters. */
export function turnLetterOf(word: string): 'asks' | 'answers' | null {
	const bare = plain(word);
	return word === word.toLowerCase() ? null : ASKING.has(bare) ? 'asks' : ANSWERING.has(bare) ? 'answers' : null;
}
