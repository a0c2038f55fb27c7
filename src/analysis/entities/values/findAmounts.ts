import type { Units } from '../../english/wordLists';
import type { EntityKind } from '../../model';
import type { Block, Sentence, Token } from '../../text/document';
import type { FoundMention } from '../foundMention';
import { AMOUNT_LEADS } from './leads';
import { numberAt, type ReadNumber } from './numberAt';
import { SIGNS } from './signs';
import { wordSet } from '../../text/lists';

/** Amounts of money, shares, lengths of time, measures and bare numbers in one sentence, in order. */
export function findAmounts({ tokens, words }: Block, sentence: Sentence, units: Units): FoundMention[] {
	const found: FoundMention[] = [];
	for (let at = sentence.firstToken; at < sentence.endToken; at++) {
		const word = words[at];
		if (!word?.mayBeginValue || !(word.kind === 'number' || AMOUNT_LEADS.has(word.text))) {
			continue;
		}
		const amount = money(tokens, at, units) ?? measured(tokens, at, units);
		if (amount && amount.end <= sentence.endToken) {
			const first = tokens[amount.first];
			const last = tokens[amount.end - 1];
			if (first && last) {
				const { amount: value, unit, upTo } = amount;
				found.push({
					start: first.start,
					end: last.end,
					kind: amount.kind,
					value: { type: 'amount', amount: value, ...(unit ? { unit } : {}), ...(upTo === undefined ? {} : { upTo }) },
				});
			}
			at = amount.end - 1;
		}
	}
	return found;
}

interface Amount {
	readonly kind: EntityKind;
	readonly first: number;
	readonly end: number;
	readonly amount: number;
	readonly unit?: string | undefined;
	readonly upTo?: number | undefined;
}

/** In front of a number; `A`, `C`, `S` and `R` are codes only before a sign. */
const CODES = wordSet('USD EUR GBP Rs Rs. AUD CAD CHF INR RMB US NZ HK AU CA NT');
/** Before a currency: *5 million US dollars*. */
const OF_COUNTRY = wordSet('us u.s. american australian canadian hong singapore new');

function money(tokens: readonly Token[], at: number, units: Units): Amount | null {
	const token = tokens[at];
	const next = tokens[at + 1];
	if (!token || !next) {
		return null;
	}
	let unit: string | undefined;
	let from = at;
	if (next.text === '$' && next.start === token.end) {
		unit = SIGNS.get(`${token.text.toUpperCase()}$`);
		from = at + 2;
	} else if (SIGNS.has(token.text)) {
		unit = SIGNS.get(token.text);
		from = at + 1;
	} else if (next.kind === 'number' && CODES.has(token.text)) {
		unit = units.currencies.get(token.lower) ?? (token.text.length === 3 ? token.text : undefined);
		from = at + 1;
	}
	if (unit === undefined || tokens[from]?.kind !== 'number') {
		return null;
	}
	const read = numberAt(tokens, from, true);
	if (!read) {
		return null;
	}
	const range = rangeBehind(tokens, read, true);
	return { kind: 'money', first: at, end: range?.end ?? read.end, ...scaled(read, range), unit };
}

/** A number, a range, and the unit behind. */
function measured(tokens: readonly Token[], at: number, units: Units): Amount | null {
	const token = tokens[at];
	if (!token || token.kind === 'mark') {
		// What follows a sign is money or nothing.
		return null;
	}
	const read = numberAt(tokens, at);
	if (!read) {
		return null;
	}
	const range = rangeBehind(tokens, read, false);
	const end = range?.end ?? read.end;
	const amounts = scaled(read, range);
	const hyphen = tokens[end]?.text === '-' && tokens[end + 1]?.start === tokens[end]?.end;
	const behind = unitAt(tokens, hyphen ? end + 1 : end, units);
	if (behind) {
		return { kind: behind.kind, first: at, end: behind.end, ...amounts, unit: behind.unit };
	}
	// *One* is rarely a count, *a hundred* seldom a figure; digits glued to letters (*3D*, *A320*) are part of a word.
	const next = tokens[read.end];
	const glued = token.kind === 'number' && next?.kind === 'word' && next.start === tokens[read.end - 1]?.end;
	const before = tokens[at - 1];
	const partOfWord = before?.end === token.start && /[\p{L}\d/._-]$/u.test(before.text) && before.text !== '-';
	if (glued || partOfWord || (!read.digits && read.amount < 2)) {
		return null;
	}
	return { kind: 'number', first: at, end, ...amounts };
}

interface Unit {
	readonly kind: EntityKind;
	readonly unit: string;
	readonly end: number;
}

function unitAt(tokens: readonly Token[], at: number, units: Units): Unit | null {
	const word = tokens[at]?.lower ?? '';
	const next = tokens[at + 1]?.lower ?? '';
	if (word === '%' || word === 'percent' || word === 'pct') {
		return { kind: 'percent', unit: 'percent', end: at + 1 };
	}
	if (word === 'per' && next === 'cent') {
		return { kind: 'percent', unit: 'percent', end: at + 2 };
	}
	if (word === 'percentage' && (next === 'point' || next === 'points')) {
		return { kind: 'percent', unit: 'percentage point', end: at + 2 };
	}
	const time = units.time.get(word);
	if (time !== undefined) {
		return { kind: 'duration', unit: time, end: at + 1 };
	}
	const of = OF_COUNTRY.has(word) ? 1 : 0;
	const currency = units.currencies.get(tokens[at + of]?.lower ?? '');
	if (currency !== undefined) {
		const dollar =
			currency === 'USD' && of ? { australian: 'AUD', canadian: 'CAD', singapore: 'SGD' }[word] : undefined;
		return { kind: 'money', unit: dollar ?? currency, end: at + of + 1 };
	}
	if (word === 'square' || word === 'cubic') {
		const base = units.measures.get(next);
		return base === undefined ? null : { kind: 'quantity', unit: `${word} ${base}`, end: at + 2 };
	}
	if (word === '°') {
		return { kind: 'quantity', unit: 'degree', end: /^[cf]$/.test(next) ? at + 2 : at + 1 };
	}
	const measure = units.measures.get(word);
	if (measure === undefined) {
		return null;
	}
	const end = measure === 'degree' && /^(?:celsius|fahrenheit|c|f)$/.test(next) ? at + 2 : at + 1;
	const speed = tokens[end]?.text === '/' && tokens[end + 1]?.text === 'h';
	return { kind: 'quantity', unit: speed ? `${measure} per hour` : measure, end: speed ? end + 2 : end };
}

/** *5-10*, *5 to 10*, *between 5 and 10*; `null` where what follows is no larger number. */
function rangeBehind(tokens: readonly Token[], read: ReadNumber, money: boolean): ReadNumber | null {
	const joiner = tokens[read.end]?.lower ?? '';
	const between = joiner === 'and' && tokens[read.end - 2]?.lower === 'between';
	if (!between && joiner !== 'to' && joiner !== '-' && joiner !== '–' && joiner !== '—') {
		return null;
	}
	const sign = money && SIGNS.has(tokens[read.end + 1]?.text ?? '') ? 1 : 0;
	const upper = tokens[read.end + 1 + sign];
	if (upper?.kind !== 'number' || !read.digits) {
		return null;
	}
	const other = numberAt(tokens, read.end + 1 + sign, money);
	return other && other.amount > read.amount ? other : null;
}

/** *2 to 3 million*: the scale counts for both. */
function scaled(read: ReadNumber, range: ReadNumber | null): { amount: number; upTo?: number } {
	if (!range) {
		return { amount: read.amount };
	}
	const scale = 10 ** (3 * Math.floor(Math.log10(range.amount) / 3));
	return scale > 1 && read.amount < 1000 && range.amount / scale > read.amount
		? { amount: read.amount * scale, upTo: range.amount }
		: { amount: read.amount, upTo: range.amount };
}
