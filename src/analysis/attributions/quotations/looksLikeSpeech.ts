import { BEFORE_TERM } from '../../language/english/patterns';
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
	const isStopped = /[.!?,]$/.test(inner.trim());
	const isCapital =
		words.length > 0 && words.every((word) => SMALL.has(word.toLowerCase()) || /^[\p{Lu}\p{N}]/u.test(word));
	const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
	const isTerm = !isStopped && words.length <= 3 && BEFORE_TERM.test(before);
	const isTitle = isCapital && words.length >= 2 && !/[.,]$/.test(inner.trim());
	return !isTerm && !isTitle && (ascribed || words.length > 3 || (isStopped && words.length > 0));
}
