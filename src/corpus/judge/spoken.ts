import { FILLERS } from '../words/comparingWords';
import type { TextWord } from '../words/readWords';
import type { WordForm } from '../words/wordForm';

/** So many words may be broken off. */
const LONGEST_START = 6;
/** So many words may be said twice in a row. */
const LONGEST_REPEATED = 12;
/** So many words in one place may be there only because others were said twice. */
const MOST_REPEATED = 100;
/** After so many orders of words that come to nothing the search is given up. */
const MOST_LOOKS = 1000;

const isSameWord = (a: TextWord | undefined, b: TextWord | undefined): boolean =>
	a !== undefined && b !== undefined && a.form === b.form;

/**
 * Whether words that one text has and the other has not are such as are dropped where speech is written down: *um*, words
 * said twice, false starts.
 *
 * @param from index of the first of them among `words`, `end` of the first behind them
 */
export function isSpokenOnly(words: readonly TextWord[], from: number, end: number): boolean {
	const isFiller = fillersIn(words, from, end);
	const rest: TextWord[] = [];
	for (let at = from; at < end; at++) {
		const word = words[at];
		if (word && !isFiller.has(at)) {
			rest.push(word);
		}
	}
	if (rest.length === 0) {
		return true;
	}
	const before = words.slice(Math.max(0, from - rest.length), from);
	const behind = words.slice(end, end + rest.length);
	return (
		isRepeated(before, rest, behind) ||
		(!rest.some(({ form }) => form.negation || form.number) && isFalseStart(rest, words[end], words[from - 1]))
	);
}

function fillersIn(words: readonly TextWord[], from: number, end: number): ReadonlySet<number> {
	const found = new Set<number>();
	for (let at = from; at < end;) {
		const phrase = FILLERS.get(words[at]?.form.key ?? '')?.find(
			(keys) => at + keys.length <= end && keys.every((key, i) => words[at + i]?.form.key === key),
		);
		for (let i = 0; i < (phrase?.length ?? 0); i++) {
			found.add(at + i);
		}
		at += phrase?.length ?? 1;
	}
	return found;
}

/** Whether the rest goes when what is said twice in a row is said once, as often as it takes. */
function isRepeated(before: readonly TextWord[], rest: readonly TextWord[], behind: readonly TextWord[]): boolean {
	// The last of some equal words always stays.
	const staying = new Set([...before, ...behind].map(({ form }) => form));
	if (rest.length > MOST_REPEATED || !rest.every(({ form }) => staying.has(form))) {
		return false;
	}
	const letters = new Map(Array.from(staying, (form, i) => [form, String.fromCharCode(i)]));
	const start = lettersOf(before, letters);
	const end = lettersOf(behind, letters);
	return comesTo(start + lettersOf(rest, letters) + end, start + end, start.length, new Set());
}

/** A letter for each word: what is compared again and again is compared as one string. */
const lettersOf = (words: readonly TextWord[], letters: ReadonlyMap<WordForm, string>): string =>
	words.map(({ form }) => letters.get(form)).join('');

/**
 * Whether words become others when some that are said twice are said once.
 *
 * @param from where what is too much begins
 * @param refuted words that are known not to; many orders lead to the same
 */
function comesTo(words: string, once: string, from: number, refuted: Set<string>): boolean {
	const length = words.length - once.length;
	if (length === 0) {
		return words === once;
	}
	if (refuted.has(words) || refuted.size >= MOST_LOOKS) {
		return false;
	}
	for (let by = Math.min(length, LONGEST_REPEATED); by > 0; by--) {
		// Elsewhere nothing is too much.
		const last = Math.min(from + length - 1, words.length - 2 * by);
		for (let at = Math.max(0, from - 2 * by + 1); at <= last; at++) {
			const isTwice = words.startsWith(words.slice(at, at + by), at + by);
			if (isTwice && comesTo(words.slice(0, at) + words.slice(at + by), once, from, refuted)) {
				return true;
			}
		}
	}
	refuted.add(words);
	return false;
}

/** Breaks off with a dash: *we should — we will*, *the bri— the bridge*. */
function isFalseStart(rest: readonly TextWord[], next: TextWord | undefined, before: TextWord | undefined): boolean {
	if (rest.length > LONGEST_START) {
		return false;
	}
	const last = rest.at(-1);
	// The restart may have been taken for the beginning: then what follows the dash is in, and stands before as well.
	const restarted = isSameWord(last, before) ? rest.at(-2) : last;
	return last?.broken === true || (rest.length > 1 && restarted?.broken === true) || isCutOff(last, next);
}

/** *th the* is not told from *the* alone: only what is no word counts. */
const isCutOff = (word: TextWord | undefined, next: TextWord | undefined): boolean =>
	word !== undefined && !word.form.known && next !== undefined && next.form.key.startsWith(word.form.key);
