import { addDays, addMonths, addYears } from 'date-fns';

import type { Dateline, Value } from '../../model';
import { SMALL_NUMBERS } from '../../text/numberWords';
import type { DatePhrase } from './datePhrase';

type DateValue = Extract<Value, { type: 'date' }>;
/** `2017-10-27`, `2017-10` or `2017`; with `end` a range, both ends included. */
type Days = Pick<DateValue, 'day' | 'end'>;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SHIFTS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };
const HOUR = 3_600_000;

/**
 * Resolves date phrases against a dateline; every distinct phrase once. The phrases are read already (`findDates`), the
 * calendar is date-fns'; which *Friday* or *October* is meant is decided here: news looks back, unless the sentence
 * speaks of what is to come.
 */
export class DateResolver {
	private readonly known = new Map<string, DateValue | null>();
	private readonly today: Date | null;

	constructor(private readonly dateline: Dateline | null) {
		this.today = dateline ? dayOf(dateline.day) : null;
	}

	/** @param future the sentence speaks of what is to come */
	resolve(text: string, type: DatePhrase['type'], future: boolean): DateValue | null {
		const key = `${type} ${String(future)} ${text}`;
		let value = this.known.get(key);
		if (value === undefined) {
			value = this.read(text, type, future);
			this.known.set(key, value);
		}
		return value;
	}

	private read(text: string, type: DatePhrase['type'], future: boolean): DateValue | null {
		const { today } = this;
		switch (type) {
			case 'time':
			case 'vague':
				return null;
			case 'year':
				return { type: 'date', day: text };
			case 'month-year': {
				const year = /\d{4}/.exec(text)?.[0] ?? '';
				return { type: 'date', day: `${year}-${pad(monthOf(text) + 1)}` };
			}
			case 'absolute': {
				// *Friday, October 27*
				if (monthOf(text) >= 0 && !/\d{4}/.test(text)) {
					return this.relativeTo(today && nearestDay(today, text));
				}
				const days = absolute(text);
				return days && { type: 'date', ...days };
			}
			case 'weekday':
				return this.relativeTo(today && weekday(today, text, future));
			case 'month':
				return this.relativeTo(today && month(today, monthOf(text), future ? 1 : -1));
			case 'day':
				return this.relativeTo(today && nearestDay(today, text));
			case 'relative':
				return this.relativeTo(today && relative(today, text.toLowerCase()));
		}
	}

	private relativeTo(value: Days | null): DateValue | null {
		return value && this.dateline ? { type: 'date', ...value, relativeTo: this.dateline.span } : null;
	}
}

/** `October 27, 2017`, `4–6 October 2017`, `2017-10-27`, `10/27/2017` (the month first, unless that is none). */
function absolute(text: string): Days | null {
	const numbers = text.match(/\d+/g)?.map(Number) ?? [];
	const [first = 0, second = 0, third = 0] = numbers;
	const named = monthOf(text);
	if (named >= 0) {
		const year = numbers.at(-1) ?? 0;
		return range(year, named, first, numbers.length > 2 ? second : null);
	}
	if (first > 31) {
		return range(first, second - 1, third, null);
	}
	const year = third > 99 ? third : third > 50 ? 1900 + third : 2000 + third;
	return first > 12 ? range(year, second - 1, first, null) : range(year, first - 1, second, null);
}

/** The day, or all days up to the last one; `null` where the calendar has no such day. */
function range(year: number, month: number, first: number, last: number | null): Days | null {
	const day = dayIn(year, month, first);
	const end = last === null ? null : dayIn(year, month, last);
	return day && { day: iso(day), ...(end && end > day ? { end: iso(end) } : {}) };
}

/** The last such day up to today; the next one where the sentence looks ahead. */
function weekday(today: Date, text: string, future: boolean): Days | null {
	const wanted = WEEKDAYS.indexOf(text.toLowerCase());
	if (wanted < 0) {
		return null;
	}
	const distance = (today.getDay() - wanted + 7) % 7;
	return { day: iso(addDays(today, future && distance > 0 ? 7 - distance : -distance)) };
}

/** The nearest such month in that direction, the present one included. */
function month(today: Date, month: number, direction: 1 | -1): Days | null {
	if (month < 0) {
		return null;
	}
	const away = (month - today.getMonth()) * direction < 0 ? direction : 0;
	return { day: `${String(today.getFullYear() + away)}-${pad(month + 1)}` };
}

/** A day and month without year: the nearest one. */
function nearestDay(today: Date, text: string): Days | null {
	const [first = 0, last = null] = text.match(/\d+/g)?.map(Number) ?? [];
	const away = (date: Date): number => Math.abs(date.getTime() - today.getTime());
	const nearest = [-1, 0, 1]
		.flatMap((step) => dayIn(today.getFullYear() + step, monthOf(text), first) ?? [])
		.reduce<Date | null>((best, other) => (best && away(best) <= away(other) ? best : other), null);
	return nearest && range(nearest.getFullYear(), nearest.getMonth(), first, last);
}

/** *yesterday*, *last week*, *next Friday*, *three years ago*: as exact as the words are. */
function relative(today: Date, text: string): Days | null {
	if (text === 'today' || text === 'tonight') {
		return { day: iso(today) };
	}
	if (text === 'yesterday' || text === 'tomorrow') {
		return { day: iso(addDays(today, text === 'tomorrow' ? 1 : -1)) };
	}
	const [first = '', ...rest] = text.split(/\s+/);
	const shift = SHIFTS[first];
	return shift === undefined ? ago(today, first, rest[0] ?? '') : shifted(today, shift, rest[0] ?? '');
}

function shifted(today: Date, shift: number, unit: string): Days | null {
	const wanted = WEEKDAYS.indexOf(unit);
	if (wanted >= 0) {
		const distance = (today.getDay() - wanted + 7) % 7;
		return { day: iso(addDays(today, shift < 0 ? -(distance || 7) : shift > 0 ? 7 - distance : -distance)) };
	}
	switch (unit) {
		case 'morning':
		case 'afternoon':
		case 'evening':
		case 'night':
			// *the next morning* is that of another day.
			return shift > 0 ? null : { day: iso(addDays(today, shift)) };
		case 'week': {
			const monday = addDays(today, 7 * shift - ((today.getDay() + 6) % 7));
			return { day: iso(monday), end: iso(addDays(monday, 6)) };
		}
		case 'month':
			return { day: iso(addMonths(today, shift)).slice(0, 7) };
		case 'quarter': {
			const first = addMonths(addDays(today, 1 - today.getDate()), 3 * shift - (today.getMonth() % 3));
			return { day: iso(first), end: iso(addDays(addMonths(first, 3), -1)) };
		}
		case 'year':
			return { day: iso(addYears(today, shift)).slice(0, 4) };
	}
	const named = MONTHS.includes(unit.slice(0, 3)) ? monthOf(unit) : -1;
	if (named < 0) {
		return null;
	}
	const now = today.getMonth();
	const year = today.getFullYear() + (shift < 0 && named >= now ? -1 : shift > 0 && named <= now ? 1 : 0);
	return { day: `${String(year)}-${pad(named + 1)}` };
}

function ago(today: Date, count: string, unit: string): Days | null {
	const amount = /^\d+$/.test(count) ? Number(count) : /^an?$/.test(count) ? 1 : SMALL_NUMBERS.indexOf(count);
	if (amount < 0) {
		// *several*, *a few*
		return null;
	}
	switch (unit.replace(/s$/, '')) {
		case 'hour':
			return exactly(new Date(today.getTime() - amount * HOUR));
		case 'day':
			return exactly(addDays(today, -amount));
		case 'week':
			return exactly(addDays(today, -7 * amount));
		case 'month':
			return exactly(addMonths(today, -amount), 7);
		case 'year':
			return exactly(addYears(today, -amount), 4);
		case 'decade':
			return exactly(addYears(today, -10 * amount), 4);
		default:
			return null;
	}
}

/** The first letters of a day; `null` for one that is too long ago for any calendar. */
const exactly = (date: Date, length?: number): Days | null =>
	Number.isNaN(date.getTime()) ? null : { day: iso(date).slice(0, length) };

/** Index of the first month that the text names; -1 where it names none. */
const monthOf = (text: string): number =>
	MONTHS.indexOf(
		(/(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[0] ?? '').toLowerCase(),
	);
const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
function iso(date: Date): string {
	const year = date.getFullYear();
	const sign = year < 0 ? '-' : '';
	return `${sign}${pad(Math.abs(year), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Noon: a change of clocks never moves it into another day. `null` where the calendar has no such day. */
function dayIn(year: number, month: number, day: number): Date | null {
	const date = new Date(year, month, day, 12);
	return date.getMonth() === month && date.getDate() === day ? date : null;
}

function dayOf(day: string): Date | null {
	const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
	return dayIn(year, month - 1, date);
}
