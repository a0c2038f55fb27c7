import { compareVersions, isUnchanged } from '../corpus/versions/compareVersions';
import { verdictsNow } from '../corpus/versions/verdicts';
import { changesJson } from '../exports/versions/changesJson';
import { changesMarkdown } from '../exports/versions/changesMarkdown';
import { changesTable } from '../exports/versions/changesTable';
import { compared, type Comparison } from '../exports/versions/comparison';
import { faultIn, InputError } from './inputError';
import type { RecordsOnDisk } from './recordsOnDisk';
import { refuseUnread } from './refuseUnread';
import { reviewedFile } from './reviewedFile';
import type { TextReader } from './textReader';

/** How `diff --format` writes what has changed. */
export const DIFF_FORMATS: Readonly<Record<string, (comparison: Comparison) => string>> = {
	table: changesTable,
	json: (comparison) => `${JSON.stringify(changesJson(comparison), null, '\t')}\n`,
	markdown: changesMarkdown,
};

/**
 * Compares two files as versions of one text. The reviews are those of the old one.
 *
 * @param complain is told of records that cannot be read
 * @throws InputError where a file cannot be read or is not English; its message names the file
 */
export async function diffVersions(
	oldPath: string,
	newPath: string,
	reader: TextReader,
	records: RecordsOnDisk,
	complain: (message: string) => void,
): Promise<{ readonly comparison: Comparison; readonly isUnchanged: boolean }> {
	const [old, now] = await Promise.all(
		[oldPath, newPath].map(async (path) => {
			try {
				const reviewed = await reviewedFile(
					path,
					(text) => reader.analyze(text),
					records,
					(message) => complain(`${path}: ${message}`),
				);
				refuseUnread(reviewed.analysis, 'only English texts are compared');
				return reviewed;
			} catch (error) {
				throw new InputError(`${path}: ${faultIn(error, 'cannot be analysed')}`);
			}
		}),
	);
	if (!old || !now) {
		throw new InputError('two files are needed');
	}
	const changes = compareVersions(old.analysis, now.analysis);
	const verdicts = verdictsNow(old.analysis.text, now.analysis.text, old.records, changes);
	const comparison = {
		old: compared(oldPath, old.analysis.text),
		now: compared(newPath, now.analysis.text),
		changes,
		verdicts,
	};
	// A verdict may be on words that no statement holds.
	const allHold = verdicts.every(({ fate }) => fate === 'holds');
	return { comparison, isUnchanged: isUnchanged(changes) && allHold };
}
