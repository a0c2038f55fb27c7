import type { RecordFiles } from './recordFiles';

/** A temporary file as old as this may belong to a window that is no more, in milliseconds. */
export const ABANDONED = 5000;

export const TEMPORARY = '.tmp';

/**
 * Reads a log. Where replacing it is not one step it may be missing for a moment, or for good if the window ended just
 * then: its successor is there under its temporary name.
 */
export async function readLog(files: RecordFiles, name: string): Promise<string | undefined> {
	return (await files.read(name)) ?? (await files.read(name + TEMPORARY)) ?? (await files.read(name));
}

/** Replaces a file, so that whoever reads it reads all or nothing of it. */
export async function replaceFile(files: RecordFiles, name: string, text: string, mark = ''): Promise<void> {
	const temporary = `${name}${mark}${TEMPORARY}`;
	await files.write(temporary, text);
	await files.rename(temporary, name);
}

/** Whether a file has all of a text, perhaps with more behind it. Git may have given it other ends of lines. */
export function holds(file: string | undefined, text: string): boolean {
	const [all, part] = [file, text].map((one) => one?.replaceAll('\r\n', '\n'));
	return all?.startsWith(part ?? '') === true;
}

/** The name of a further file that is read as the named one is, of a log or a page of version 1. */
export const besideOf = (name: string, hash: string): string => name.replace(/(?=\.jsonl?$)/, `.${parseInt(hash, 16)}`);

/** The names of the logs, with those that a window that ended left under another name. */
export function logsAmong(names: readonly string[]): string[] {
	return [...new Set(names.map((name) => (name.endsWith(TEMPORARY) ? name.slice(0, -TEMPORARY.length) : name)))];
}

/** Takes away what windows left of pages in the making, where that can be done: they are made again. */
export async function tidyPages(files: RecordFiles): Promise<void> {
	const folders = [
		['', ''],
		['version-1', 'version-1/'],
	] as const;
	for (const [folder, start] of folders) {
		const names = await files.list(folder).catch(() => []);
		for (const temporary of names.filter((name) => name.endsWith(TEMPORARY))) {
			// What another has left may be theirs alone to take away.
			await removeAbandoned(files, start + temporary).catch(() => undefined);
		}
	}
}

async function removeAbandoned(files: RecordFiles, name: string): Promise<void> {
	if (((await files.age(name)) ?? 0) >= ABANDONED) {
		await files.remove(name);
	}
}
