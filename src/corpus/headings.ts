import type { Analysis, Span } from '../analysis/model';

const SENTENCE_END = /[.!?:;,…]["'”’)\]]*$/;
const LONGEST_HEADLINE = 160;

/** Whether a paragraph is a line of its own that ends like no sentence, and no longer than so many code units. */
export const isHeading = (words: string, longest: number): boolean =>
	words.length <= longest && !/[\r\n]/.test(words.trim()) && !SENTENCE_END.test(words.trim());

/** The first paragraph of a text that goes on, where it is a heading: UTF-16 offsets, half-open. */
export function headlineOf({ text, paragraphs: [first, ...rest] }: Pick<Analysis, 'text' | 'paragraphs'>): Span | null {
	return first && rest.length > 0 && isHeading(text.slice(first.start, first.end), LONGEST_HEADLINE) ? first : null;
}
