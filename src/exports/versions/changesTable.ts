import { showControls } from '../showControls';
import { changeSections, type ChangeRow } from './changeRows';
import type { Comparison } from './comparison';

/** What two versions say otherwise, for reading in a terminal: a heading, sections, one line for each change. */
export function changesTable(comparison: Comparison): string {
	const heading = `${comparison.old.doc} → ${comparison.now.doc}`;
	const sections = changeSections(comparison).flatMap(({ title, rows }) => ['', title, ...rows.map(lineOf)]);
	const lines = [heading, ...(sections.length > 0 ? sections : ['', 'No statement, speaker or figure has changed.'])];
	return lines.map((line) => `${showControls(line)}\n`).join('');
}

function lineOf({ change, old, now, who, what }: ChangeRow): string {
	const place = `${old ?? '–'} → ${now ?? '–'}`;
	const said = [who, what].filter((part) => part !== '').join(': ');
	return `  ${change.padEnd(8)} ${place.padEnd(11)} ${said}`.trimEnd();
}
