import type { WordMap, WordSet } from '../../text/lists';
import text from './words.txt';

// Bundles that ask for no list leave the words out: none of these functions does anything but answer.

/** The lists of `words.txt`: `[name]` begins a list, words are parted by white space, `#` begins a remark. */
const LISTS = /* @__PURE__ */ listsIn(text);

function listsIn(written: string): ReadonlyMap<string, readonly (readonly string[])[]> {
	const parts = written.split(/^\[(.+)\]$/m);
	return new Map(parts.flatMap((part, at) => (at % 2 === 1 ? [[part, linesOf(parts[at + 1] ?? '')] as const] : [])));
}

function linesOf(list: string): readonly (readonly string[])[] {
	const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
	return lines.map((line) => line.split(' '));
}

/** The words of each line of a list. @throws Error where `words.txt` has no such list, as all below do */
/* @__NO_SIDE_EFFECTS__ */
export function rowsOf(list: string): readonly (readonly string[])[] {
	const rows = LISTS.get(list);
	if (!rows) {
		throw new Error(`words.txt has no list of ${list}`);
	}
	return rows;
}

/** The words of a list, in their order. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf(list: string): readonly string[] {
	return rowsOf(list).flat();
}

/** The words of a list. */
/* @__NO_SIDE_EFFECTS__ */
export function wordsOf(list: string): WordSet {
	return new Set(listOf(list));
}

/** What a line begins with, by each of the words behind it. */
/* @__NO_SIDE_EFFECTS__ */
export function headsOf(list: string): WordMap<string> {
	return new Map(rowsOf(list).flatMap(([head = '', ...words]) => words.map((word) => [word, head] as const)));
}

/** The same of lines that begin with a number. */
export const numbersOf = (list: string): WordMap<number> =>
	new Map([...headsOf(list)].map(([word, number]) => [word, Number(number)]));

/** The words behind the first one of a line, by that. */
/* @__NO_SIDE_EFFECTS__ */
export function restsOf(list: string): WordMap<readonly string[]> {
	return new Map(rowsOf(list).map(([first = '', ...rest]) => [first, rest]));
}

/** The first word of a line by each of its words, itself too; words of several lines are of the last. */
/* @__NO_SIDE_EFFECTS__ */
export function firstsOf(list: string): WordMap<string> {
	return new Map(rowsOf(list).flatMap((row) => row.map((word) => [word.toLowerCase(), row[0] ?? ''] as const)));
}
