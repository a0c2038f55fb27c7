import { perBlock, type Token } from '../../text/document';
import { SMALL_NUMBERS, TENS } from './numbers';
import { wordsOf } from './words';

// What a word can say about the claim it stands in, one bit each.
const LISTS: (readonly [list: string, flag: number])[] = [];
let bits = 0;
const next = (): number => 1 << bits++;

/** The bit of the words of a list in `words.txt`. */
function of(list: string): number {
	const flag = next();
	LISTS.push([list, flag]);
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
export const NEGATION = of('negation');
LISTS.push(['nothing', NEGATION]);
/** Of the negations *not* and what ends in it. */
export const NOT = next();
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
export const NUMBER = next();
export const MARK = next();
/** Of the commonest words of English, which tell the language. */
export const FUNCTION_WORD = of('function');
/** A number in letters that may count something. */
export const NUMBER_WORD = next();

/** *One* seldom counts. */
const NUMBERS: ReadonlySet<string> = new Set([...SMALL_NUMBERS.slice(2), ...TENS]);
/** With a capital they are names, and no verbs: *May*. */
const NAMED = wordsOf('names with a capital');
const FLAGS = /* @__PURE__ */ flagsByWord();

function flagsByWord(): ReadonlyMap<string, number> {
	const flags = new Map<string, number>();
	for (const [name, flag] of LISTS) {
		for (const word of wordsOf(name)) {
			flags.set(word, (flags.get(word) ?? 0) | flag);
		}
	}
	return flags;
}

/** What every token of a block says of a claim, one bit each. */
export const flagsIn = /* @__PURE__ */ perBlock(({ words }): readonly number[] => words.map(flagsOf));

/** What a word says wherever it stands. */
export function flagsOf({ kind, text, lower }: Pick<Token, 'kind' | 'text' | 'lower'>): number {
	if (kind !== 'word') {
		return (kind === 'number' ? NUMBER : MARK) | (FLAGS.get(text) ?? 0);
	}
	if (lower !== text && NAMED.has(lower)) {
		return 0;
	}
	const word = lower.includes('’') ? lower.replace('’', "'") : lower;
	let flags = FLAGS.get(word) ?? 0;
	if (word === 'not' || word.endsWith("n't")) {
		flags |= NEGATION | NOT;
	}
	return flags | (NUMBERS.has(lower) ? NUMBER_WORD : 0);
}
