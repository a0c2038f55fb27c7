import type { Span } from '../analysis/model';

/**
 * Where words stand in a text by now that stood at a span of it: there, or where they come first. Where they have gone it is
 * the beginning of their place, as far as the text reaches.
 */
export function placeOfWords(text: string, { start, end }: Span, words: string): Span {
	const at = text.slice(start, end) === words ? start : text.indexOf(words);
	const first = Math.min(start, text.length);
	return at >= 0 ? { start: at, end: at + words.length } : { start: first, end: first };
}
