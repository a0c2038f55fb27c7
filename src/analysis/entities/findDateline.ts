import type { Dateline } from '../model';

/** The day a text says it was written on: `date 2017-11-01` at its head, or a line that is a date; else `null`. */
export function findDateline(text: string): Dateline | null {
	const match = /^\s*date\s+(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text);
	const day = match?.[1];
	return match && day ? { span: { start: match[0].length - day.length, end: match[0].length }, day } : null;
}
