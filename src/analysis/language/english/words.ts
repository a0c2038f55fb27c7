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

const SETS = new Map<string, WordSet>();

/** Whether a list has a word; that it is asked for is all that is kept of it. @throws Error where `words.txt` has no such list */
export function isListed(list: string, word: string | undefined): boolean {
	let words = SETS.get(list);
	if (!words) {
		words = wordsOf(list);
		SETS.set(list, words);
	}
	return words.has(word);
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

// The words of English that grammar is made of, by themselves: what a text holds is compared with them. Lower case.

export const A = 'a';
export const ACCORDING = 'according';
export const AFTER = 'after';
export const AGAINST = 'against';
/** Of Arabic names; no particle at the beginning of one: *Al* is a forename. */
export const AL = 'al';
export const AN = 'an';
export const AND = 'and';
export const AS = 'as';
export const BASED = 'based';
export const BE = 'be';
export const BETWEEN = 'between';
export const BUT = 'but';
export const BY = 'by';
export const CLOSE = 'close';
export const DENY = 'deny';
export const FOR = 'for';
export const FROM = 'from';
export const HAD = 'had';
export const HALF = 'half';
export const HEAR = 'hear';
export const HER = 'her';
export const I = 'i';
export const MUST = 'must';
export const IN = 'in';
export const IT = 'it';
export const MINUS = 'minus';
export const NEITHER = 'neither';
export const NEVER = 'never';
export const NO = 'no';
export const ANY = 'any';
export const NOR = 'nor';
export const NOT = 'not';
export const NOTHING = 'nothing';
export const SUCH = 'such';
export const OF = 'of';
export const OLD = 'old';
export const ONE = 'one';
export const OR = 'or';
export const PER = 'per';
/** What makes an owner, with the straight apostrophe. */
export const POSSESSIVE = "'s";
export const TELL = 'tell';
export const QUOTE = 'quote';
export const RATHER = 'rather';
export const THAN = 'than';
export const THAT = 'that';
export const THE = 'the';
export const THERE = 'there';
export const TO = 'to';
export const TOMORROW = 'tomorrow';
export const UNTIL = 'until';
export const WHAT = 'what';
export const WHATEVER = 'whatever';
export const WHEN = 'when';
export const WHETHER = 'whether';
export const WHICH = 'which';
export const WHO = 'who';
export const WHOM = 'whom';
export const WITHOUT = 'without';
export const WOULD = 'would';
export const YEAR = 'year';
export const YET = 'yet';
export const YOU = 'you';

// Lists that several places ask; what they hold is said in `words.txt`.

export const AUXILIARIES = wordsOf('auxiliaries');
export const BEGINS_SIDE_CLAUSES = wordsOf('begins side clauses');
export const FIRST_PERSON = wordsOf('first person');
export const FUTURE = wordsOf('future');
/** They sit and listen. */
export const HEARING_BODIES = wordsOf('hearing bodies');
/** Coordinates clauses. */
export const CONDITIONS = wordsOf('if and unless');
/** Verbs that need a noun to report: *made no such admission*. */
export const LIGHT_VERBS = wordsOf('light verbs');
export const MONTHS = wordsOf('months');
/** Words that begin sentences, with their capital: alone they are no name. */
export const OPENERS = wordsOf('openers');
export const OBJECTS = wordsOf('objects');
export const ORDINALS = wordsOf('ordinals');
export const PERSONAL_SUBJECTS = wordsOf('personal subject');
export const PREPOSITIONS = wordsOf('prepositions');
export const RELATIVES = wordsOf('relatives');
export const SECOND_PERSON = wordsOf('second person');
/** At each index the word for it, from zero. */
export const SMALL_NUMBERS = listOf('small numbers');
/** From twenty to ninety. */
export const TENS = listOf('tens');
