import { csvLine } from '../csvLine';
import type { Audited } from './audited';

/**
 * A source audit as comma-separated values: one row for each speaker of each text, with a column for each attribute that
 * people have entered, empty where nobody has. It can be summed up by any column.
 */
export function auditCsv({ texts, attributes }: Audited): string {
	const heading = ['document', 'day', 'dated by', 'speaker', 'kind', 'person', 'statements', 'words'];
	return [
		[...heading, ...attributes.names],
		...texts.flatMap(({ doc, day, dayFrom, speakers }) =>
			speakers.map(({ name, kind, isPerson, statements, words }) => [
				doc,
				day ?? '',
				dayFrom ?? '',
				name,
				kind,
				isPerson ? 'yes' : 'no',
				String(statements),
				String(words),
				...attributes.names.map((attribute) => (isPerson && attributes.of(name, attribute)) || ''),
			]),
		),
	]
		.map(csvLine)
		.join('');
}
