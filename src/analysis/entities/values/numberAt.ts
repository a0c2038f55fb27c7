import type { Token } from '../../text/document';
import { SMALL_NUMBERS, TENS as TEN_WORDS } from '../../text/numberWords';

/** A number read from tokens. */
export interface ReadNumber {
	readonly amount: number;
	/** Token behind it. */
	readonly end: number;
	/** Written in digits, at least in part. */
	readonly digits: boolean;
}

const SMALL = new Map(SMALL_NUMBERS.map((word, number) => [word, number]));
const TENS = new Map(TEN_WORDS.map((word, at) => [word, 10 * (at + 2)]));
const SCALES = new Map<string, number>([
	['dozen', 12],
	['hundred', 100],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
]);
/** Written right behind digits: `$5bn`. */
const SHORT_SCALES = new Map<string, number>([
	['k', 1e3],
	['m', 1e6],
	['mn', 1e6],
	['bn', 1e9],
	['b', 1e9],
	['tn', 1e12],
	['crore', 1e7],
	['lakh', 1e5],
]);

/**
 * The number that begins at a token: `1,200`, `2.5 million`, `twenty-one`, `a hundred`, `three thousand five hundred`.
 *
 * @param money lets `m` and `bn` scale what stands before them
 */
export function numberAt(tokens: readonly Token[], at: number, money = false): ReadNumber | null {
	const token = tokens[at];
	if (!token) {
		return null;
	}
	if (token.kind === 'number') {
		return digitsAt(tokens, at, token.text, money);
	}
	const word = token.lower;
	if (word === 'a' || word === 'an') {
		const scale = SCALES.get(lower(tokens, at + 1));
		return scale === undefined ? null : { amount: scale, end: at + 2, digits: false };
	}
	if (word === 'half' && lower(tokens, at + 1) === 'a') {
		const scale = SCALES.get(lower(tokens, at + 2));
		return scale === undefined ? null : { amount: scale / 2, end: at + 3, digits: false };
	}
	return wordsAt(tokens, at);
}

function digitsAt(tokens: readonly Token[], at: number, text: string, money: boolean): ReadNumber | null {
	// Groups of three, or a decimal fraction; anything else with marks is a time, a version, a ratio.
	if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) {
		return null;
	}
	let amount = Number(text.replaceAll(',', ''));
	let end = at + 1;
	const next = lower(tokens, end);
	const scale = SCALES.get(next) ?? (money || next === 'crore' || next === 'lakh' ? SHORT_SCALES.get(next) : undefined);
	if (scale !== undefined) {
		// 2.3 × 10⁶ in binary is not quite 2,300,000.
		amount = Number((amount * scale).toPrecision(15));
		end++;
	}
	return { amount, end, digits: true };
}

function wordsAt(tokens: readonly Token[], at: number): ReadNumber | null {
	let total = 0;
	let part = 0;
	let end = at;
	let read = false;
	for (let i = at; i < tokens.length; i++) {
		const word = lower(tokens, i);
		const small = SMALL.get(word);
		const tens = TENS.get(word);
		const scale = SCALES.get(word);
		if (small !== undefined && part % 10 === 0 && (part % 100 === 0 || small < 10)) {
			part += small;
		} else if (tens !== undefined && part % 100 === 0) {
			part += tens;
		} else if (scale !== undefined && read) {
			if (scale <= 100) {
				part *= scale;
			} else {
				total += (part || 1) * scale;
				part = 0;
			}
		} else if (read && (word === 'and' || word === '-') && continues(tokens, i, word)) {
			continue;
		} else {
			break;
		}
		read = true;
		end = i + 1;
	}
	return read ? { amount: total + part, end, digits: false } : null;
}

/** *twenty-one*; *two hundred and five*, but not *two and five*. */
function continues(tokens: readonly Token[], at: number, word: string): boolean {
	const next = lower(tokens, at + 1);
	if (word === '-') {
		return tokens[at]?.start === tokens[at - 1]?.end && TENS.has(lower(tokens, at - 1)) && (SMALL.get(next) ?? 10) < 10;
	}
	const before = lower(tokens, at - 1);
	return SCALES.has(before) && before !== 'dozen' && (SMALL.has(next) || TENS.has(next)) && before !== 'million';
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
