import type { Dateline } from '../model';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?<month>${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?';
const LABEL = '(?:(?:date|dated|published|posted|updated)(?:\\s+on)?\\s*:?\\s+)?';
const FORMS = [
	`${LABEL}${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
	`${LABEL}${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>\\d{4})`,
	`${LABEL}(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})`,
].map((form) => new RegExp(`^${form}$`, 'i'));
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
	for (const form of FORMS) {
		const groups = form.exec(line)?.groups;
		if (groups) {
			const { month = '', number, day = '', year = '' } = groups;
			const index = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase()));
			const iso = `${year}-${number ?? String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
			return isDay(iso) ? iso : null;
		}
	}
	return null;
}

const isDay = (day: string): boolean => {
	const date = new Date(`${day}T12:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
