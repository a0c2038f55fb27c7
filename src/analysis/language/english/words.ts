import text from './words.txt';

/** The lists of `words.txt`: `[name]` begins a list, words are parted by white space, `#` begins a remark. */
const LISTS = new Map<string, readonly (readonly string[])[]>(
	text.split(/^\[(.+)\]$/m).flatMap((part, at, parts) => (at % 2 === 1 ? [[part, linesOf(parts[at + 1] ?? '')]] : [])),
);

function linesOf(list: string): readonly (readonly string[])[] {
	const lines = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
	return lines.map((line) => line.split(' '));
}

/**
 * The words of each line of a list.
 *
 * @throws Error where `words.txt` has no such list
 */
export function rowsOf(list: string): readonly (readonly string[])[] {
	const rows = LISTS.get(list);
	if (!rows) {
		throw new Error(`words.txt has no list of ${list}`);
	}
	return rows;
}

/**
 * The words of a list.
 *
 * @throws Error where `words.txt` has no such list
 */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(rowsOf(list).flat());

/**
 * The number that a line begins with, by each of the words behind it.
 *
 * @throws Error where `words.txt` has no such list
 */
export const numbersOf = (list: string): ReadonlyMap<string, number> =>
	new Map(rowsOf(list).flatMap(([number, ...words]) => words.map((word) => [word, Number(number)] as const)));

/**
 * The first word of a line by each of its words, itself too; words of several lines are of the last.
 *
 * @throws Error where `words.txt` has no such list
 */
export const firstsOf = (list: string): ReadonlyMap<string, string> =>
	new Map(rowsOf(list).flatMap((row) => row.map((word) => [word.toLowerCase(), row[0] ?? ''] as const)));
