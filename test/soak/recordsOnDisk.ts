import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../launch/repository';

const FOLDER = '.source-review';
/** Older than any file that somebody may still be writing, in seconds. */
const LONG_AGO = 60;

interface Annotation {
	readonly body?: readonly { readonly purpose: string; readonly value?: string }[];
	readonly target: readonly { readonly selector: readonly { readonly exact?: string }[] }[];
}

/** The records of a workspace as they lie on the disk, and as our command line reads them. */
export class RecordsOnDisk {
	constructor(private readonly workspace: string) {}

	/** Copies texts and records, so that they can be looked at while the editor goes on. */
	async copyTo(folder: string): Promise<RecordsOnDisk> {
		for (;;) {
			await fs.rm(folder, { recursive: true, force: true });
			try {
				await fs.cp(this.workspace, folder, { recursive: true });
				return new RecordsOnDisk(folder);
			} catch (error) {
				// The editor may replace a file between its name being read and its words.
				if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) {
					throw error;
				}
			}
		}
	}

	/**
	 * The status of each of some words which has a review.
	 *
	 * @throws where the command line complains of anything
	 */
	async statuses(text: string, all: readonly string[]): Promise<Map<string, string>> {
		const line = await analyzed(path.join(this.workspace, text));
		const { records } = JSON.parse(line) as { readonly records: readonly Annotation[] };
		const statuses = new Map<string, string>();
		for (const { body = [], target } of records) {
			const exact = target.map(({ selector }) => selector.map((each) => each.exact ?? '').join()).join();
			const words = all.find((each) => exact.includes(each)) ?? exact;
			const status = body.find(({ purpose }) => purpose === 'assessing')?.value;
			if (statuses.has(words)) {
				throw new Error(`There are two reviews of “${words}”.`);
			}
			if (status !== undefined) {
				statuses.set(words, status);
			}
		}
		return statuses;
	}

	/** Tells, once, at the very moment that somebody has begun to write an act. There has to be one already. */
	onceWriting(listener: () => void): void {
		const watcher = watch(path.join(this.workspace, FOLDER, 'acts'), (_event, name) => {
			if (name?.endsWith('.tmp') === true) {
				watcher.close();
				listener();
			}
		});
	}

	/** Files that were being written, by their paths; those last written long ago only, where so wanted. */
	async halfWritten(age: 'old' | 'any'): Promise<string[]> {
		const files = (await this.files()).filter((file) => file.endsWith('.tmp'));
		const times = await Promise.all(files.map((file) => fs.stat(file).catch(() => undefined)));
		return files.filter((_, i) => {
			const written = times[i]?.mtimeMs;
			return written !== undefined && (age === 'any' || written < Date.now() - (LONG_AGO / 2) * 1000);
		});
	}

	/** Makes what was being written look abandoned, which it is where its writer is dead. */
	async age(files: readonly string[]): Promise<void> {
		const time = Date.now() / 1000 - LONG_AGO;
		await Promise.all(files.map((file) => fs.utimes(file, time, time)));
	}

	private async files(): Promise<string[]> {
		const folder = path.join(this.workspace, FOLDER);
		const names = await fs.readdir(folder, { recursive: true }).catch(() => []);
		return names.map((name) => path.join(folder, name));
	}
}

/** What `analyze --format jsonl` prints of a text. */
async function analyzed(file: string): Promise<string> {
	const cli = path.join(repository.root, 'dist', 'cli.js');
	const child = spawn(process.execPath, [cli, 'analyze', '--format', 'jsonl', file]);
	let output = '';
	let complaints = '';
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	if (code !== 0 || complaints !== '') {
		throw new Error(`The command line ended with ${code ?? 'a signal'}: ${complaints}`);
	}
	return output;
}
