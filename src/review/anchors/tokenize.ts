import { drain } from '../../analysis/text/drain';

/** The words and marks of a text, as far as finding a place again needs them. */
export interface Tokens {
	/** The folded words, in text order. */
	readonly words: readonly string[];
	/** Where each word starts and ends: UTF-16 offsets, half-open. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

// A run of letters and digits, or one mark. White space never counts: line ends and wrapping may change freely.
// A run is matched in pieces, so that a megabyte without spaces is no one step; they are a multiple of LONGEST.
const TOKEN = /[\p{L}\p{M}\p{N}]{1,4096}|[^\s\p{L}\p{M}\p{N}]/gu;
const WITHOUT_SPACES =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** No word is longer, so that a place inside a megabyte without spaces can be found again. */
const LONGEST = 64;
/** Matches in one step: a millisecond or two. */
const STEP = 2000;

/** Cuts a text into folded words and marks. */
export const tokenize = (text: string): Tokens => drain(tokenizeInSteps(text));

/** As {@link tokenize}, in short steps. */
export function* tokenizeInSteps(text: string): Generator<void, Tokens> {
	const words: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const add = (start: number, end: number): void => {
		words.push(fold(text.slice(start, end)));
		starts.push(start);
		ends.push(end);
	};
	let matches = 0;
	for (const match of text.matchAll(TOKEN)) {
		if (++matches % STEP === 0) {
			yield;
		}
		const token = match[0];
		const start = match.index;
		if (token.length <= LONGEST && (isPlain(token) || !WITHOUT_SPACES.test(token))) {
			add(start, start + token.length);
			continue;
		}
		const step = WITHOUT_SPACES.test(token) ? 1 : LONGEST;
		let from = start;
		let count = 0;
		let at = start;
		for (const character of token) {
			at += character.length;
			if (++count === step) {
				add(from, at);
				from = at;
				count = 0;
			}
		}
		if (from < at) {
			add(from, at);
		}
	}
	return { words, starts, ends };
}

/** Editors and content systems exchange these for one another without anyone having changed a word. */
function fold(token: string): string {
	if (token.length === 1) {
		if ('‘’‚‛`´′'.includes(token)) {
			return "'";
		}
		if ('“”„‟«»″'.includes(token)) {
			return '"';
		}
		if ('‐‑‒–—―−'.includes(token)) {
			return '-';
		}
	}
	return isPlain(token) ? token.toLowerCase() : token.normalize('NFC').toLowerCase();
}

function isPlain(token: string): boolean {
	for (let i = 0; i < token.length; i++) {
		if (token.charCodeAt(i) >= 0x80) {
			return false;
		}
	}
	return true;
}
