import { casual } from 'chrono-node/en';

import type { Dateline, Value } from '../../model';
import type { DatePhrase } from './datePhrase';

type DateValue = Extract<Value, { type: 'date' }>;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Resolves date phrases against a dateline; every distinct phrase once. Days and phrases are chrono-node's work; which
 * *Friday* or *October* is meant is decided here: news looks back, unless the sentence speaks of what is to come.
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
			case 'absolute':
				return this.absolute(text);
			case 'weekday':
				return this.relativeTo(this.weekday(text, future));
			case 'month':
				return this.relativeTo(this.month(monthOf(text), future));
			case 'day':
				return this.relativeTo(this.nearestDay(text));
			case 'relative':
				return this.relativeTo(this.relative(text));
		}
	}

	private relativeTo(value: { day: string; end?: string } | null): DateValue | null {
		return value && this.dateline ? { type: 'date', ...value, relativeTo: this.dateline.span } : null;
	}

	private absolute(text: string): DateValue | null {
		const plain = plainDay(text);
		if (plain) {
			return { type: 'date', day: plain };
		}
		const result = casual.parse(text, this.today ?? new Date(2000, 0, 1, 12))[0];
		if (!result?.start.isCertain('year') || !result.start.isCertain('day')) {
			return null;
		}
		const day = isoOf(result.start.get('year'), result.start.get('month'), result.start.get('day'));
		const end = result.end && isoOf(result.end.get('year'), result.end.get('month'), result.end.get('day'));
		return day ? { type: 'date', day, ...(end && end > day ? { end } : {}) } : null;
	}

	/** The last such day up to the dateline; the next one where the sentence looks ahead. */
	private weekday(text: string, future: boolean): { day: string } | null {
		const wanted = WEEKDAYS.indexOf(text.toLowerCase().replace(/s$/, ''));
		if (!this.today || wanted < 0 || /s$/i.test(text.replace(/day/i, ''))) {
			return null;
		}
		const distance = (this.today.getDay() - wanted + 7) % 7;
		return { day: iso(plusDays(this.today, future && distance > 0 ? 7 - distance : -distance)) };
	}

	private month(month: number, future: boolean): { day: string } | null {
		if (!this.today || month < 0) {
			return null;
		}
		const now = this.today.getMonth();
		const year = this.today.getFullYear() + (month > now && !future ? -1 : month < now && future ? 1 : 0);
		return { day: `${String(year)}-${pad(month + 1)}` };
	}

	/** A day and month without year: the nearest one. */
	private nearestDay(text: string): { day: string; end?: string } | null {
		const result = this.today ? casual.parse(text, this.today)[0] : undefined;
		const month = result?.start.get('month');
		const day = result?.start.get('day');
		if (!this.today || !result || !month || !day) {
			return null;
		}
		const now = this.today;
		const years = [-1, 0, 1].map((step) => now.getFullYear() + step);
		const away = (year: number): number => Math.abs(new Date(year, month - 1, day, 12).getTime() - now.getTime());
		const year = years.reduce((best, other) => (away(other) < away(best) ? other : best));
		const end = result.end?.get('day');
		return {
			day: `${String(year)}-${pad(month)}-${pad(day)}`,
			...(end && end > day ? { end: `${String(year)}-${pad(result.end?.get('month') ?? month)}-${pad(end)}` } : {}),
		};
	}

	private relative(text: string): { day: string; end?: string } | null {
		if (!this.today) {
			return null;
		}
		const lower = text
			.toLowerCase()
			.replace(/^past\b/, 'last')
			.replace(/^coming\b/, 'next')
			.replace(/\btonight\b/, 'today')
			.replace(/\bearlier$/, 'ago');
		const named = /^(last|next|this)\s+(\p{L}+\.?)$/u.exec(lower);
		const weekday = WEEKDAYS.indexOf(named?.[2] ?? '');
		if (named && weekday >= 0) {
			const distance = (this.today.getDay() - weekday + 7) % 7;
			const back = named[1] === 'last' ? -(distance || 7) : named[1] === 'next' ? 7 - distance : -distance;
			return { day: iso(plusDays(this.today, back)) };
		}
		if (named && MONTHS.includes((named[2] ?? '').slice(0, 3))) {
			const month = monthOf(named[2] ?? '');
			const now = this.today.getMonth();
			const year =
				this.today.getFullYear() +
				(named[1] === 'last' && month >= now ? -1 : named[1] === 'next' && month <= now ? 1 : 0);
			return { day: `${String(year)}-${pad(month + 1)}` };
		}
		const result = casual.parse(
			lower.replace(/\b(?:morning|evening|afternoon|night)\b/, '').trim() || 'today',
			this.today,
		)[0];
		const day = result && isoOf(result.start.get('year'), result.start.get('month'), result.start.get('day'));
		if (!day) {
			return null;
		}
		if (/year|decade|centur/.test(lower)) {
			return { day: day.slice(0, 4) };
		}
		if (/month|quarter/.test(lower)) {
			return { day: day.slice(0, 7) };
		}
		if (/^(?:last|this|next)\s+week$/.test(lower)) {
			const date = dayOf(day);
			const monday = plusDays(date, -((date.getDay() + 6) % 7));
			return { day: iso(monday), end: iso(plusDays(monday, 6)) };
		}
		return /summer|spring|winter|autumn|fall|weekend/.test(lower) ? null : { day };
	}
}

const monthOf = (text: string): number => MONTHS.indexOf((/\p{L}{3}/u.exec(text)?.[0] ?? '').toLowerCase());
/** One day, its month by name and its year: what the grammar of phrases has read already needs no library. */
function plainDay(text: string): string | null {
	const [day = '', year = '', ...more] = text.match(/\d+/g) ?? [];
	const month = MONTHS.indexOf(
		(/(?<!\p{L})(?:jan|feb|mar(?!t)|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[0] ?? '').toLowerCase(),
	);
	if (more.length || month < 0 || day.length > 2 || year.length !== 4) {
		return null;
	}
	const date = new Date(Number(year), month, Number(day), 12);
	return date.getMonth() === month ? iso(date) : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayOf = (day: string): Date => {
	const [year = 2000, month = 1, date = 1] = day.split('-').map(Number);
	// Noon: a change of clocks never moves it into another day.
	return new Date(year, month - 1, date, 12);
};
const iso = (date: Date): string => `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
const isoOf = (year: number | null, month: number | null, day: number | null): string | null =>
	year && month && day ? `${String(year)}-${pad(month)}-${pad(day)}` : null;
const plusDays = (date: Date, days: number): Date => {
	const moved = new Date(date);
	moved.setDate(moved.getDate() + days);
	return moved;
};
