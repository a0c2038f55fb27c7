import type { Span } from '../../analysis/model';
import { tokenize } from '../../review/anchors/tokenize';

/** The words of a stretch in small letters, without marks: what may differ between them is typing, not wording. */
export interface WordRow {
	readonly words: readonly string[];
	/** The words, each between two spaces: equal for equal words, and a part where the words are a part. */
	readonly joined: string;
}

const IS_WORD = /[\p{L}\p{N}]/u;
const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_WITH_DIGIT = /^\p{N}/u;

/** @param spans in text order */
export function wordRow(text: string, spans: readonly Span[]): WordRow {
	const words = spans.flatMap(({ start, end }) => wordsIn(text.slice(start, end)));
	return { words, joined: ` ${words.join(' ')} ` };
}

function wordsIn(text: string): string[] {
	const { words, starts, ends } = tokenize(text);
	const row: string[] = [];
	for (const [i, word] of words.entries()) {
		const [before, point] = [words[i - 2] ?? '', words[i - 1] ?? ''];
		const isTogether = ends[i - 2] === starts[i - 1] && ends[i - 1] === starts[i];
		// *3.2* and *1,200* are one word each: who changes a digit changes the number.
		if (isTogether && (point === '.' || point === ',') && ENDS_IN_DIGIT.test(before) && BEGINS_WITH_DIGIT.test(word)) {
			row.push(`${row.pop() ?? ''}${point}${word}`);
		} else if (IS_WORD.test(word)) {
			row.push(word);
		}
	}
	return row;
}

/** The words of a whole text. */
export const allWords = (text: string): string => wordRow(text, [{ start: 0, end: text.length }]).joined;
