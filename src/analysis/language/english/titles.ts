import { isListed } from './words';

/** Without the period of an abbreviation. */
export const withoutPeriod = (word = ''): string => word.replace(/\.$/, '');

const plain = (word: string): string => withoutPeriod(word.toLowerCase());

/** *Mrs.*, which says nothing of what somebody does; *Sen.*, which does. */
export const isAddress = (word = ''): boolean => isListed('titles of address', plain(word));
export const isOffice = (word = ''): boolean => isListed('titles of office', plain(word));

/** Whether a word in front of a name is a title and no part of it. */
export const isCourtesy = (word?: string): boolean => isAddress(word) || isOffice(word);

/** Whether a word marks a turn in which somebody asks, *Q.*, or answers, *Answer*; `null` for others, and in small letters. */
export function turnLetterOf(word: string): 'asks' | 'answers' | null {
	const bare = plain(word);
	return word === word.toLowerCase()
		? null
		: isListed('asking turns', bare)
			? 'asks'
			: isListed('answering turns', bare)
				? 'answers'
				: null;
}
