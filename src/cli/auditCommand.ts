import { statSync } from 'node:fs';
import { sep } from 'node:path';
import { Attributes } from '../corpus/audit/attributes';
import { auditedText, dayOfFile, type AuditedText } from '../corpus/audit/auditedText';
import { auditCsv } from '../exports/audit/auditCsv';
import { withAudit, type Audited } from '../exports/audit/audited';
import { auditJson } from '../exports/audit/auditJson';
import { auditMarkdown } from '../exports/audit/auditMarkdown';
import { auditTable } from '../exports/audit/auditTable';
import type { DeskRecord } from '../review/model';
import { faultIn } from './inputError';
import { RecordsOnDisk } from './recordsOnDisk';
import { refuseUnread } from './refuseUnread';
import { reviewedFile } from './reviewedFile';
import { sourceFiles } from './sourceFiles';
import type { TextReader } from './textReader';

/** How `audit --format` writes what was counted. */
export const AUDIT_FORMATS: Readonly<Record<string, (audited: Audited) => string>> = {
	table: auditTable,
	csv: auditCsv,
	markdown: auditMarkdown,
	json: (audited) => `${JSON.stringify(auditJson(audited), null, '\t')}\n`,
};

/**
 * Counts whose words fill files; a folder stands for the texts in it. A file that cannot be read, or is not English, and a
 * folder that cannot be looked through are named, and the others are counted.
 *
 * @returns what was counted, and whether some input was left out
 */
export async function auditFiles(
	paths: readonly string[],
	reader: Pick<TextReader, 'analyze'>,
	complain: (message: string) => void,
): Promise<{ readonly audited: Audited; readonly failed: boolean }> {
	const records = new RecordsOnDisk();
	const texts: AuditedText[] = [];
	const entered = new Map<string, DeskRecord>();
	let failed = false;
	const fail = (path: string, message: string): void => {
		failed = true;
		complain(`${path}: ${message}`);
	};
	const passOver = (path: string): void => complain(`${path}: is left out, as it is no plain text`);
	for (const path of sourceFiles(paths, null, passOver, fail)) {
		try {
			const reviewed = await reviewedFile(
				path,
				(text) => reader.analyze(text),
				records,
				(message) => fail(path, message),
			);
			refuseUnread(reviewed.analysis, 'it is not counted');
			const day = dayOfFile(statSync(path).mtimeMs);
			texts.push(auditedText(path.split(sep).join('/'), reviewed.analysis, day));
			for (const { record } of reviewed.records) {
				entered.set(record.id, record);
			}
		} catch (error) {
			fail(path, faultIn(error, 'cannot be analysed'));
		}
	}
	const attributes = new Attributes([...entered.values()]);
	return { audited: withAudit({ texts, attributes }), failed };
}
