import { emptyRecords, type Records } from '../model';
import { readSides, salvageRecords } from './readSides';
import { MalformedRecords } from './recordFormat';
import type { RecordFiles, StoreMessage } from './recordFiles';

/**
 * Reads the text of a record file; a file that is broken is kept under another name, and what can be read of it is used.
 *
 * @param now ISO 8601, for the other name
 * @throws NewerRecords
 */
export async function readOrSetAside(
	files: RecordFiles,
	name: string,
	source: string,
	text: string,
	now: string,
	tell: (message: StoreMessage) => void,
): Promise<{ records: Records; isBroken: boolean }> {
	try {
		return { records: readSides(text), isBroken: false };
	} catch (error) {
		if (!(error instanceof MalformedRecords)) {
			throw error;
		}
		const keptAs = name.replace(/json$/, `malformed-${now.replace(/\D/g, '')}.json`);
		await files.rename(name, keptAs);
		tell({ kind: 'set aside', file: name, keptAs, reason: error.message });
		return { records: { ...emptyRecords(source), records: salvageRecords(text) }, isBroken: true };
	}
}

/**
 * Replaces a file in one step, unless someone else has written it since it was read.
 *
 * @param read what it held; `undefined` where it was not there
 * @param window a name of its own for each writer
 */
export async function replaceFile(
	files: RecordFiles,
	name: string,
	read: string | undefined,
	text: string,
	window: string,
): Promise<void> {
	if (read === text) {
		return;
	}
	const temporary = `${name}.${window}.tmp`;
	await files.write(temporary, text);
	if ((await files.read(name)) === read) {
		await files.rename(temporary, name);
	} else {
		await files.remove(temporary);
	}
}
