import { hashText } from '../learn/hash';
import { perBlock } from '../text/document';
import type { Pieces, WordPieces } from './wordPieces';
import type { TokenRange } from '../text/places';

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

/** Pieces `[first, end)` of a block. */
export interface PieceRange extends TokenRange {
	readonly block: number;
}

/** What is read in one run: pieces for which it answers, and those before them, which it sees as well. */
export interface Window {
	/** In pieces of the whole text: what it sees is `[from, end)`, and it answers for all from `first` on. */
	readonly from: number;
	readonly first: number;
	readonly end: number;
	/** The same that it answers for, block by block; never empty. */
	readonly own: readonly PieceRange[];
}

/** A window answers for so many pieces at most. */
const MOST_OWN = 190;
/** And sees so many before them. */
const MOST_CONTEXT = 62;

/**
 * Cuts a text into windows by what stands in it, so that an edit changes few of them (content-defined chunking: Manber 1994; Muthitacharoen
 * et al. 2001). Long blocks are cut by themselves.
 *
 * @param feeds of the blocks, in order
 */
export function windowsOf(feeds: readonly Feed[]): Window[] {
	const windows: Window[] = [];
	let own: PieceRange[] = [];
	/** In pieces of the whole text: the last cut, and where the window at hand begins and ends. */
	let cut = 0;
	let first = 0;
	let end = 0;
	const close = (): void => {
		if (end > first) {
			windows.push({ from: Math.max(cut, first - MOST_CONTEXT), first, end, own });
			own = [];
			first = end;
		}
	};
	feeds.forEach(({ ids: { length }, beginsAnew }, block) => {
		if (beginsAnew || end - first + length > MOST_OWN) {
			close();
		}
		cut = beginsAnew ? end : cut;
		for (let at = 0; at < length; at += MOST_OWN) {
			const range = { block, first: at, end: Math.min(length, at + MOST_OWN) };
			own.push(range);
			end += range.end - range.first;
			if (length > MOST_OWN) {
				close();
			}
		}
	});
	close();
	return windows;
}
