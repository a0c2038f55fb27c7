import { nounLemma } from '../../attributions/lemma';
import { NUMBER, NUMBER_WORD, numberOfWord, type WordFlags } from '../../english/wordFlags';
import type { Span } from '../../model';
import type { Token } from '../../text/document';
import { perBlock } from '../../text/perBlock';
import { wordSet } from '../../text/wordSet';

/** A count in a block: how many of what, and what became of them. Offsets are those in the block. */
export interface Count extends Span {
	readonly amount: number;
	/** `most`: *up to*; `least`: *at least*, *more than*; `about`: *nearly*, *some*. */
	readonly bound: 'exact' | 'most' | 'least' | 'about';
	/** Nouns of the thing counted, the head first. */
	readonly nouns: readonly string[];
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
const ROUNDS = wordSet('about around nearly almost some roughly approximately');

/** The counts of a block that tell an outcome. */
export const countsIn = perBlock((block, wordFlags: WordFlags): readonly Count[] => {
	const { tokens, sentences } = block;
	const flags = wordFlags.in(block);
	const counts: Count[] = [];
	for (const { firstToken, endToken } of sentences) {
		// Few sentences count anything.
		let words: readonly Token[] | undefined;
		for (let at = firstToken; at < endToken; at++) {
			if (((flags[at] ?? 0) & (NUMBER | NUMBER_WORD)) !== 0) {
				words ??= tokens.slice(firstToken, endToken);
				const count = countAt(words, at - firstToken, wordFlags);
				if (count) {
					counts.push(count);
				}
			}
		}
	}
	return counts;
});

function countAt(tokens: readonly Token[], at: number, wordFlags: WordFlags): Count | null {
	const amount = amountAt(tokens, at);
	if (amount === null) {
		return null;
	}
	const scaled = SCALES.has(tokens[at + 1]?.lower ?? '') ? 1 : 0;
	const { nouns, end } = nounsBehind(tokens, at + 1 + scaled, wordFlags);
	if (nouns.length === 0) {
		return null;
	}
	const { bound, start } = boundBefore(tokens, at);
	const fate = bound === null ? null : fateNear(tokens, at, wordFlags);
	return bound === null || fate === null
		? null
		: { start, end, amount, bound, nouns, fate, number: tokens[at]?.start ?? start };
}

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

function nounsBehind(
	tokens: readonly Token[],
	from: number,
	{ fates, notCounted }: WordFlags,
): { nouns: string[]; end: number } {
	const nouns: string[] = [];
	let end = tokens[from - 1]?.end ?? 0;
	for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
		const token = tokens[at];
		const word = token?.lower ?? '';
		if (
			!token ||
			token.kind !== 'word' ||
			(notCounted.has(word) && word !== 'of') ||
			fates.has(word) ||
			(word === 'of' && nouns.length === 0)
		) {
			break;
		}
		if (word !== 'of') {
			nouns.push(word === 'people' ? word : nounLemma(word));
			end = token.end;
		}
	}
	return { nouns, end };
}

function boundBefore(tokens: readonly Token[], at: number): { bound: Count['bound'] | null; start: number } {
	const one = tokens[at - 1]?.lower ?? '';
	const two = `${tokens[at - 2]?.lower ?? ''} ${one}`;
	const own = tokens[at]?.start ?? 0;
	const start = tokens[at - 2]?.start ?? own;
	if (PARTS.has(one)) {
		// A part, or one more, of something counted elsewhere.
		return { bound: one === 'the' ? 'exact' : null, start: own };
	}
	if (two === 'up to' || two === 'at most' || two === 'fewer than' || two === 'less than') {
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
function fateNear(tokens: readonly Token[], at: number, { fates }: WordFlags): string | null {
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
