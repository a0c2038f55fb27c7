import { numberAt } from '../entities/values/numberAt';
import { OF, PER, SMALL_NUMBERS, TENS, firstsOf, isListed } from '../language/english/words';
import { singularOf } from '../language/english/morphology';
import { ABOUT, AT_LEAST, AT_MOST } from '../language/english/patterns';
import type { Span } from '../model';
import { perBlock, type Token } from '../text/document';
import { runEnd } from '../text/places';

/** How an amount is bounded: `most`: *up to*; `least`: *at least*, *more than*; `about`: *nearly*, *some*. */
export type Bound = 'exact' | 'most' | 'least' | 'about';

export interface Bounded {
	readonly amount: number;
	readonly bound: Bound;
}

/** A count in a block: how many of what, and what became of them. Offsets are those in the block. */
export interface Count extends Span, Bounded {
	/** The noun of the thing counted, and what stands before it: *child* and *refugee* of *12 refugee children*. */
	readonly head: string;
	readonly modifiers: readonly string[];
	/** What became of them. */
	readonly fate: string;
	/** Where the number itself begins. */
	readonly number: number;
}

/** Numbers in letters that may count something: *one* seldom does. */
const NUMBERS: ReadonlySet<string> = new Set([...SMALL_NUMBERS.slice(2), ...TENS]);
/** Words that tell one and the same outcome, by each of them; nouns that say so, before which nothing is counted. */
const FATES = firstsOf('fates');
const BOUNDS: readonly (readonly [words: RegExp, bound: Bound])[] = [
	[AT_LEAST, 'least'],
	[AT_MOST, 'most'],
	[ABOUT, 'about'],
];
/** In so many words around a number it says what became of those counted. */
const NEAR = 9;
const MOST_NOUNS = 5;

/** The counts of a block that tell an outcome. */
export const countsIn = perBlock((block): readonly Count[] =>
	block.sentences.flatMap(({ firstToken, endToken }) => {
		const tokens = block.tokens.slice(firstToken, endToken);
		return tokens.flatMap(({ kind, lower }, at) =>
			kind === 'number' || NUMBERS.has(lower) ? (countAt(tokens, at) ?? []) : [],
		);
	}),
);

function countAt(tokens: readonly Token[], at: number): Count | null {
	const read = numberAt(tokens, at);
	const { bound, start } = boundBefore(tokens, at);
	const fate = fateNear(tokens, at);
	// Before money, and between the parts of a number.
	const isPart = /^[$£€#–.:/-]$/.test(tokens[at - 1]?.text ?? '');
	if (!read || !bound || !fate || isPart) {
		return null;
	}
	const isCounted = ({ kind, lower }: Token): boolean =>
		kind === 'word' && lower !== OF && !isListed('not counted', lower) && !FATES.has(lower);
	const limit = Math.min(tokens.length, read.end + MOST_NOUNS);
	const behind = runEnd(read.end, limit, (next) => isCounted(tokens[next] as Token));
	const modifiers = tokens.slice(read.end, behind).map(({ lower }) => singularOf(lower));
	const head = modifiers.pop();
	const follower = tokens[behind]?.lower ?? '';
	if (head === undefined || isRate(tokens, at, follower) || isListed('outcomes', follower)) {
		return null;
	}
	const end = tokens[behind - 1]?.end ?? start;
	return { start, end, amount: read.amount, bound, head, modifiers, fate, number: tokens[at]?.start ?? start };
}

/** *four a day*, *four people killed per 100,000* */
export const isRate = (tokens: readonly Token[], at: number, next: string): boolean =>
	isListed('rates', next) || tokens.slice(at, at + 8).some(({ lower }) => lower === PER);

/** How the words before a number bound it, and where they begin; `null` for a part, or one more, of something counted elsewhere. */
export function boundBefore(tokens: readonly Token[], at: number): { bound: Bound | null; start: number } {
	const start = tokens[at]?.start ?? 0;
	if (isListed('other counts', tokens[at - 1]?.lower)) {
		return { bound: null, start };
	}
	const before = tokens
		.slice(Math.max(0, at - 3), at)
		.map(({ lower }) => lower)
		.join(' ');
	const found = BOUNDS.map(([words]) => words.exec(before)?.[0].trim().split(' ').length ?? 0);
	const which = found.findIndex((length) => length > 0);
	return { bound: BOUNDS[which]?.[1] ?? 'exact', start: tokens[at - (found[which] ?? 0)]?.start ?? start };
}

/** What the nearest telling word of the clause says became of those counted. */
function fateNear(tokens: readonly Token[], at: number): string | undefined {
	const fateAt = (place: number): string | undefined => FATES.get(tokens[place]?.lower);
	return Array.from({ length: NEAR }, (_, i) => fateAt(at + i + 1) ?? fateAt(at - i - 1)).find(Boolean);
}

/** Whether two amounts of the same thing cannot both be true. *At least 12* and *14* can, as can *1.2 million* and *1,214,300*. */
export function amountsDisagree(a: Bounded, b: Bounded): boolean {
	const [low, high] = a.amount < b.amount ? [a, b] : [b, a];
	const isAbout = low.bound === 'about' || high.bound === 'about';
	return (
		!isRounded(low.amount, high.amount) &&
		low.bound !== 'least' &&
		high.bound !== 'most' &&
		!(isAbout && high.amount <= low.amount * 1.2)
	);
}

/** Whether one is the other with fewer digits. */
function isRounded(low: number, high: number): boolean {
	const [whole, part] = Number.isInteger(low) ? [low, high] : [high, low];
	if (low === high || Math.floor(part) === whole || Math.round(part) === whole) {
		return true;
	}
	const digits = Math.min(digitsOf(low), digitsOf(high));
	// From there on, a number with one telling digit (*300*) may stand for any that is rounded to it.
	const isRound = digits > 1 || low >= 100;
	return isRound && Number(low.toPrecision(digits)) === Number(high.toPrecision(digits));
}

/** How many digits tell something: none of the zeros at either end. */
const digitsOf = (amount: number): number => (amount.toExponential().split('e')[0] ?? '').replace('.', '').length;
