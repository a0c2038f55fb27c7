import type { Dateline } from '../model';
import { MONTH_NAMES } from './values/calendarWords';

const LABEL = /^(?:date|dated|published|posted|updated)(?:\s+on)?(?:\s*:)?\s+/i;
const FORMS = [
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?<month>[a-z]+\.?)\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/i,
	/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]+\.?),?\s+(?<year>\d{4})$/i,
	/^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
];
// A dateline stands at the head; further down a line that is a date is something else.
const HEAD = 2000;
const MOST_LINES = 8;

/** The day a text says it was written on: `date 2017-11-01` at its head, or a line that is a date; else `null`. */
export function findDateline(text: string): Dateline | null {
	const match = /^\s*date\s+(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text.slice(0, HEAD));
	const day = match?.[1];
	if (match && day && isDay(day)) {
		return { span: { start: match[0].length - day.length, end: match[0].length }, day };
	}
	let start = 0;
	let lines = 0;
	for (const line of text.slice(0, HEAD).split('\n')) {
		const bare = line.trim();
		lines += bare ? 1 : 0;
		if (lines > MOST_LINES) {
			break;
		}
		const dated = bare.length < 60 ? dayOf(bare) : null;
		if (dated) {
			const from = start + line.indexOf(bare);
			return { span: { start: from, end: from + bare.length }, day: dated };
		}
		start += line.length + 1;
	}
	return null;
}

function dayOf(line: string): string | null {
	const written = line.replace(LABEL, '');
	for (const form of FORMS) {
		const groups = form.exec(written)?.groups;
		if (groups) {
			const { month = '', day = '', year = '' } = groups;
			const iso = `${year}-${monthOf(month.toLowerCase())}-${day.padStart(2, '0')}`;
			return isDay(iso) ? iso : null;
		}
	}
	return null;
}

/** The two digits of a month that is written as a name, in short or as digits; `00` for any other word. */
function monthOf(written: string): string {
	const short = written.replace('.', '');
	const index = MONTH_NAMES.findIndex(
		(name) => name === written || name.slice(0, 3) === short || (short === 'sept' && name.startsWith(short)),
	);
	return /^\d/.test(written) ? written : String(index + 1).padStart(2, '0');
}

const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Whether the calendar has an ISO 8601 day. */
function isDay(text: string): boolean {
	const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const last = month === 2 ? (leap ? 29 : 28) : LONG_MONTHS.has(month) ? 31 : 30;
	return month >= 1 && month <= 12 && day >= 1 && day <= last;
}
