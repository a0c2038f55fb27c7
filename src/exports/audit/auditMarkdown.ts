import { addressOf } from '../links';
import { escapeMarkdown } from '../escapeMarkdown';
import { auditSections, auditSummary, type AuditSection } from './auditSections';
import type { Audited } from './audited';

/** So many signs make a whole bar. */
const BAR = 20;

/**
 * A source audit as a report with tables, drawn bars beside their numbers, and links to the texts. Names and what people
 * have entered are escaped: nothing in them is markup.
 */
export function auditMarkdown(audited: Audited): string {
	return [
		'# Source audit',
		'',
		escapeMarkdown(auditSummary(audited)),
		'',
		...auditSections(audited).flatMap((section) => [
			`## ${escapeMarkdown(section.title)}`,
			'',
			...(section.note === '' ? [] : [escapeMarkdown(section.note), '']),
			...tableOf(section),
			'',
		]),
	].join('\n');
}

function tableOf({ headings, rows, bars, words, isOfTexts }: AuditSection): string[] {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const drawn = bars.length > 0 ? ['Bar'] : [];
	return [
		line([...headings.map(escapeMarkdown), ...drawn]),
		line([...headings.map((_, i) => (i === 0 || words.includes(i) ? '---' : '---:')), ...drawn.map(() => '---')]),
		...rows.map((row, at) => {
			const [first = '', ...rest] = row;
			const name = escapeMarkdown(first);
			return line([
				isOfTexts ? `[${name}](${addressOf(first)})` : name,
				...rest.map(escapeMarkdown),
				...drawn.map(() => '█'.repeat(Math.round((bars[at] ?? 0) * BAR))),
			]);
		}),
	];
}
