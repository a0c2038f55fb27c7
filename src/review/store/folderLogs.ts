import { hash32 } from '../hash';
import { logNameOf, type SourceBook } from '../sources/book';
import type { Arrivals } from './arrivals';
import { logsAmong, readLog, replaceFile, tidyPages } from './fileSteps';
import { takeLeftLogs } from './leftLogs';
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

	constructor(
		private readonly disk: RecordFiles,
		private readonly arrivals: Arrivals,
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
		await tidyPages(this.disk);
		if ((await this.disk.read(ATTRIBUTES)) === undefined) {
			await replaceFile(this.disk, ATTRIBUTES, FOR_GIT, `.${hash32(this.surroundings.newId())}`);
		}
		this.isPrepared = true;
	}

	/** A log of this window is on disk: where it is not any more, what it said of places goes with it. */
	wrote(file: string): void {
		this.learned.add(file);
	}

	private async lookNow(): Promise<readonly string[]> {
		const known = [...this.learned];
		const logs = logsAmong(await this.names()).filter((name) => logNameOf(name));
		const there = new Set(logs);
		for (const name of known.filter((name) => !there.has(name))) {
			this.learned.delete(name);
			this.book.forget(name);
		}
		for (const [i, name] of logs.filter((name) => !this.learned.has(name)).entries()) {
			const text = await readLog(this.arrivals.files, `acts/${name}`);
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

	/** The names in the folder of the logs, once what windows that ended have left there is among them. */
	private async names(): Promise<readonly string[]> {
		const { list } = this.arrivals.files;
		const names = await list('acts');
		return (await takeLeftLogs(this.disk, this.arrivals, names)) ? list('acts') : names;
	}
}
