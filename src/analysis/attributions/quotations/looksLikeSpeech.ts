import { BEFORE_TERM, NAMING, WORK } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';
import type { Span } from '../../model';

const SMALL = wordsOf('small in titles');
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** Titles, nicknames and terms have no more words. */
const LONGEST_TERM = 8;
/** In so many characters there are more, and no more are looked at. */
const ENOUGH = 400;

/**
 * Whether words in quotation marks are somebody's, rather than a nickname, a title or a term held at arm's length.
 *
 * @param ascribed an attribution's content holds the quotation
 */
export function looksLikeSpeech(text: string, quotation: Span, ascribed: boolean): boolean {
	const inner = text.slice(quotation.start + 1, quotation.end - 1);
	const words = inner.slice(0, ENOUGH).match(WORD) ?? [];
	if (words.length > LONGEST_TERM) {
		return true;
	}
	const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
	const after = text.slice(quotation.end, quotation.end + 20);
	const stopped = /[.!?,]$/.test(inner.trim());
	const capitals = words.every((word) => SMALL.has(word.toLowerCase()) || /^[\p{Lu}\p{N}]/u.test(word));
	const insideName = capitals && / $(?<=\p{Lu}[\p{L}.]* )/u.test(before) && /^ \p{Lu}/u.test(after);
	const isTerm =
		WORK.test(before) ||
		(NAMING.test(before) && capitals) ||
		(words.length <= 3 && (insideName || BEFORE_TERM.test(before)));
	if ((!stopped && isTerm) || (capitals && words.length >= 2 && !/[.,]$/.test(inner.trim()))) {
		return false;
	}
	return ascribed || words.length > 3 || (stopped && words.length > 0 && !NAMING.test(before));
}
