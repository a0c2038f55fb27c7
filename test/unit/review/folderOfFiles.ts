import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordFiles } from '../../../src/review/store/recordFiles';

/** Record files in a folder on disk. */
export function folderOfFiles(folder: string): RecordFiles {
	return {
		read: (name) =>
			readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') {
					return undefined;
				}
				throw error;
			}),
		write: (name, text) => writeFile(join(folder, name), text),
		rename: (from, to) => rename(join(folder, from), join(folder, to)),
		remove: (name) => rm(join(folder, name), { force: true }),
	};
}
