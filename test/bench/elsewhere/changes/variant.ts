import { replaced, wordsOf } from '../words';
import type { Change, Changed } from './change';

/** The same words in another typing: marks, hyphens, spelling, a *[sic]*. */

/** Curly for straight apostrophes and the other way round, and the marks around them. */
export const apostrophes: Change = ({ words, in: { text }, span }): Changed | undefined => {
	const isCurly = text.charAt(span.start) === '“';
	const typed = isCurly ? words.replace(/’/g, "'") : words.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
	// Only marks around the words changed would be no change of the words at all.
	return typed === words ? undefined : { words: typed, marks: isCurly ? 'straight' : 'curly' };
};

/** Compounds with a space for their hyphen, dashes of other lengths. */
export const hyphens: Change = ({ words }): Changed | undefined => {
	const typed = words
		.replace(/(?<=\p{L}{2})[-‑](?=\p{L}{2})/gu, ' ')
		.replace(/\s?—\s?|\s[–-]\s/g, (dash) => (dash.includes('—') ? ' – ' : '—'));
	return typed === words ? undefined : { words: typed };
};

/** British for American spelling and the other way round. */
export const spelling: Change = ({ words }, _, tables): Changed | undefined => {
	const changes = wordsOf(words).flatMap((word) => {
		const by = tables.spelledOtherwise(word.key);
		return by === undefined ? [] : [{ word, by }];
	});
	return changes.length === 0 ? undefined : { words: replaced(words, changes) };
};

/** A *[sic]* behind a word. */
export const sic: Change = ({ words }, chance): Changed | undefined => {
	const word = chance.pick(wordsOf(words).slice(2, -1));
	return word && { words: `${words.slice(0, word.end)} [sic]${words.slice(word.end)}` };
};
