import { hash32 } from '../hash';
import { logNameOf, type SourceBook } from '../sources/book';
import { logsAmong, readLog, replaceFile, tidyLogs, tidyPages } from './fileSteps';
import type { RecordFiles, Surroundings } from './recordFiles';

const ATTRIBUTES = '.gitattributes';
/** The pages are made again from the logs, so git need never stop for them; logs are read as they were written. */
const FOR_GIT = '*.json merge=union\n*.jsonl -text\n';
/** How many logs are looked into before others have a turn. */
const BATCH = 20;

/** Which logs there are; keeps the book of sources up to date with them. */
export class FolderLogs {
	private readonly learned = new Set<string>();
	private looking: Promise<readonly string[]> | undefined;
	private isPrepared = false;
	private isTidied = false;

	constructor(
		private readonly files: RecordFiles,
		private readonly surroundings: Pick<Surroundings, 'rest' | 'newId'>,
		private readonly book: SourceBook,
	) {}

	/** Looks which logs there are. Who asks while someone is about to look shares what they see. */
	look(): Promise<readonly string[]> {
		this.looking ??= Promise.resolve().then(() => {
			this.looking = undefined;
			return this.lookNow();
		});
		return this.looking;
	}

	async prepare(): Promise<void> {
		if (this.isPrepared) {
			return;
		}
		await tidyPages(this.files);
		if ((await this.files.read(ATTRIBUTES)) === undefined) {
			await replaceFile(this.files, ATTRIBUTES, FOR_GIT, `.${hash32(this.surroundings.newId())}`);
		}
		this.isPrepared = true;
	}

	/** A log of this window is on disk: where it is not any more, what it said of places goes with it. */
	wrote(file: string): void {
		this.learned.add(file);
	}

	private async lookNow(): Promise<readonly string[]> {
		const known = [...this.learned];
		const logs = logsAmong(await this.tidied()).filter((name) => logNameOf(name));
		const there = new Set(logs);
		for (const name of known.filter((name) => !there.has(name))) {
			this.learned.delete(name);
			this.book.forget(name);
		}
		for (const [i, name] of logs.filter((name) => !this.learned.has(name)).entries()) {
			const text = await readLog(this.files, `acts/${name}`);
			// One that is being written for the first time is looked into another time.
			if (text?.includes('\n')) {
				this.learned.add(name);
				this.book.learn(name, text);
			}
			if (i % BATCH === BATCH - 1) {
				await this.surroundings.rest();
			}
		}
		return logs;
	}

	/** The names in the folder of the logs; once, what windows that ended have left there is put right. */
	private async tidied(): Promise<readonly string[]> {
		const names = await this.files.list('acts');
		if (this.isTidied) {
			return names;
		}
		this.isTidied = true;
		// What cannot be tidied now is tidied another time.
		const isDone = await tidyLogs(this.files, names).catch(() => false);
		return isDone ? this.files.list('acts') : names;
	}
}
