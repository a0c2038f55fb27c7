import { hashText } from '../learn/hash';
import { perBlock } from '../text/document';
import type { Pieces, WordPieces } from './wordPieces';

/** What the encoder is fed of a block: its pieces, and what of the text these do not say. */
export interface Feed extends Pieces {
	/** What is lost of the word in lower case: 0 marks, 1 digits, 2 capitals, 3 one capital, 4 a first capital, 5 none. */
	readonly cases: readonly number[];
	/** 1 at the block's beginning, and 2 more at or inside quotation marks. */
	readonly marks: readonly number[];
	/** What stands before it is not seen when it is read. */
	readonly beginsAnew: boolean;
}

/** The same of all blocks of a text, one behind the other. */
export type TextFeed = Readonly<Record<'ids' | 'cases' | 'marks', Int32Array>>;

export function joinFeeds(feeds: readonly Feed[]): TextFeed {
	const all = (of: keyof TextFeed): Int32Array => Int32Array.from(feeds.flatMap((feed) => feed[of]));
	return { ids: all('ids'), cases: all('cases'), marks: all('marks') };
}

/** One block in so many, chosen by its own words, begins anew. */
const CUT_ONE_IN = 6;

const WORD = /[\p{L}\p{N}]+/gu;
const LETTER = /\p{L}/u;

/** The feed of a block, made once for it. */
export const feedOf = perBlock(({ text }, wordPieces: WordPieces): Feed => {
	const pieces = wordPieces.cut(text);
	const caseAt = new Uint8Array(text.length);
	for (const { 0: word, index } of text.matchAll(WORD)) {
		caseAt.fill(caseOf(word), index, index + word.length);
	}
	let isInside = false;
	const marks = pieces.starts.map((start, i) => {
		const mark = text.slice(start, pieces.ends[i]);
		const isQuote = mark === '“' || mark === '”' || mark === '"';
		isInside = isQuote ? mark === '“' || (mark === '"' && !isInside) : isInside;
		return (isInside || isQuote ? 2 : 0) + (i === 0 ? 1 : 0);
	});
	const cases = pieces.starts.map((start) => caseAt[start] ?? 0);
	return { ...pieces, cases, marks, beginsAnew: hashText(text) % CUT_ONE_IN === 0 };
});

function caseOf(word: string): number {
	if (!LETTER.test(word)) {
		return 1;
	}
	const isUpper = (text: string): boolean => text.toUpperCase() === text;
	return isUpper(word) ? (word.length > 1 ? 2 : 3) : isUpper(word.charAt(0)) ? 4 : 5;
}
