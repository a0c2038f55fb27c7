import { isFault } from '../../corpus/model';
import { wordsAsTold } from '../../reading/elsewhere/checkView';
import { Lookup } from '../../reading/lookup';
import { checkKindWord, remarksOf, summaryOf } from '../../reading/words/checkWords';
import { addressOf } from '../links';
import { escapeMarkdown } from '../escapeMarkdown';
import type { Checked } from './checked';

/**
 * A report to read and to hand on: a table of all quotations and reports, those an editor has to act on in bold, with links
 * to the lines in article and source. Text of either is escaped: nothing in it is markup.
 *
 * @param pathOf from where the report is read to a text, by its name
 */
export function checkedMarkdown(checked: Checked, pathOf = (file: string): string => file): string {
	const { doc, rows, lineIn } = checked;
	const lookup = new Lookup(checked.analysis);
	const link = (file: string, line: number, shown: string): string => `[${shown}](${addressOf(pathOf(file))}#L${line})`;
	const lines = rows.map((row) => {
		const line = lookup.line(row.span.start);
		const kind = escapeMarkdown(checkKindWord(row.kind));
		const found = row.found.map(({ file, span }) => {
			const there = lineIn(file, span.start);
			return link(file, there, escapeMarkdown(`${file}:${there}`));
		});
		return `| ${[
			link(doc, line, `L${line}`),
			isFault(row) ? `**${kind}**` : kind,
			escapeMarkdown(row.speaker ?? ''),
			escapeMarkdown(wordsAsTold(row, lookup)),
			found.join(', '),
			escapeMarkdown(remarksOf(row).join('; ')),
		].join(' | ')} |`;
	});
	return [
		`# ${escapeMarkdown(doc)}`,
		'',
		`${summaryOf(rows, checked.analysis)}.`,
		'',
		...(lines.length > 0
			? ['| Line | Kind | Speaker | Words | Found | Remarks |', '| ---: | --- | --- | --- | --- | --- |', ...lines, '']
			: []),
	].join('\n');
}
