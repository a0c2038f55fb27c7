import type { SpeakerKind } from '../../analysis/model';
import type { TextRecord } from '../index/textRecord';
import { dayIn, type AuditedEntry, type AuditedText } from './auditedText';

/**
 * What an audit needs of a text, of what the index keeps of it. What the index knows of gender is no part of it.
 *
 * @param text of which the record is
 * @param fileDay as of `auditedText`
 * @param entryOf who an entity of the record is
 */
export function auditedRecord(
	doc: string,
	record: TextRecord,
	text: string,
	fileDay: string | null,
	entryOf: (entity: number) => AuditedEntry | null = () => null,
): AuditedText {
	const statements = record.speakers.map(() => 0);
	for (const { speaker } of record.statements) {
		if (speaker !== null) {
			statements[speaker] = (statements[speaker] ?? 0) + 1;
		}
	}
	return {
		doc,
		...dayIn(record.dateline, record.figures, fileDay),
		speakers: record.speakers.map(({ kind, entity, name, words }, i) => ({
			name: nameOf(text.slice(name.start, name.end), kind),
			kind,
			isPerson: kind === 'named' && record.entities[entity ?? -1]?.kind === 'person',
			entry: entity === null ? null : entryOf(entity),
			words,
			statements: statements[i] ?? 0,
		})),
	};
}

/** Whoever is only described is so in small letters, wherever the sentence begins. */
function nameOf(words: string, kind: SpeakerKind): string {
	const name = words.replace(/\s+/gu, ' ');
	return kind !== 'named' && /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
