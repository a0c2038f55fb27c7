import type { Token } from '../../text/document';
import { listOf, wordsOf } from './words';

// What a word can say about the claim it stands in, one bit each.
const FLAGS = new Map<string, number>();
let bits = 0;

/** The bit of the words of some lists in `words.txt`. */
function of(...lists: readonly string[]): number {
	const flag = 1 << bits++;
	for (const word of lists.flatMap(listOf)) {
		FLAGS.set(word, (FLAGS.get(word) ?? 0) | flag);
	}
	return flag;
}

export const MODAL = of('modal');
export const FUTURE = of('future');
export const OPINION = of('opinion');
export const COMPARISON = of('comparison');
export const EVENT = of('event');
export const FIRST_PERSON = of('first person');
export const SECOND_PERSON = of('second person');
/** *never*, *nobody*, *didn't* */
export const NEGATION = of('negation', 'nothing');
/** Of the negations *not* and what ends in it. */
export const NOT = of();
export const WISHED = of('wished');
export const POSSIBLE = of('possible');
export const IF = of('if');
export const WOULD = of('would');
export const GOING = of('going');
export const EXPECTED = of('expected');
export const TO = of('to');
export const HAVE = of('have');
export const WHETHER = of('whether');
/** Coordinates clauses. */
export const JOINS = of('joins clauses');
export const PERSONAL_SUBJECT = of('personal subject');
/** Ends a search for the verb of a clause. */
export const BREAKS = of('breaks clauses');
export const MARK = of();
/** Common words of English, and common words of other languages, which tell the language. */
export const ENGLISH_ALONE = of('english alone');
export const OTHER_LANGUAGE = of('other languages');

/** With a capital they are names, and no verbs: *May*. */
const NAMED = wordsOf('names with a capital');

/** What a word says wherever it stands. */
export function flagsOf({ kind, text, lower }: Pick<Token, 'kind' | 'text' | 'lower'>): number {
	if (kind !== 'word') {
		return (kind === 'mark' ? MARK : 0) | (FLAGS.get(text) ?? 0);
	}
	if (lower !== text && NAMED.has(lower)) {
		return 0;
	}
	const word = lower.includes('’') ? lower.replace('’', "'") : lower;
	const flags = FLAGS.get(word) ?? 0;
	return word === 'not' || word.endsWith("n't") ? flags | NEGATION | NOT : flags;
}
