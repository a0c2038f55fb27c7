import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { LinkedRecords, type RecordFiles, type RecordFolder } from '../review/store/recordFiles';

/**
 * The records' folder of a folder on disk, for reading alone: what would be written is let go. No link is followed.
 */
export class FolderFiles implements RecordFiles {
	/** Links that were passed over, by their paths. */
	readonly links = new Set<string>();
	/** Logs whose last entry is cut off, or that hold none, by their paths: nobody writes an empty one. */
	readonly cut = new Set<string>();

	/** @param folder in which the records' folder lies */
	constructor(private readonly folder: string) {}

	async list(folder: RecordFolder): Promise<readonly string[]> {
		const path = join(RECORDS_FOLDER, folder);
		await this.refuseLinks(path);
		const entries = await unlessMissing(readdir(join(this.folder, path), { withFileTypes: true }));
		for (const entry of entries ?? []) {
			if (entry.isSymbolicLink() && /\.jsonl?$/.test(entry.name)) {
				this.links.add(join(path, entry.name));
			}
		}
		return (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
	}

	async read(name: string): Promise<string | undefined> {
		const path = join(RECORDS_FOLDER, name);
		await this.refuseLinks(path);
		if ((await unlessMissing(lstat(join(this.folder, path))))?.isFile() !== true) {
			return undefined;
		}
		// Windows knows no such flag; there only what was looked at a moment ago counts.
		const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
		const file = await unlessMissing(open(join(this.folder, path), flags));
		try {
			const text = await file?.readFile('utf8');
			if (text !== undefined && name.endsWith('.jsonl') && !text.endsWith('\n')) {
				this.cut.add(path);
			}
			return text;
		} finally {
			await file?.close();
		}
	}

	write(): Promise<void> {
		return Promise.resolve();
	}

	rename(): Promise<void> {
		return Promise.resolve();
	}

	remove(): Promise<void> {
		return Promise.resolve();
	}

	/** Of no file: who reads alone has nothing to tidy up. */
	age(): Promise<undefined> {
		return Promise.resolve(undefined);
	}

	async hasText(path: string): Promise<boolean> {
		if (isAbsolute(path) || path.split(/[/\\]/).includes('..')) {
			throw new Error(`${path} is outside of the folder.`);
		}
		return (await unlessMissing(lstat(join(this.folder, path)))) !== undefined;
	}

	names(folder: string): Promise<readonly string[]> {
		return readdir(join(this.folder, folder));
	}

	/** @throws LinkedRecords where a path, or a folder on the way to it, is a link */
	private async refuseLinks(path: string): Promise<void> {
		const steps = path.split(/[/\\]/);
		for (let i = 1; i <= steps.length; i++) {
			const step = join(...steps.slice(0, i));
			if ((await unlessMissing(lstat(join(this.folder, step))))?.isSymbolicLink()) {
				throw new LinkedRecords(`${step} is a link, which is not followed`);
			}
		}
	}
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
	try {
		return await found;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT' || code === 'ENOTDIR') {
			return undefined;
		}
		throw error;
	}
}
