import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LinkedRecords, type RecordFiles } from '../../../src/review/store/recordFiles';

/** Record files in a folder on disk, for texts beside it. */
export function folderOfFiles(folder: string): RecordFiles {
	const unlessMissing = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
		try {
			return await work();
		} catch (error) {
			if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
				return undefined;
			}
			throw error;
		}
	};
	const refuseLinks = async (name: string): Promise<void> => {
		for (const path of new Set(['', dirname(name), name])) {
			if ((await unlessMissing(() => lstat(join(folder, path))))?.isSymbolicLink()) {
				throw new LinkedRecords(`${path} is a link.`);
			}
		}
	};
	return {
		list: async (name) => {
			await refuseLinks(name);
			const entries = (await unlessMissing(() => readdir(join(folder, name), { withFileTypes: true }))) ?? [];
			return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
		},
		read: async (name) => {
			await refuseLinks(name);
			return unlessMissing(() => readFile(join(folder, name), 'utf8'));
		},
		write: async (name, text) => {
			await refuseLinks(name);
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		},
		rename: (from, to) => rename(join(folder, from), join(folder, to)),
		remove: (name) => rm(join(folder, name), { force: true }),
		age: async (name) => {
			const stat = await unlessMissing(() => lstat(join(folder, name)));
			return stat && Date.now() - stat.mtimeMs;
		},
		hasText: (path) => Promise.resolve(existsSync(join(dirname(folder), path))),
		names: (name) => readdir(join(dirname(folder), name)),
	};
}
