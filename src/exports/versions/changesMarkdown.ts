import { addressOf } from '../links';
import { escapeMarkdown } from '../escapeMarkdown';
import { changeSections } from './changeRows';
import type { Compared, Comparison } from './comparison';

/** What two versions say otherwise, as a report with links to the lines of both. Nothing of the texts is markup in it. */
export function changesMarkdown(comparison: Comparison): string {
	const { old, now } = comparison;
	const sections = changeSections(comparison).flatMap(({ title, rows }) => [
		`## ${title}`,
		'',
		'| | Old | New | Who | What |',
		'| --- | ---: | ---: | --- | --- |',
		...rows.map(
			(row) =>
				`| ${row.change} | ${link(old, row.old)} | ${link(now, row.now)} | ${escapeMarkdown(row.who)} | ${escapeMarkdown(row.what)} |`,
		),
		'',
	]);
	const body = sections.length > 0 ? sections : ['No statement, speaker or figure has changed.', ''];
	return [`# ${escapeMarkdown(old.doc)} → ${escapeMarkdown(now.doc)}`, '', ...body].join('\n');
}

const link = ({ path }: Compared, line: number | null): string =>
	line === null ? '' : path === null ? `L${line}` : `[L${line}](${addressOf(path)}#L${line})`;
