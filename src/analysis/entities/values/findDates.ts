import type { Token } from '../../text/document';
import {
	add,
	addDays,
	addQuarters,
	addWeeks,
	type Duration,
	endOfISOWeek,
	endOfQuarter,
	formatISO,
	isValid,
	startOfISOWeek,
	startOfQuarter,
} from 'date-fns';
import type { Dateline, Value } from '../../model';
import { A, AN } from '../../language/english/functionWords';
import { SMALL_NUMBERS } from '../../language/english/numbers';
import { DAY_OF_MONTH } from '../../language/english/patterns';
import { firstsOf, numbersOf, rowsOf, wordsOf } from '../../language/english/words';
import type { FoundMention } from '../foundMention';

type DateValue = Extract<Value, { type: 'date' }>;
/** `2017-10-27`, `2017-10` or `2017`; with `end` a range, both ends included. */
type Days = Pick<DateValue, 'day' | 'end'>;

const lowerOf = (list: string): readonly string[] => [...wordsOf(list)].map((word) => word.toLowerCase());
const MONTHS = lowerOf('months');
const WEEKDAYS = lowerOf('weekdays');

/** How many days, and how many weeks, months or years, a word points away from the day of writing. */
const DAYS = numbersOf('days away');
const SHIFTS = numbersOf('shifts');

/** What is counted or shifted from there; a morning stands for the parts of a day. */
type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'morning';
const UNITS = firstsOf('units of dates') as ReadonlyMap<string, Unit>;

/** The words of dates, in lower case, by a letter for what they do there. */
const LETTERS: ReadonlyMap<string, string> = new Map([
	...rowsOf('words of dates').flatMap(([letter = '', ...words]) => words.map((word) => [word, letter] as const)),
	...WEEKDAYS.flatMap((day) => [[day, 'W'] as const, [`${day}s`, 'W'] as const]),
	...[...DAYS.keys()].map((word) => [word, 'R'] as const),
	...[...SHIFTS.keys()].map((word) => [word, 'S'] as const),
]);
/** Words that have a capital as parts of dates; *next monday* is one all the same. */
const CAPITAL: Readonly<Record<string, string>> = { M: ' ', m: ' ', Z: ' ', W: 'w' };
const NUMBERS: readonly (readonly [letter: string, form: RegExp])[] = [
	['D', DAY_OF_MONTH],
	['Y', /^(?:1[5-9]|20)\d\d$/],
	['y', /^1[0-4]\d\d$/],
	['H', /^(?:[01]?\d|2[0-3]):[0-5]\d$/],
	['G', /^\d{1,2}[:.]\d\d$/],
	['N', /^\d+$/],
];

const IN_FIGURES = /^\d{4}-\d\d-\d\d$|^\d{1,2}\/\d{1,2}\/(?:\d\d|\d{4})$/;

/** What dates and times look like, a letter or mark for each token; of two that begin at one place the longer one counts. */
const FORMS: readonly RegExp[] = [
	// *Friday, October 27, 2017*, *October 4–6*; *27 October 2017*, *27th of October*; *October 2017*
	/(?:S?W,?)?[Mm]D(?:[-–]D)?(?:,?[Yy])?/g,
	/(?:S?W,?)?D(?:[-–]D)?o?[Mm](?:,?[Yy])?/g,
	/[Mm][o,]?[Yy]/g,
	// *2017-10-27*, *10/27/2017*
	/Y-D-D|D\/D\/[DYN]/g,
	// *Friday*, *October*, *next Friday*, *last year*
	/W|M|(?<=[LoS])m|S[WwMmUB]/g,
	// *today*, *three years ago*, *a few days earlier*
	/R|C?[CDYyN][TB][AE]/g,
	// *noon*, *5 p.m. GMT*, *17:00*
	/P|[DHG]hZ?|HZ?/g,
	// *the 1990s*; *in 2017*, but no money, no id and no count
	/Ys/g,
	/(?:(?<=[LoKB(–-])Y|(?<![$€£#/])Y(?=[,.;)'’]|$))(?![-%X])/g,
];

/** One of these is in each of {@link FORMS}. */
const TELLING = /[MmWSRAEPhHYy/]/;

/**
 * The dates and clock times among the tokens of a sentence, in order; days as far as the words or the dateline tell them.
 * The calendar is date-fns'; which *Friday* or *October* is meant is decided here: news looks back, unless the sentence
 * speaks of what is to come.
 */
export function findDates(tokens: readonly Token[], dateline: Dateline | null): FoundMention[] {
	const letters = tokens.map(letterOf).join('');
	// Most sentences have no word of any date.
	if (!TELLING.test(letters)) {
		return [];
	}
	const matches = FORMS.flatMap((form) =>
		[...letters.matchAll(form)].map(({ 0: own, index }) => ({ first: index, end: index + own.length })),
	);
	matches.sort((a, b) => a.first - b.first || b.end - a.end);
	const ahead = /F/.test(letters);
	const found: FoundMention[] = [];
	let behind = 0;
	for (const { first, end } of matches) {
		const from = tokens[first];
		const to = tokens[end - 1];
		if (first < behind || !from || !to) {
			continue;
		}
		const own = letters.slice(first, end);
		const inside = tokens.slice(first, end);
		const figures = inside.map(({ text }) => text).join('');
		if (/^[YD][-/]D[-/]/.test(own) && (figures.length < to.end - from.start || !IN_FIGURES.test(figures))) {
			continue;
		}
		behind = end;
		const kind = /[PhH]/.test(own) ? 'time' : 'date';
		const value = kind === 'date' ? valueOf(own, inside, dateline, ahead) : null;
		found.push({ start: from.start, end: to.end, kind, ...(value && { value }) });
	}
	return found;
}

function letterOf({ text, lower, kind }: Token): string {
	if (kind === 'number') {
		return NUMBERS.find(([, form]) => form.test(text))?.[0] ?? ' ';
	}
	const letter = kind === 'word' ? LETTERS.get(lower) : undefined;
	if (letter === undefined) {
		const sign = text.charAt(0);
		return kind === 'mark' || sign === "'" || sign === '’' ? sign : ' ';
	}
	return text.charAt(0) === lower.charAt(0) ? (CAPITAL[letter] ?? letter) : letter;
}

/** The first word of each letter, in lower case; the numbers in order. */
interface Parts {
	readonly of: (letters: RegExp) => string | undefined;
	readonly numbers: readonly number[];
}

function valueOf(
	letters: string,
	tokens: readonly Token[],
	dateline: Dateline | null,
	ahead: boolean,
): DateValue | null {
	const parts: Parts = {
		of: (letter) => tokens[letters.search(letter)]?.lower,
		numbers: tokens.filter(({ kind }) => kind === 'number').map(({ text }) => parseInt(text, 10)),
	};
	const days = written(parts);
	if (days || !dateline) {
		return days && { type: 'date', ...days };
	}
	const [year = 0, month = 0, day = 0] = dateline.day.split('-').map(Number);
	const today = dayIn(year, month - 1, day);
	const near = today && relative(parts, today, ahead);
	return near && { type: 'date', ...near, relativeTo: dateline.span };
}

/** What the words tell by themselves. */
function written({ of, numbers }: Parts): Days | null {
	const [first = 0, second = 0, third] = numbers;
	const month = monthOf(of(/[Mm]/));
	const year = of(/[Yy]/);
	if (month >= 0) {
		return year === undefined
			? null
			: of(/D/) === undefined
				? exactly(new Date(Number(year), month, 1, 12), 7)
				: range(Number(year), month, first, of(/D.*D/) === undefined ? undefined : second);
	}
	if (third !== undefined) {
		// *10/27/17*: the month first, unless that is none.
		const full = third > 99 ? third : third > 50 ? 1900 + third : 2000 + third;
		return first > 31
			? range(first, second - 1, third)
			: first > 12
				? range(full, second - 1, first)
				: range(full, first - 1, second);
	}
	return year === undefined || of(/s/) !== undefined ? null : { day: year };
}

/** What they tell beside the day of writing: as exact as the words are. */
function relative({ of, numbers }: Parts, today: Date, ahead: boolean): Days | null {
	const month = monthOf(of(/[Mm]/));
	const [day, last] = numbers;
	const named = of(/R/);
	const weekday = WEEKDAYS.indexOf(of(/[Ww]/)?.replace(/s$/, '') ?? '');
	const unit = UNITS.get(of(/[UTB]/) ?? '');
	const shiftWord = of(/S/);
	const shift = shiftWord === undefined ? undefined : SHIFTS.get(shiftWord);
	if (of(/E/) !== undefined || of(/[Yy]/) !== undefined || (shiftWord !== undefined && shift === undefined)) {
		return null;
	}
	if (named !== undefined) {
		return exactly(addDays(today, DAYS.get(named) ?? 0));
	}
	if (month >= 0 && day !== undefined) {
		const away = (date: Date): number => Math.abs(date.getTime() - today.getTime());
		const [nearest] = [-1, 0, 1]
			.flatMap((step) => dayIn(today.getFullYear() + step, month, day) ?? [])
			.sort((a, b) => away(a) - away(b));
		return nearest ? range(nearest.getFullYear(), month, day, last) : null;
	}
	if (month >= 0) {
		const years = shift === 0 ? 0 : round(month - today.getMonth(), shift, ahead);
		return exactly(new Date(today.getFullYear() + years, month, 1, 12), 7);
	}
	if (weekday >= 0) {
		const away = weekday - today.getDay();
		return exactly(addDays(today, away + 7 * round(away, shift || undefined, ahead)));
	}
	if (shift !== undefined) {
		return shifted(unit, shift, today);
	}
	const count = of(/[CDYyN](?=[TB])/) ?? '';
	const amount = /^\d/.test(count) ? Number(count) : count === A || count === AN ? 1 : SMALL_NUMBERS.indexOf(count);
	return amount < 0 ? null : stepped(unit, -amount, today);
}

/** How many years or weeks on the month or day is meant that is so far away in this one: *last* and *next* are never this one. */
const round = (away: number, shift: number | undefined, ahead: boolean): number =>
	(shift ?? (ahead ? 1 : -1)) > 0 ? Number(shift ? away <= 0 : away < 0) : -Number(shift ? away >= 0 : away > 0);

/** So many of what one of each unit is, and how many letters of a day are told by what is some of them away. */
const STEPS: Readonly<Partial<Record<Unit, readonly [of: keyof Duration, times: number, exact: number]>>> = {
	hour: ['hours', 1, 10],
	day: ['days', 1, 10],
	week: ['weeks', 1, 10],
	month: ['months', 1, 7],
	year: ['years', 1, 4],
	decade: ['years', 10, 4],
};

/** So many units on, as exact as they are. */
function stepped(unit: Unit | undefined, by: number, today: Date): Days | null {
	const [of, times, exact] = (unit && STEPS[unit]) ?? [];
	return of && times ? exactly(add(today, { [of]: times * by }), exact) : null;
}

/** *last week*, *this morning*; nothing of *the next morning*, which is that of another day. */
function shifted(unit: Unit | undefined, shift: number, today: Date): Days | null {
	if (unit === 'week') {
		const week = addWeeks(today, shift);
		return { day: iso(startOfISOWeek(week)), end: iso(endOfISOWeek(week)) };
	}
	if (unit === 'quarter') {
		const quarter = addQuarters(today, shift);
		return { day: iso(startOfQuarter(quarter)), end: iso(endOfQuarter(quarter)) };
	}
	if (unit === 'month' || unit === 'year') {
		return stepped(unit, shift, today);
	}
	return shift <= 0 && unit === 'morning' ? exactly(addDays(today, shift)) : null;
}

/** The day, or all days up to the last one; `null` where the calendar has no such day. */
function range(year: number, month: number, first: number, last?: number): Days | null {
	const day = dayIn(year, month, first);
	const end = last === undefined ? null : dayIn(year, month, last);
	return day && { day: iso(day), ...(end && end > day ? { end: iso(end) } : {}) };
}

const iso = (date: Date): string => formatISO(date, { representation: 'date' });

/** The first letters of a day; `null` for one that is too long ago for any calendar. */
const exactly = (date: Date, length = 10): Days | null => (isValid(date) ? { day: iso(date).slice(0, length) } : null);

/** From 0; -1 for what is no month, in short or in full, in lower case. */
const monthOf = (word = '-'): number => MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3)));

/** Whether a word, in lower case, is the name of a month. */
export const isMonthName = (word: string): boolean => MONTHS.includes(word);

/** Noon: a change of clocks never moves it into another day. `null` where the calendar has no such day. */
function dayIn(year: number, month: number, day: number): Date | null {
	const date = new Date(year, month, day, 12);
	return date.getMonth() === month && date.getDate() === day ? date : null;
}
