import type { Token } from '../../text/document';
import { A, AN, AND, HALF, SMALL_NUMBERS, TENS, numbersOf } from '../../language/english/words';

/** A number read from tokens. */
export interface ReadNumber {
	readonly amount: number;
	/** Token behind it. */
	readonly end: number;
	/** Written in digits, at least in part. */
	readonly digits: boolean;
}

const BELOW_HUNDRED: ReadonlyMap<string, number> = new Map([
	...SMALL_NUMBERS.map((word, number): [string, number] => [word, number]),
	...TENS.map((word, at): [string, number] => [word, 10 * (at + 2)]),
]);
const SCALES = numbersOf('scales');
/** Written right behind digits: `$5bn`. */
const SHORT_SCALES = numbersOf('short scales');
// Groups of three, or a decimal fraction; anything else with marks is a time, a version, a ratio.
const DIGITS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The number that begins at a token: `1,200`, `2.5 million`, `twenty-one`, `a hundred`. @param money lets `m` and `bn` scale it */
export function numberAt(tokens: readonly Token[], at: number, money = false): ReadNumber | null {
	const token = tokens[at];
	if (token?.kind !== 'number') {
		return token?.kind === 'word' ? wordsAt(tokens, at) : null;
	}
	if (!DIGITS.test(token.text)) {
		return null;
	}
	const next = lower(tokens, at + 1);
	const scale = SCALES.get(next) ?? (money ? SHORT_SCALES.get(next) : undefined);
	// *2.14 lakh crore*
	const more = scale === undefined ? undefined : SCALES.get(lower(tokens, at + 2));
	const isMore = more !== undefined && more > (scale ?? 0);
	// 2.3 × 10⁶ in binary is not quite 2,300,000.
	const factor = (scale ?? 1) * (isMore ? more : 1);
	const amount = Number((Number(token.text.replaceAll(',', '')) * factor).toPrecision(15));
	return { amount, end: at + 1 + Number(scale !== undefined) + Number(isMore), digits: true };
}

function wordsAt(tokens: readonly Token[], at: number): ReadNumber | null {
	let total = 0;
	let part = 0;
	let end = at;
	// *a hundred*, *half a million*
	const half = lower(tokens, at) === HALF ? 1 : 0;
	const article = lower(tokens, at + half);
	if ((article === A || article === AN) && SCALES.has(lower(tokens, at + half + 1))) {
		part = half ? 0.5 : 1;
		end = at + half + 1;
	}
	for (let i = end; ; i++) {
		const word = lower(tokens, i);
		const small = BELOW_HUNDRED.get(word);
		const scale = i > at ? SCALES.get(word) : undefined;
		if (small !== undefined && fits(small, part)) {
			part += small;
		} else if (scale !== undefined) {
			if (scale <= 100) {
				part *= scale;
			} else {
				total += (part || 1) * scale;
				part = 0;
			}
		} else if (i > at && joins(tokens, i) && fits(BELOW_HUNDRED.get(lower(tokens, i + 1)) ?? NaN, part)) {
			continue;
		} else {
			break;
		}
		end = i + 1;
	}
	return end > at ? { amount: total + part, end, digits: false } : null;
}

/** Whether a number below a hundred goes on with what was read: *five* with *twenty* and *two hundred*. */
const fits = (small: number, part: number): boolean => part % (small < 10 ? 10 : 100) === 0 && !Number.isNaN(small);

/** *hundred* and *thousand*. */
const BEFORE_AND: ReadonlySet<number | undefined> = new Set([100, 1e3]);

/** *twenty-one*; *two hundred and five*, but not *twenty and five*. */
const joins = (tokens: readonly Token[], at: number): boolean =>
	lower(tokens, at) === '-'
		? tokens[at]?.start === tokens[at - 1]?.end && TENS.includes(lower(tokens, at - 1))
		: lower(tokens, at) === AND && BEFORE_AND.has(SCALES.get(lower(tokens, at - 1)));

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
