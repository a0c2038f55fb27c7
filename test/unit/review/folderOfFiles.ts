import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RecordFiles } from '../../../src/review/store/recordFiles';

/** Record files in a folder on disk, which has no links in it; every text is there. */
export function folderOfFiles(folder: string): RecordFiles {
	return {
		list: async (name) => {
			const entries = await orIfMissing(readdir(join(folder, name), { withFileTypes: true }), []);
			return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
		},
		read: (name) => orIfMissing(readFile(join(folder, name), 'utf8'), undefined),
		write: async (name, text) => {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		},
		rename: (from, to) => rename(join(folder, from), join(folder, to)),
		remove: (name) => rm(join(folder, name), { force: true }),
		age: async (name) => {
			const found = await orIfMissing(stat(join(folder, name)), undefined);
			return found && Date.now() - found.mtimeMs;
		},
		hasText: () => Promise.resolve(true),
	};
}

const orIfMissing = <T, U>(reading: Promise<T>, otherwise: U): Promise<T | U> =>
	reading.catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') {
			return otherwise;
		}
		throw error;
	});
