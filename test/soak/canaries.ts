import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** Last read longer ago than last written: the next reading is noted by every file system that notes any. */
const READ = new Date('2001-01-01T00:00:00Z');
const WRITTEN = new Date('2002-01-01T00:00:00Z');

/** What somebody does to files and folders below one folder. */
export class Canaries {
	private constructor(
		private readonly folder: string,
		private readonly before: ReadonlyMap<string, string>,
		/** Whether this file system notes when something is read. */
		readonly noteReading: boolean,
	) {}

	/** Begins to watch what is in a folder now. */
	static async watch(folder: string): Promise<Canaries> {
		const probe = path.join(folder, 'probe');
		await fs.writeFile(probe, 'probe');
		await fs.utimes(probe, READ, WRITTEN);
		await fs.readFile(probe);
		const noteReading = (await fs.stat(probe)).atimeMs !== READ.getTime();
		await fs.rm(probe);
		const before = await contents(folder);
		for (const file of before.keys()) {
			await fs.utimes(file, READ, WRITTEN);
		}
		return new Canaries(folder, before, noteReading);
	}

	/**
	 * Whatever has been read, listed, written, made or taken away since, in words; empty where nothing has.
	 *
	 * @param withListed whether it tells of folders that were listed, too
	 */
	async disturbed(withListed: boolean): Promise<string[]> {
		const found: string[] = [];
		for (const file of this.before.keys()) {
			const now = await fs.stat(file).catch(() => undefined);
			if (now === undefined) {
				found.push(`${file} is gone`);
			} else if (now.mtimeMs !== WRITTEN.getTime()) {
				found.push(`${file} was written`);
			} else if (this.noteReading && (withListed || now.isFile()) && now.atimeMs !== READ.getTime()) {
				found.push(`${file} was read`);
			}
		}
		const after = await contents(this.folder);
		for (const [file, content] of after) {
			if (!this.before.has(file)) {
				found.push(`${file} is new`);
			} else if (this.before.get(file) !== content) {
				found.push(`${file} holds something else`);
			}
		}
		return found;
	}
}

/** A folder and what is in it, each with a hash of what it holds. */
async function contents(folder: string): Promise<Map<string, string>> {
	const names = await fs.readdir(folder, { recursive: true, withFileTypes: true });
	const found = new Map([[folder, '']]);
	for (const entry of names) {
		const file = path.join(entry.parentPath, entry.name);
		found.set(
			file,
			entry.isFile()
				? createHash('sha256')
						.update(await fs.readFile(file))
						.digest('hex')
				: '',
		);
	}
	return found;
}
