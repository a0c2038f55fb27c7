import { AND, BETWEEN, OLD, TO, firstsOf, headsOf, listOf } from '../../language/english/words';
import type { EntityKind, Value } from '../../model';
import type { Token } from '../../text/document';
import type { FoundMention } from '../foundMention';
import { numberAt, type ReadNumber } from './numberAt';

/** What is counted, and its usual name. */
interface Unit {
	readonly kind: EntityKind;
	readonly unit: string;
}

const unitsOf = (list: string, kind: EntityKind, of = ''): [string, Unit][] =>
	[...firstsOf(list)].map((row) => {
		const [form = '', unit = ''] = row.map((word) => `${of}${word.replaceAll('_', ' ')}`);
		return [form, { kind, unit }];
	});

/** Units by their forms behind a number, in lower case. A length of time, or a currency, is no measure: the later list has the form. */
const UNITS: ReadonlyMap<string, Unit> = new Map([
	...listOf('powers of measures').flatMap((power) => unitsOf('measures', 'quantity', `${power} `)),
	...unitsOf('measures', 'quantity'),
	...unitsOf('currencies', 'money'),
	...unitsOf('time units', 'duration'),
	...unitsOf('shares', 'percent'),
]);

/** Currencies by the sign or code before a number, as it is written. */
const CURRENCY_SIGNS = headsOf('currency signs');
/** Those that are currencies only where `spelling.ts` parts them from the number that they are written right before. */
const CURRENCY_LETTERS = headsOf('currency letters');

/** Amounts of money, shares, lengths of time, measures and bare numbers among the tokens of a sentence, in order. */
export function findAmounts(tokens: readonly Token[]): FoundMention[] {
	const found: FoundMention[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const amount = amountAt(tokens, at);
		if (amount) {
			const { kind, end, value } = amount;
			const inside = tokens.slice(at, end);
			found.push({ start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0, kind, value });
			at = end - 1;
		}
	}
	return found;
}

/** A sign of money, a number or a range, and the unit behind; `end` is the token behind all. */
function amountAt(tokens: readonly Token[], at: number): { kind: EntityKind; end: number; value: Value } | null {
	const token = tokens[at];
	const next = tokens[at + 1];
	const isGlued = token !== undefined && next?.start === token.end;
	const withSign = isGlued && next.text === '$';
	const written = token?.text ?? '';
	const sign =
		CURRENCY_SIGNS.get(withSign ? `${written}$` : written) ?? (isGlued ? CURRENCY_LETTERS.get(written) : undefined);
	const from = sign === undefined ? at : at + (withSign ? 2 : 1);
	const read =
		sign === undefined || tokens[from]?.kind === 'number' ? numberAt(tokens, from, sign !== undefined) : null;
	if (!read) {
		return null;
	}
	const range = rangeBehind(tokens, read, sign !== undefined);
	const end = range?.end ?? read.end;
	const { amount, upTo } = scaled(read, range);
	const valueIn = (unit?: string): Value => ({ type: 'amount', amount, ...(unit && { unit }), ...(upTo && { upTo }) });
	if (sign !== undefined) {
		return { kind: 'money', end, value: valueIn(sign) };
	}
	const hyphen = tokens[end]?.text === '-' && tokens[end + 1]?.start === tokens[end]?.end ? 1 : 0;
	for (const length of [3, 2, 1]) {
		const words = tokens.slice(end + hyphen, end + hyphen + length);
		const unit = UNITS.get(words.map(({ lower }) => lower).join(' '));
		if (unit && words.length === length) {
			const last = end + hyphen + length;
			// *a 13-year-old*
			const isAge = hyphen > 0 && tokens[last]?.text === '-' && tokens[last + 1]?.lower === OLD;
			return { kind: unit.kind, end: isAge ? last + 2 : last, value: valueIn(unit.unit) };
		}
	}
	// *One* is rarely a count, *a hundred* seldom a figure; digits glued to letters (*3D*, *A320*) are part of a word.
	const behind = tokens[read.end];
	const glued = token?.kind === 'number' && behind?.kind === 'word' && behind.start === tokens[read.end - 1]?.end;
	const before = tokens[at - 1];
	const partOfWord = before?.end === token?.start && /[\p{L}\d/._]$/u.test(before?.text ?? '');
	return glued || partOfWord || (!read.digits && read.amount < 2) ? null : { kind: 'number', end, value: valueIn() };
}

/** *5-10*, *5 to 10*, *between 5 and 10*; `null` where what follows is no larger number. */
function rangeBehind(tokens: readonly Token[], read: ReadNumber, money: boolean): ReadNumber | null {
	const joiner = tokens[read.end]?.lower ?? '';
	const between = joiner === AND && tokens[read.end - 2]?.lower === BETWEEN;
	if (!read.digits || !(between || joiner === TO || /^[-–—]$/.test(joiner))) {
		return null;
	}
	const from = read.end + (money && CURRENCY_SIGNS.has(tokens[read.end + 1]?.text) ? 2 : 1);
	const upper = tokens[from]?.kind === 'number' ? numberAt(tokens, from, money) : null;
	return upper && upper.amount > read.amount ? upper : null;
}

/** *2 to 3 million*: the scale counts for both. */
function scaled({ amount }: ReadNumber, range: ReadNumber | null): { amount: number; upTo?: number } {
	if (!range) {
		return { amount };
	}
	const scale = 10 ** (3 * Math.floor(Math.log10(range.amount) / 3));
	const isShared = scale > 1 && amount < 1000 && range.amount / scale > amount;
	return { amount: isShared ? amount * scale : amount, upTo: range.amount };
}
