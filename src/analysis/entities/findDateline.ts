import { DATE_IN_FIGURES, DATE_LABEL } from '../language/english/patterns';
import type { Dateline } from '../model';
import { tokenize } from '../language/english/spelling';
import { findDates } from './values/findDates';

// A dateline stands at the head; further down a line that is a date is something else.
const HEAD = 2000;
const MOST_LINES = 8;

/** The day a text says it was written on: `date 2017-11-01` at its head, or a line that is a date; else `null`. */
export function findDateline(text: string): Dateline | null {
	const head = text.slice(0, HEAD);
	const [label = '', written = ''] = DATE_IN_FIGURES.exec(head) ?? [];
	if (dayOf(written) !== null) {
		return { span: { start: label.length - written.length, end: label.length }, day: written };
	}
	const lines = [...head.matchAll(/\S.*\S/g)].slice(0, MOST_LINES);
	for (const { 0: line, index: start } of lines) {
		const day = dayOf(line.replace(DATE_LABEL, ''));
		if (day !== null) {
			return { span: { start, end: start + line.length }, day };
		}
	}
	return null;
}

/** The ISO 8601 day that a line is, and is nothing else. */
function dayOf(line: string): string | null {
	const [date] = findDates(tokenize(line), null);
	const isAll = date?.start === 0 && date.end === line.length;
	return isAll && date.value?.type === 'date' && date.value.day.length === 10 && !date.value.end
		? date.value.day
		: null;
}
