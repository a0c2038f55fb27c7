import type { RecordFiles } from './recordFiles';

/** A temporary file as old as this belongs to a window that is no more, in milliseconds. */
const ABANDONED = 5000;

const TEMPORARY = '.tmp';

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

/** The names of the logs, with those that a window that ended left under another name. */
export function logsAmong(names: readonly string[]): string[] {
	return [...new Set(names.map((name) => (name.endsWith(TEMPORARY) ? name.slice(0, -TEMPORARY.length) : name)))];
}

/**
 * Puts right what windows left that ended while they wrote: a log that is all there is taken, the rest goes.
 *
 * @param names of the files in the making, in the folder of the logs
 */
export async function tidyLogs(files: RecordFiles, names: readonly string[]): Promise<void> {
	for (const temporary of names.map((name) => `acts/${name}`)) {
		const age = await files.age(temporary);
		if (age === undefined || age < ABANDONED) {
			continue;
		}
		const name = temporary.slice(0, -TEMPORARY.length);
		const [log, left] = [await files.read(name), await files.read(temporary)];
		if (left !== undefined && left.length > (log ?? '').length && left.startsWith(log ?? '')) {
			await files.rename(temporary, name);
		} else {
			await files.remove(temporary);
		}
	}
}

/** Takes away what windows left of a file in the making that can be made again. */
export async function tidyCopies(files: RecordFiles, name: string): Promise<void> {
	for (const temporary of await files.list('')) {
		const isOf = temporary.startsWith(`${name}.`) && temporary.endsWith(TEMPORARY);
		if (isOf && ((await files.age(temporary)) ?? 0) >= ABANDONED) {
			await files.remove(temporary);
		}
	}
}
