import type { Span } from '../../model';

const NAMING =
	/\b(?:known as|nicknamed|dubbed|called|titled|entitled|named|so-called|alias|aka|a\.k\.a\.|codenamed|branded|labelled|labeled|termed)\s*(?:,\s*)?$/i;
const WORK =
	/\b(?:book|novel|film|movie|song|album|single|show|series|episode|article|essay|play|poem|painting|game|documentary|report|paper|headline|chapter|column|track|ballad|musical)\s*(?:,\s*)?$/i;
const SMALL = /^(?:a|an|the|of|in|on|and|or|for|to|with|at|by|from)$/i;

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
export function looksLikeSpeech(text: string, quotation: Span, severalParagraphs: boolean, ascribed: boolean): boolean {
	if (severalParagraphs) {
		return true;
	}
	const inner = text.slice(quotation.start + 1, quotation.end - 1);
	const words = inner.slice(0, ENOUGH).match(WORD) ?? [];
	if (words.length > LONGEST_TERM) {
		return true;
	}
	const before = text.slice(Math.max(0, quotation.start - 40), quotation.start);
	const after = text.slice(quotation.end, quotation.end + 20);
	const stopped = /[.!?,]$/.test(inner.trim());
	const capitals = words.length > 0 && words.every((word) => SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word));
	if (words.length <= 3 && !stopped && capitals && / $(?<=\p{Lu}[\p{L}.]* )/u.test(before) && /^ \p{Lu}/u.test(after)) {
		return false;
	}
	if (!stopped && (WORK.test(before) || (NAMING.test(before) && capitals))) {
		return false;
	}
	if (capitals && words.length >= 2 && !/[.,]$/.test(inner.trim())) {
		return false;
	}
	// A word or two behind an article is a term: *a “ghost ferry”*.
	if (!stopped && words.length <= 3 && /\b(?:a|an|the|this|these|so-called)\s$/i.test(before)) {
		return false;
	}
	return ascribed || words.length > 3 || (stopped && words.length > 0 && !NAMING.test(before));
}
