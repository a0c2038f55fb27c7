import type { Span } from '../../analysis/model';
import { tokenize } from '../../review/anchors/tokenize';

/** The words of a stretch in small letters, without marks: what may differ between them is typing, not wording. */
export interface WordRow {
	readonly words: readonly string[];
	/** The words, each between two spaces: equal for equal words, and a part where the words are a part. */
	readonly joined: string;
}

const IS_WORD = /[\p{L}\p{N}]/u;

/** @param spans in text order */
export function wordRow(text: string, spans: readonly Span[]): WordRow {
	const words = spans.flatMap(({ start, end }) =>
		tokenize(text.slice(start, end)).words.filter((word) => IS_WORD.test(word)),
	);
	return { words, joined: ` ${words.join(' ')} ` };
}

/** The words of a whole text. */
export const allWords = (text: string): string => wordRow(text, [{ start: 0, end: text.length }]).joined;
