import type { Token } from '../../text/document';
import {
	add,
	closestTo,
	type Duration,
	endOfISOWeek,
	endOfQuarter,
	formatISO,
	isValid,
	startOfISOWeek,
	startOfQuarter,
} from 'date-fns';
import type { Dateline, Value } from '../../model';
import { A, AN, SMALL_NUMBERS, firstsOf, headsOf, numbersOf, wordsOf } from '../../language/english/words';
import { DAY_OF_MONTH } from '../../language/english/patterns';
import type { WordMap } from '../../text/lists';
import type { FoundMention } from '../foundMention';

/** `2017-10-27`, `2017-10` or `2017`; with `end` a range, both ends included. */
type Days = Pick<Extract<Value, { type: 'date' }>, 'day' | 'end'>;

const lowerOf = (list: string): readonly string[] => [...wordsOf(list)].map((word) => word.toLowerCase());
const MONTHS = lowerOf('months');
const WEEKDAYS = lowerOf('weekdays');

/** How many days, and how many weeks, months or years, a word points away from the day of writing. */
const DAYS = numbersOf('days away');
const SHIFTS = numbersOf('shifts');

/** What is counted or shifted from there; a morning stands for the parts of a day. */
type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'morning';
const UNITS = firstsOf('units of dates') as WordMap<Unit>;
/** What is counted in small words. */
const COUNTS: ReadonlyMap<string, number> = new Map([
	...SMALL_NUMBERS.map((word, number) => [word, number] as const),
	[A, 1],
	[AN, 1],
]);

/** The words of dates, in lower case, by a letter for what they do there. */
const LETTERS: ReadonlyMap<string, string> = new Map([
	...headsOf('words of dates'),
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
 * The dates and times of a sentence, in order; days as far as the words or the dateline tell them. Which *Friday* or *October* is meant is
 * decided here: news looks back, unless the sentence speaks of what is to come.
 */
export function findDates(tokens: readonly Token[], dateline: Dateline | null): FoundMention[] {
	const letters = tokens.map(letterOf).join('');
	// Most sentences have no word of any date.
	if (!TELLING.test(letters)) {
		return [];
	}
	const matches = FORMS.flatMap((form) => [...letters.matchAll(form)]);
	matches.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
	const ahead = letters.includes('F');
	const found: FoundMention[] = [];
	let behind = 0;
	for (const { 0: own, index } of matches) {
		const inside = tokens.slice(index, index + own.length);
		const start = inside[0]?.start ?? 0;
		const end = inside.at(-1)?.end ?? 0;
		const figures = inside.map(({ text }) => text).join('');
		const isFigures = figures.length === end - start && IN_FIGURES.test(figures);
		if (index < behind || (!isFigures && /[-/]D[-/]/.test(own))) {
			continue;
		}
		behind = index + own.length;
		const parts: Parts = {
			of: (letter) => inside[own.search(letter)]?.lower,
			days: inside.flatMap(({ text }, at) => (own.charAt(at) === 'D' ? parseInt(text, 10) : [])),
		};
		const kind = /[PhH]/.test(own) ? 'time' : 'date';
		const days = isFigures ? inFigures(figures) : inWords(parts);
		const near = dateline && !days ? relative(parts, new Date(`${dateline.day}T12:00`), ahead) : null;
		const value = near && dateline ? { ...near, relativeTo: dateline.span } : days;
		found.push({ start, end, kind, ...(kind === 'date' && value && { value: { type: 'date', ...value } }) });
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

/** The first word of each letter, in lower case; the days of a month in order. */
interface Parts {
	readonly of: (letters: RegExp) => string | undefined;
	readonly days: readonly number[];
}

/** *2017-10-27*; *10/27/17*: the month first, unless that is none. */
function inFigures(figures: string): Days | null {
	const [first = 0, second = 0, third = 0] = figures.split(/[-/]/).map(Number);
	if (first > 31) {
		return range(first, second - 1, third);
	}
	const century = third > 50 ? 1900 : 2000;
	const year = third > 99 ? third : century + third;
	return first > 12 ? range(year, second - 1, first) : range(year, first - 1, second);
}

/** What the words tell by themselves. */
function inWords({ of, days: [day, last] }: Parts): Days | null {
	const month = monthOf(of(/[Mm]/));
	const year = of(/[Yy]/);
	if (year === undefined || of(/[sTB]/) !== undefined) {
		return null;
	}
	if (month < 0) {
		return { day: year };
	}
	return day === undefined ? monthIn(Number(year), month) : range(Number(year), month, day, last);
}

/** What they tell beside the day of writing: as exact as the words are. */
function relative({ of, days: [day, last] }: Parts, today: Date, ahead: boolean): Days | null {
	const month = monthOf(of(/[Mm]/));
	const weekday = WEEKDAYS.indexOf(of(/[Ww]/)?.replace(/s$/, '') ?? '');
	const named = DAYS.get(of(/R/));
	const shiftWord = of(/S/);
	const shift = SHIFTS.get(shiftWord);
	const unit = UNITS.get(of(/[UTB]/));
	// *three days earlier*, *the following Friday* hang on another day.
	if (of(/E/) !== undefined || (shiftWord !== undefined && shift === undefined)) {
		return null;
	}
	if (named !== undefined) {
		return stepped('day', named, today);
	}
	if (month >= 0 && day !== undefined) {
		const years = [-1, 0, 1].map((step) => today.getFullYear() + step);
		const nearest = closestTo(
			today,
			years.flatMap((year) => dayIn(year, month, day) ?? []),
		);
		return nearest ? range(nearest.getFullYear(), month, day, last) : null;
	}
	if (month >= 0) {
		const years = shift === 0 ? 0 : stepsTo(month - today.getMonth(), shift, ahead);
		return monthIn(today.getFullYear() + years, month);
	}
	if (weekday >= 0) {
		const away = weekday - today.getDay();
		return stepped('day', away + 7 * stepsTo(away, shift, ahead), today);
	}
	const count = of(/[CDYyN](?=[TB])/) ?? '';
	return shift === undefined
		? stepped(unit, -(COUNTS.get(count) ?? parseInt(count, 10)), today)
		: shifted(unit, shift, today);
}

/** How many years or weeks on the month or day is meant that is so far away in this one: *last* and *next* are never this one. */
function stepsTo(away: number, shift: number | undefined, ahead: boolean): number {
	const direction = shift || (ahead ? 1 : -1);
	return direction * away < 0 || (shift && away === 0) ? direction : 0;
}

/** So many of what one of each unit is, and how many letters of a day are told by what is some of them away. */
const STEPS: Readonly<Partial<Record<Unit, readonly [of: keyof Duration, times: number, exact: number]>>> = {
	hour: ['hours', 1, 10],
	morning: ['days', 1, 10],
	day: ['days', 1, 10],
	week: ['weeks', 1, 10],
	month: ['months', 1, 7],
	year: ['years', 1, 4],
	decade: ['years', 10, 4],
};

/** So many units on, as exact as they are; `null` for what is too long ago for any calendar. */
function stepped(unit: Unit | undefined, by: number, today: Date): Days | null {
	const [of, times = 1, exact] = (unit && STEPS[unit]) ?? [];
	const date = of && !Number.isNaN(by) ? add(today, { [of]: times * by }) : null;
	return date && isValid(date) ? { day: iso(date).slice(0, exact) } : null;
}

const ENDS: Readonly<Partial<Record<Unit, readonly [first: (date: Date) => Date, last: (date: Date) => Date]>>> = {
	week: [startOfISOWeek, endOfISOWeek],
	quarter: [startOfQuarter, endOfQuarter],
};

/** *last week*, *this morning*; nothing of *the next morning*, which is that of another day. */
function shifted(unit: Unit | undefined, shift: number, today: Date): Days | null {
	const [first, last] = (unit && ENDS[unit]) ?? [];
	if (first && last) {
		const date = add(today, unit === 'week' ? { weeks: shift } : { months: 3 * shift });
		return { day: iso(first(date)), end: iso(last(date)) };
	}
	return unit === 'month' || unit === 'year' || (unit === 'morning' && shift <= 0) ? stepped(unit, shift, today) : null;
}

/** The day, or all days up to the last one; `null` where the calendar has no such day. */
function range(year: number, month: number, first: number, last?: number): Days | null {
	const day = dayIn(year, month, first);
	const end = last === undefined ? null : dayIn(year, month, last);
	return day && { day: iso(day), ...(end && end > day ? { end: iso(end) } : {}) };
}

const iso = (date: Date): string => formatISO(date, { representation: 'date' });

const monthIn = (year: number, month: number): Days => ({ day: iso(new Date(year, month, 1, 12)).slice(0, 7) });

/** From 0; -1 for what is no month, in short or in full, in lower case. */
const monthOf = (word = '-'): number => MONTHS.findIndex((name) => name.startsWith(word.slice(0, 3)));

/** Noon: a change of clocks never moves it into another day. `null` where the calendar has no such day. */
function dayIn(year: number, month: number, day: number): Date | null {
	const date = new Date(year, month, day, 12);
	return date.getMonth() === month && date.getDate() === day ? date : null;
}
