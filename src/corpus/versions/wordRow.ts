import type { Span } from '../../analysis/model';
import { endOf } from '../../analysis/text/tokens';
import { tokenize } from '../../review/anchors/tokenize';
import { isSign } from '../words/signs';

/** The words of a stretch in small letters, without marks but those of numbers: what may differ between them is typing, not wording. */
export interface WordRow {
	readonly words: readonly string[];
	/** The words, each between two spaces: equal for equal words, and a part where the words are a part. */
	readonly joined: string;
}

const IS_WORD = /[\p{L}\p{N}\p{Sc}%‰]/u;
const BEHIND_POINT = /(?<=\p{N}[.,])\p{N}/uy;
const BEHIND_APOSTROPHE = /(?<=\p{L}['’])\p{L}/uy;

/** @param spans in text order */
export function wordRow(text: string, spans: readonly Span[]): WordRow {
	const words = spans.flatMap(({ start, end }) => wordsIn(text.slice(start, end)));
	return { words, joined: ` ${words.join(' ')} ` };
}

function wordsIn(text: string): string[] {
	const { words, starts } = tokenize(text);
	const row: string[] = [];
	let sign = '';
	for (const [i, word] of words.entries()) {
		const start = starts[i] ?? 0;
		if (IS_WORD.test(word)) {
			row.push(joinedTo(row, text, start, sign) + word);
			sign = '';
		} else if (isSign(text, start)) {
			sign += word;
		}
	}
	return row;
}

/**
 * What belongs before a word: *3.2*, *1,200* and *-3* are one word each, since who changes a digit, or the sign, changes
 * the number; so is *couldn't*, whichever apostrophe it has.
 */
function joinedTo(row: string[], text: string, start: number, sign: string): string {
	if (endOf(BEHIND_POINT, text, start) > 0) {
		return `${row.pop() ?? ''}${text.charAt(start - 1)}`;
	}
	return endOf(BEHIND_APOSTROPHE, text, start) > 0 ? `${row.pop() ?? ''}’` : sign;
}

/** The words of a whole text. */
export const allWords = (text: string): string => wordRow(text, [{ start: 0, end: text.length }]).joined;
