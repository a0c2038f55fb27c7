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
			speakers.map((speaker) => [
				doc,
				day ?? '',
				dayFrom ?? '',
				speaker.name,
				speaker.kind,
				speaker.isPerson ? 'yes' : 'no',
				String(speaker.statements),
				String(speaker.words),
				...attributes.names.map((attribute) => (speaker.isPerson && attributes.of(speaker, attribute)) || ''),
			]),
		),
	]
		.map(csvLine)
		.join('');
}
