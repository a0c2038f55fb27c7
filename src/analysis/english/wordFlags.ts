import type { Block, Token } from '../text/document';
import { SMALL_NUMBERS } from '../text/numberWords';
import { perBlock } from '../text/perBlock';
import type { WordLists } from './wordLists';

// What a word can say about the claim it stands in, one bit each; of the first four at most one is set.
export const PRESENT = 1;
export const PAST = 1 << 1;
export const FUTURE = 1 << 2;
export const MODAL = 1 << 3;
export const FINITE = PRESENT | PAST | FUTURE | MODAL;
export const OPINION = 1 << 4;
export const COMPARISON = 1 << 5;
export const EVENT = 1 << 6;
export const FIRST_PERSON = 1 << 7;
export const SECOND_PERSON = 1 << 8;
/** *never*, *nobody*, *didn't* */
export const NEGATION = 1 << 9;
/** Of the negations *not* and what ends in it. */
export const NOT = 1 << 10;
export const WISHED = 1 << 11;
export const POSSIBLE = 1 << 12;
export const IF = 1 << 13;
export const WOULD = 1 << 14;
export const GOING = 1 << 15;
export const EXPECTED = 1 << 16;
export const TO = 1 << 17;
export const HAVE = 1 << 18;
export const BEEN = 1 << 19;
export const WHETHER = 1 << 20;
/** Coordinates clauses. */
export const JOINS = 1 << 21;
export const PERSONAL_SUBJECT = 1 << 22;
export const SUBJECT = 1 << 23;
export const DETERMINER = 1 << 24;
/** Ends a search for the verb of a clause. */
export const BREAKS = 1 << 25;
export const NUMBER = 1 << 26;
export const MARK = 1 << 27;
/** Of the commonest words of English, which tell the language. */
export const FUNCTION_WORD = 1 << 28;
/** A number in letters that may count something. */
export const NUMBER_WORD = 1 << 29;

/** Up to twenty; *one* seldom counts. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
	[...SMALL_NUMBERS, 'twenty'].map((word, number) => [word, number] as const).slice(2),
);

/** What a {@link NUMBER_WORD} comes to. */
export const numberOfWord = (word: string): number | undefined => NUMBERS.get(word.toLowerCase());

/** The bit of each list in `words.txt`; of the finite verb forms the later stands. */
const LISTS: readonly (readonly [name: string, flag: number])[] = [
	['present', PRESENT],
	['past', PAST],
	['modal', MODAL],
	['future', FUTURE],
	['opinion', OPINION],
	['comparison', COMPARISON],
	['event', EVENT],
	['first person', FIRST_PERSON],
	['second person', SECOND_PERSON],
	['negation', NEGATION],
	['wished', WISHED],
	['possible', POSSIBLE],
	['if', IF],
	['would', WOULD],
	['going', GOING],
	['expected', EXPECTED],
	['to', TO],
	['have', HAVE],
	['been', BEEN],
	['whether', WHETHER],
	['joins clauses', JOINS],
	['personal subject', PERSONAL_SUBJECT],
	['subject', SUBJECT],
	['determiner', DETERMINER],
	['breaks clauses', BREAKS],
	['function', FUNCTION_WORD],
];

/** Tells what single words say, by the lists of `words.txt`. */
export class WordFlags {
	private readonly flags: ReadonlyMap<string, number>;
	private readonly notPast: ReadonlySet<string>;
	/** What is credited to its maker. */
	readonly credits: ReadonlySet<string>;
	/** With a capital they are names, and no verbs: *May*. */
	private readonly named: ReadonlySet<string>;

	/** @throws Error where a list is missing */
	constructor(lists: WordLists) {
		const flags = new Map<string, number>();
		for (const [name, flag] of LISTS) {
			for (const word of lists.words(name)) {
				const known = flags.get(word) ?? 0;
				flags.set(word, (flag & FINITE ? known & ~FINITE : known) | flag);
			}
		}
		this.flags = flags;
		this.notPast = lists.words('not past');
		this.credits = lists.words('credits');
		this.named = lists.words('names with a capital');
	}

	/** The flags of every token of a block. */
	in(block: Block): readonly number[] {
		return flagsIn(block, this);
	}

	/** A regular past may also be a participle. */
	of({ kind, text }: Pick<Token, 'kind' | 'text'>): number {
		if (kind !== 'word') {
			return (kind === 'number' ? NUMBER : MARK) | (this.flags.get(text) ?? 0);
		}
		const lower = text.toLowerCase();
		if (lower !== text && this.named.has(lower)) {
			return 0;
		}
		const word = lower.includes('’') ? lower.replace('’', "'") : lower;
		let flags = this.flags.get(word) ?? 0;
		if (word === 'not' || word.endsWith("n't")) {
			flags |= NEGATION | NOT;
		}
		if ((flags & FINITE) === 0 && text.endsWith('ed') && /^\p{Ll}{4,}$/u.test(text) && !this.notPast.has(word)) {
			flags |= PAST;
		}
		return flags | (NUMBERS.has(lower) ? NUMBER_WORD : 0);
	}
}

const flagsIn = perBlock(({ words }, lists: WordFlags): readonly number[] => words.map((word) => word.flagsIn(lists)));
