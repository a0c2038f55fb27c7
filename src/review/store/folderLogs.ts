import { messageOf } from '../../messageOf';
import { hash32 } from '../hash';
import { logNameOf, type SourceBook } from '../sources/book';
import type { Arrivals } from './arrivals';
import { logsAmong, readLog, replaceFile, tidyPages } from './fileSteps';
import { takeLeftLogs } from './leftLogs';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';

const ATTRIBUTES = '.gitattributes';
/** The pages are made again from the logs, so git need never stop for them; logs are read as they were written. */
const FOR_GIT = '*.json merge=union\n*.jsonl -text\n';
/** How many logs are looked into before others have a turn. */
const BATCH = 20;

/** Which logs there are; keeps the book of sources up to date with them. */
export class FolderLogs {
	/** Logs that cannot be read just now, `acts` among them where it cannot be seen which there are. */
	readonly unread = new Set<string>();
	private readonly learned = new Set<string>();
	/** The look that nobody has begun yet. */
	private next: Promise<readonly string[]> | undefined;
	private last: Promise<unknown> = Promise.resolve();
	private isPrepared = false;

	constructor(
		private readonly disk: RecordFiles,
		private readonly arrivals: Arrivals,
		private readonly surroundings: Pick<Surroundings, 'rest' | 'newId'>,
		private readonly book: SourceBook,
		private readonly tell: (message: StoreMessage) => void,
	) {}

	/**
	 * Looks which logs there are. Who asks while someone is about to look shares what they see. One look comes after the
	 * other: what was seen earlier would else be the last that the book is told.
	 */
	look(): Promise<readonly string[]> {
		if (!this.next) {
			this.next = this.last.then(() => {
				this.next = undefined;
				return this.lookNow();
			});
			this.last = this.next.catch(() => undefined);
		}
		return this.next;
	}

	/**
	 * What a log holds.
	 *
	 * @throws where it cannot be read just now, which is said of the first of several
	 */
	async read(name: string): Promise<string | undefined> {
		try {
			const text = await readLog(this.arrivals.files, `acts/${name}`);
			this.unread.delete(name);
			return text;
		} catch (error) {
			if (this.unread.size === 0) {
				this.tell({ kind: 'unread', file: `acts/${name}`, reason: messageOf(error) });
			}
			this.unread.add(name);
			throw error;
		}
	}

	async prepare(): Promise<void> {
		if (this.isPrepared) {
			return;
		}
		await tidyPages(this.disk);
		// Somebody else's may not be readable.
		if ((await this.disk.age(ATTRIBUTES)) === undefined) {
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
			const text = await this.read(name).catch(() => '');
			// One that cannot be read, or is being written for the first time, is known by its name until another time.
			if (text?.includes('\n')) {
				this.learned.add(name);
			}
			this.book.learn(name, text ?? '');
			if (i % BATCH === BATCH - 1) {
				await this.surroundings.rest();
			}
		}
		return logs;
	}

	/** The names in the folder of the logs, once what windows that ended have left there is among them. */
	private async names(): Promise<readonly string[]> {
		const { list } = this.arrivals.files;
		try {
			const names = await list('acts');
			this.unread.delete('acts');
			return (await takeLeftLogs(this.disk, this.arrivals, names)) ? await list('acts') : names;
		} catch (error) {
			this.unread.add('acts');
			const come = this.arrivals.namesIn('acts');
			if (come.length === 0) {
				throw error;
			}
			// What was seen there is not gone.
			return [...this.learned, ...come];
		}
	}
}
