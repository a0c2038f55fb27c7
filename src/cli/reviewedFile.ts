import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { analyze } from '../analysis/analyze';
import type { English } from '../analysis/english/english';
import { applyCorrections } from '../review/corrections';
import type { Reviewed } from '../review/exports/reviewed';
import type { DeskRecord } from '../review/model';
import { placeRecords } from '../review/placeRecords';
import { readSides } from '../review/store/readSides';
import { recordFileName } from '../review/store/recordFileName';
import { InputError, messageOf } from './inputError';

const FOLDER = '.source-review';

/**
 * What a text says and what reviewers say of it: their records lie in `.source-review` in the folder of the text or one
 * above it. The analysis is as they have corrected it.
 *
 * @param complain is told of records that cannot be read; the text is analysed without them
 */
export function reviewedFile(
	path: string,
	text: string,
	english: English,
	complain: (message: string) => void,
): Reviewed {
	const workspace = workspaceOf(path);
	const source = workspace === undefined ? undefined : relative(workspace, resolve(path)).split(sep).join('/');
	const read = (name: string): readonly DeskRecord[] => {
		if (workspace === undefined) {
			return [];
		}
		try {
			return recordsIn(join(workspace, FOLDER, name));
		} catch (error) {
			complain(`${join(FOLDER, name)} is left out: ${messageOf(error)}`);
			return [];
		}
	};
	const here = source === undefined ? [] : placeRecords(text, read(recordFileName(source)));
	const everywhere = placeRecords(text, read(recordFileName('')));
	// Corrections of names first, and the latest last, as in the editor.
	const corrections = [everywhere, here].flatMap((placed) =>
		[...placed]
			.sort((a, b) => (a.record.created < b.record.created ? -1 : 1))
			.flatMap(({ record, outcome, spans }) =>
				record.type === 'correction' && outcome !== 'needs review' ? [{ correction: record.correction, spans }] : [],
			),
	);
	const analysis = applyCorrections(analyze(text, english), corrections);
	return { doc: source ?? path.split(sep).join('/'), analysis, records: [...here, ...everywhere] };
}

function workspaceOf(path: string): string | undefined {
	let folder = dirname(resolve(path));
	for (;;) {
		if (statSync(join(folder, FOLDER), { throwIfNoEntry: false })?.isDirectory()) {
			return folder;
		}
		const above = dirname(folder);
		if (above === folder) {
			return undefined;
		}
		folder = above;
	}
}

/** None where there is no such file. */
function recordsIn(file: string): readonly DeskRecord[] {
	if (!statSync(file, { throwIfNoEntry: false })) {
		return [];
	}
	return readSides(readFileSync(file, 'utf8')).records;
}

/** @throws InputError where there is no such file, it is a folder, or it is not UTF-8 */
export function readText(path: string): string {
	let bytes: Buffer;
	try {
		if (statSync(path).isDirectory()) {
			throw new InputError('is a folder; name the files in it');
		}
		bytes = readFileSync(path);
	} catch (error) {
		if (error instanceof InputError) {
			throw error;
		}
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		throw new InputError(code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${messageOf(error)}`);
	}
	try {
		// A byte order mark stays: offsets match the file.
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new InputError('is not UTF-8 text; save it as UTF-8 and try again');
	}
}
