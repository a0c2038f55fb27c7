import { layOut } from '../columns';
import { clean } from '../showControls';
import { auditSections, auditSummary } from './auditSections';
import type { Audited } from './audited';

const WIDEST = 40;

/**
 * A source audit for reading in a terminal; control characters are shown, never sent.
 *
 * @returns lines that each end in a line feed
 */
export function auditTable(audited: Audited): string {
	const sections = auditSections(audited).map(
		({ title, headings, rows }) =>
			`\n${clean(title)}\n${layOut(
				[headings.map((heading) => clean(heading).toUpperCase()), ...rows.map((row) => row.map(clean))],
				headings.map(() => WIDEST),
			)}`,
	);
	return `${clean(auditSummary(audited))}\n${sections.join('')}`;
}
