import type { English } from '../english/english';
import type { FindingWords } from '../english/wordLists';
import { NUMBER, NUMBER_WORD, numberOfWord } from '../english/wordFlags';
import { singularOf } from '../language/english/morphology';
import type { Span } from '../model';
import { perBlock, type Token } from '../text/document';
import { wordSet } from '../text/lists';

/** A count in a block: how many of what, and what became of them. Offsets are those in the block. */
export interface Count extends Span {
	readonly amount: number;
	/** `most`: *up to*; `least`: *at least*, *more than*; `about`: *nearly*, *some*. */
	readonly bound: 'exact' | 'most' | 'least' | 'about';
	/** The noun of the thing counted, and what stands before it: *child* and *refugee* of *12 refugee children*. */
	readonly head: string;
	readonly modifiers: readonly string[];
	/** All of these nouns, and those behind *of*. */
	readonly nouns: readonly string[];
	/** What became of them. */
	readonly fate: string;
	/** Where the number itself begins. */
	readonly number: number;
}

const SCALES: ReadonlyMap<string, number> = new Map([
	['hundred', 100],
	['thousand', 1000],
	['million', 1e6],
	['billion', 1e9],
]);
/** Before money, and between the parts of a number. */
const NO_COUNT = wordSet('$ £ € # - – . : /');
const PARTS = wordSet('another other additional further extra the these those his her their its');
/** Behind a count: of a rate, not of all. */
const RATES = wordSet('per a an each every');
const ROUNDS = wordSet('about around nearly almost some roughly approximately');

/** What counts are read by. */
type Known = Pick<English, 'words' | 'findings'>;

/** The counts of a block that tell an outcome. */
export const countsIn = perBlock((block, { words: wordFlags, findings }: Known): readonly Count[] => {
	const { tokens, sentences } = block;
	const flags = wordFlags.in(block);
	const counts: Count[] = [];
	for (const { firstToken, endToken } of sentences) {
		// Few sentences count anything.
		let words: readonly Token[] | undefined;
		for (let at = firstToken; at < endToken; at++) {
			if (((flags[at] ?? 0) & (NUMBER | NUMBER_WORD)) !== 0) {
				words ??= tokens.slice(firstToken, endToken);
				const count = countAt(words, at - firstToken, findings);
				if (count) {
					counts.push(count);
				}
			}
		}
	}
	return counts;
});

function countAt(tokens: readonly Token[], at: number, known: FindingWords): Count | null {
	const amount = amountAt(tokens, at);
	if (amount === null) {
		return null;
	}
	const scaled = SCALES.has(tokens[at + 1]?.lower ?? '') ? 1 : 0;
	const { nouns, end, of, next } = nounsBehind(tokens, at + 1 + scaled, known);
	const head = nouns[of - 1];
	const { bound, start } = boundBefore(tokens, at);
	const fate = head === undefined || bound === null ? null : fateNear(tokens, at, known);
	if (head === undefined || bound === null || fate === null || isRate(tokens, at, next) || known.outcomes.has(next)) {
		return null;
	}
	const modifiers = nouns.slice(0, of - 1);
	return { start, end, amount, bound, head, modifiers, nouns, fate, number: tokens[at]?.start ?? start };
}

/** *four a day*, *four people killed per 100,000* */
export const isRate = (tokens: readonly Token[], at: number, next: string): boolean =>
	RATES.has(next) || tokens.slice(at, at + 8).some(({ lower }) => lower === 'per');

function amountAt(tokens: readonly Token[], at: number): number | null {
	const token = tokens[at];
	const plain = token?.kind === 'number' ? numberOf(token.text) : numberOfWord(token?.text ?? '');
	if (plain === undefined || NO_COUNT.has(tokens[at - 1]?.text ?? '')) {
		return null;
	}
	return plain * (SCALES.get(tokens[at + 1]?.lower ?? '') ?? 1);
}

const numberOf = (text: string): number | undefined =>
	/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(text) ? Number(text.replace(/,/g, '')) : undefined;

/** The nouns up to the verb; so many of them stand before *of*. */
function nounsBehind(
	tokens: readonly Token[],
	from: number,
	{ fates, notCounted }: FindingWords,
): { nouns: string[]; of: number; end: number; next: string } {
	const nouns: string[] = [];
	let end = tokens[from - 1]?.end ?? 0;
	let of = 0;
	let at = from;
	for (; at < Math.min(tokens.length, from + 5); at++) {
		const token = tokens[at];
		const word = token?.lower ?? '';
		const isOf = word === 'of' && nouns.length > 0;
		if (!token || token.kind !== 'word' || (!isOf && notCounted.has(word)) || fates.has(word)) {
			break;
		}
		if (isOf) {
			of ||= nouns.length;
		} else {
			nouns.push(singularOf(word));
			({ end } = token);
		}
	}
	return { nouns, of: of || nouns.length, end, next: tokens[at]?.lower ?? '' };
}

/**
 * How the words before a number bound it, and where they begin.
 *
 * @returns `bound` is `null` for a part, or one more, of something counted elsewhere
 */
export function boundBefore(tokens: readonly Token[], at: number): { bound: Count['bound'] | null; start: number } {
	const one = tokens[at - 1]?.lower ?? '';
	const two = `${tokens[at - 2]?.lower ?? ''} ${one}`;
	const own = tokens[at]?.start ?? 0;
	const start = tokens[at - 2]?.start ?? own;
	if (PARTS.has(one)) {
		// A part, or one more, of something counted elsewhere.
		return { bound: one === 'the' ? 'exact' : null, start: own };
	}
	if (two === 'up to' || two === 'at most' || two === 'fewer than' || two === 'less than' || two === 'many as') {
		return { bound: 'most', start };
	}
	if (two === 'at least' || two === 'more than' || two === 'no fewer') {
		return { bound: 'least', start };
	}
	if (one === 'over') {
		return { bound: 'least', start: tokens[at - 1]?.start ?? own };
	}
	if (ROUNDS.has(one)) {
		return { bound: 'about', start: tokens[at - 1]?.start ?? own };
	}
	return { bound: 'exact', start: own };
}

/** What the nearest telling word of the clause says became of those counted. */
function fateNear(tokens: readonly Token[], at: number, { fates }: FindingWords): string | null {
	for (let distance = 1; distance <= 9; distance++) {
		for (const near of [at + distance, at - distance]) {
			const fate = near < 0 ? undefined : fates.get(tokens[near]?.lower ?? '');
			if (fate) {
				return fate;
			}
		}
	}
	return null;
}
