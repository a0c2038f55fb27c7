import type { Version1Files } from '../version1/readVersion1';
import { replaceFile } from './fileSteps';
import { schemaOf } from './page';
import { recordFileName } from './recordFileName';
import type { RecordFiles } from './recordFiles';

/** The files that version 1 left of the text at a path; what has been kept under other names, too. */
export async function version1Files(files: Pick<RecordFiles, 'list' | 'read'>, path: string): Promise<Version1Files> {
	const name = recordFileName(path);
	const kept = (await files.list('version-1')).filter((other) => isKeptOf(other, name)).sort();
	const texts = await Promise.all(
		[name, ...kept.map((other) => `version-1/${other}`)].map((other) => files.read(other)),
	);
	const history = await files.read(historyName(name));
	return {
		pages: texts.filter((text) => isVersion1(text)),
		histories: history === undefined ? [] : [history],
	};
}

/** Whether a text is a record file by version 1, however broken. */
export const isVersion1 = (text: string | undefined): text is string =>
	text !== undefined && text.trim() !== '' && schemaOf(text) === 1;

/**
 * Keeps a record file of version 1, before another takes its name.
 *
 * @param mark a part of temporary names that no other window has: of two that keep it, none takes it from the other
 * @returns the name under which it is kept
 */
export async function keepVersion1(files: RecordFiles, name: string, text: string, mark: string): Promise<string> {
	const { keptAs, isKept } = await placeToKeep(files, name, text);
	if (!isKept) {
		await replaceFile(files, keptAs, text, mark);
	}
	return keptAs;
}

/** Under which name a record file of version 1 can be kept, and whether it is there already. */
export async function placeToKeep(
	files: Pick<RecordFiles, 'read'>,
	name: string,
	text: string,
): Promise<{ readonly keptAs: string; readonly isKept: boolean }> {
	for (let n = 1; ; n++) {
		const keptAs = `version-1/${n === 1 ? name : name.replace(/json$/, `${n}.json`)}`;
		const there = await files.read(keptAs);
		if (there === undefined || there === text) {
			return { keptAs, isKept: there !== undefined };
		}
	}
}

const isKeptOf = (other: string, name: string): boolean =>
	other === name || (other.startsWith(name.replace(/json$/, '')) && /\.\d+\.json$/.test(other));

export const historyName = (name: string): string => name.replace(/json$/, 'history.jsonl');
