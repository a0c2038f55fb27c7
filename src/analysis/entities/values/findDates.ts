import type { Block, Sentence, Token } from '../../text/document';
import { MONTHS as MONTH_WORDS, WEEKDAYS as WEEKDAY_WORDS } from './calendarWords';
import type { DatePhrase } from './datePhrase';
import { DATE_LEADS, type DateLead } from './leads';
import { wordSet } from '../../text/lists';

// Sets rather than patterns: a pattern that is seldom called for costs a hundred times the word it looks at.

const MONTHS: ReadonlySet<string> = new Set(MONTH_WORDS);
/** Words of other meanings too. */
const UNSURE_MONTHS = wordSet('may march mar. jan jan. jun. jul.');
const MONTH_LEADS = wordSet(
	'in since by of until from during last next this early late mid before after and to through between',
);
const WEEKDAYS: ReadonlySet<string> = new Set(WEEKDAY_WORDS);
const PERIODS = wordSet(
	'week month year weekend night summer spring winter autumn fall quarter decade century morning evening afternoon',
);
const AGO = wordSet('ago earlier');
const AGO_UNITS = wordSet(
	'second minute hour day week month year decade seconds minutes hours days weeks months years decades centuries',
);
const VAGUE = wordSet('following previous coming');
const YEAR_LEADS = wordSet(
	`in since by of until till from during before after around circa late early mid between and to through ( - – the for than
	year`,
);
/** What is counted, where a number of four digits is no year. */
const COUNTED = wordSet('percent % people million billion - metres meters km miles dollars euros votes cases deaths');
const HALVES = wordSet('a.m. p.m. am pm');
const ZONES = wordSet('GMT UTC EST EDT CST CDT PST PDT BST CET CEST IST JST AEST ET PT');

/** The dates and clock times in one sentence, as phrases; in order. */
export function findDates({ tokens, words }: Block, sentence: Sentence): DatePhrase[] {
	const phrases: DatePhrase[] = [];
	for (let at = sentence.firstToken; at < sentence.endToken; at++) {
		const word = words[at];
		if (!word?.mayBeginValue) {
			continue;
		}
		const lead = word.kind === 'number' ? 'number' : DATE_LEADS.get(word.text);
		const phrase = lead ? phraseAt(tokens, lead, at, sentence.endToken) : null;
		if (phrase) {
			phrases.push(phrase);
			at = phrase.end - 1;
		}
	}
	return phrases;
}

function phraseAt(tokens: readonly Token[], lead: DateLead | 'number', at: number, stop: number): DatePhrase | null {
	const word = (i: number): string => (i < stop ? (tokens[i]?.text ?? '') : '');
	const text = word(at);
	switch (lead) {
		case 'number':
			return numeric(tokens, at, word);
		case 'day':
			return { type: 'relative', first: at, end: at + 1 };
		case 'time':
			return { type: 'time', first: at, end: at + 1 };
		case 'weekday': {
			if (!startsCapital(text)) {
				return null;
			}
			const comma = word(at + 1) === ',' ? 1 : 0;
			const date = monthDay(at + 1 + comma, word) ?? dayMonth(tokens, at + 1 + comma, word);
			return date ? { type: date.type, first: at, end: date.end } : { type: 'weekday', first: at, end: at + 1 };
		}
		case 'month': {
			if (!isMonth(text, word(at + 1), word(at - 1))) {
				return null;
			}
			const date = monthDay(at, word);
			return date ? { type: date.type, first: at, end: date.end } : { type: 'month', first: at, end: at + 1 };
		}
		case 'period': {
			const next = word(at + 1);
			const lower = next.toLowerCase();
			if (PERIODS.has(lower)) {
				return { type: VAGUE.has(text.toLowerCase()) ? 'vague' : 'relative', first: at, end: at + 2 };
			}
			return WEEKDAYS.has(lower) || isMonthName(next) ? { type: 'relative', first: at, end: at + 2 } : null;
		}
		case 'count':
			return AGO.has(word(at + 2).toLowerCase()) && AGO_UNITS.has(word(at + 1).toLowerCase())
				? { type: 'relative', first: at, end: at + 3 }
				: null;
	}
}

function numeric(tokens: readonly Token[], at: number, word: (i: number) => string): DatePhrase | null {
	const text = word(at);
	// What is compared comes before what is matched: most numbers are no dates.
	if (word(at + 2).toLowerCase() === 'ago' && /^\d+$/.test(text) && AGO_UNITS.has(word(at + 1).toLowerCase())) {
		return { type: 'relative', first: at, end: at + 3 };
	}
	if (
		word(at + 1) === '-' &&
		/^\d{4}$/.test(text) &&
		/^\d\d$/.test(word(at + 2)) &&
		word(at + 3) === '-' &&
		/^\d\d$/.test(word(at + 4)) &&
		adjacent(tokens, at, at + 5)
	) {
		return { type: 'absolute', first: at, end: at + 5 };
	}
	if (
		word(at + 1) === '/' &&
		/^\d{1,2}$/.test(text) &&
		/^\d{1,2}$/.test(word(at + 2)) &&
		word(at + 3) === '/' &&
		/^\d{2,4}$/.test(word(at + 4)) &&
		adjacent(tokens, at, at + 5)
	) {
		return { type: 'absolute', first: at, end: at + 5 };
	}
	const date = dayMonth(tokens, at, word);
	if (date) {
		return { type: date.type, first: at, end: date.end };
	}
	if (HALVES.has(word(at + 1).toLowerCase()) && /^\d{1,2}[:.]\d\d$|^\d{1,2}$/.test(text)) {
		return { type: 'time', first: at, end: zoneBehind(at + 2, word) };
	}
	if (text.includes(':') && /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)) {
		return { type: 'time', first: at, end: zoneBehind(at + 1, word) };
	}
	if (text.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(text)) {
		if (word(at + 1) === 's' && tokens[at + 1]?.start === tokens[at]?.end) {
			return { type: 'vague', first: at, end: at + 2 };
		}
		const next = word(at + 1);
		const before = word(at - 1);
		const led = YEAR_LEADS.has(before.toLowerCase()) || next === '' || ",.;)'’".includes(next.charAt(0));
		// Money, ids and counts are no years.
		const plain = !COUNTED.has(next) && (before === '' || !'$€£#/'.includes(before));
		return led && plain ? { type: 'year', first: at, end: at + 1 } : null;
	}
	return null;
}

interface PartOfPhrase {
	readonly type: 'absolute' | 'day' | 'month-year';
	readonly end: number;
}

/** `October 27, 2017`, `October 27`, `October 4–6, 2017`, `October 2017`, `October, 2017`. */
function monthDay(at: number, word: (i: number) => string): PartOfPhrase | null {
	if (!isMonthName(word(at))) {
		return null;
	}
	if (isYear(word(at + 1))) {
		return { type: 'month-year', end: at + 2 };
	}
	const next = word(at + 1);
	if ((next === 'of' || next === ',') && isYear(word(at + 2))) {
		return { type: 'month-year', end: at + 3 };
	}
	if (!isDay(word(at + 1))) {
		return null;
	}
	let end = at + 2;
	if (isDash(word(end)) && isDay(word(end + 1))) {
		end += 2;
	}
	return withYear(end, word);
}

/** `27 October 2017`, `27th of October`. */
function dayMonth(tokens: readonly Token[], at: number, word: (i: number) => string): PartOfPhrase | null {
	if (tokens[at]?.kind !== 'number' || !isDay(word(at))) {
		return null;
	}
	let month = at + 1;
	if (isDash(word(month)) && isDay(word(month + 1))) {
		month += 2;
	}
	month += word(month) === 'of' ? 1 : 0;
	return isMonthName(word(month)) ? withYear(month + 1, word) : null;
}

function withYear(end: number, word: (i: number) => string): PartOfPhrase {
	if (isYear(word(end))) {
		return { type: 'absolute', end: end + 1 };
	}
	return word(end) === ',' && isYear(word(end + 1)) ? { type: 'absolute', end: end + 2 } : { type: 'day', end };
}

const isDash = (word: string): boolean => word === '-' || word === '–';
const startsDigit = (word: string): boolean => word >= '0' && word < ':';
const startsCapital = (word: string): boolean => word >= 'A' && word < '[';
const isYear = (word: string): boolean => word.length === 4 && startsDigit(word) && /^(?:1[0-9]|20)\d\d$/.test(word);
const isDay = (word: string): boolean =>
	word.length <= 4 && startsDigit(word) && /^(?:[12]?\d|3[01]|0\d)(?:st|nd|rd|th)?$/.test(word) && word !== '0';
const isMonthName = (word: string): boolean => startsCapital(word) && MONTHS.has(word.toLowerCase());

/** *May* and *March* are months only where something besides the capital says so. */
function isMonth(word: string, next: string, before: string): boolean {
	if (!isMonthName(word)) {
		return false;
	}
	return !UNSURE_MONTHS.has(word.toLowerCase()) || isDay(next) || isYear(next) || MONTH_LEADS.has(before.toLowerCase());
}

const adjacent = (tokens: readonly Token[], first: number, end: number): boolean => {
	for (let at = first + 1; at < end; at++) {
		if (tokens[at]?.start !== tokens[at - 1]?.end) {
			return false;
		}
	}
	return true;
};

const zoneBehind = (at: number, word: (i: number) => string): number => (ZONES.has(word(at)) ? at + 1 : at);
