import { hash32 } from '../hash';
import { besideOf, holds, replaceFile } from './fileSteps';
import { notWritten, Telling, type NotWritten } from './notWritten';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';
import { isPageName } from './recordFileName';
import { KeptFiles, type Unwritten, type WholeFiles } from './unwritten';

/** A log under the name that its own window writes. */
const IS_LOG = /-[0-9a-f]{8}\.jsonl$/;

/** Whether what is on disk has what comes; a page is made of all logs there are, and is needed where there is none. */
const isThere = (name: string, there: string, text: string): boolean => isPageName(name) || holds(there, text);

interface Arrival {
	readonly whole: WholeFiles;
	/** Is called once they are on disk. */
	readonly written: () => void;
}

/**
 * Files that come into the folder whole: with a text from another folder, to say where a text is now, or from a window
 * that could not write them before it ended. Until they can be written they are read as if they were there.
 */
export class Arrivals {
	/** The folder with everything in it that has come. */
	readonly files: RecordFiles;
	private waiting: readonly Arrival[] = [];
	private writing: Promise<void> = Promise.resolve();
	private readonly telling: Telling;
	private readonly kept: KeptFiles;
	/** A part of names that no other window gives. */
	private readonly mark: string;
	/** Resolves when what earlier windows left is among what has come. */
	private readonly left: Promise<void>;

	constructor(
		private readonly disk: RecordFiles,
		private readonly prepare: () => Promise<void>,
		surroundings: Pick<Surroundings, 'newId'>,
		tell: (message: StoreMessage) => void,
		unwritten: Unwritten,
	) {
		this.mark = hash32(surroundings.newId());
		this.telling = new Telling(tell);
		this.kept = new KeptFiles(unwritten);
		this.left = this.takeLeft();
		void this.left.then(() => (this.waiting.length > 0 ? this.write() : undefined));
		this.files = {
			list: async (folder) => {
				await this.left;
				return [...new Set([...(await disk.list(folder)), ...this.namesIn(folder)])];
			},
			read: async (name) => {
				await this.left;
				const come = this.waiting.find(({ whole }) => whole.has(name))?.whole.get(name);
				if (come === undefined) {
					return disk.read(name);
				}
				const there = await disk.read(name).catch(() => undefined);
				return there !== undefined && isThere(name, there, come) ? there : come;
			},
			write: (name, text) => disk.write(name, text),
			rename: (from, to) => disk.rename(from, to),
			remove: (name) => disk.remove(name),
			age: (name) => disk.age(name),
			hasText: (path) => disk.hasText(path),
			names: (folder) => disk.names(folder),
		};
	}

	/**
	 * Takes files in, and writes them as soon as that is possible.
	 *
	 * @param written is done once they are on disk; where that is now, it is waited for
	 */
	async take(whole: WholeFiles, written: () => Promise<void> = () => Promise.resolve()): Promise<void> {
		let following: Promise<void> | undefined;
		const arrival = { whole, written: () => (following = written()) };
		this.waiting = [...this.waiting, arrival];
		await this.write();
		await following;
	}

	/** A log that its own window may not have written to its end. */
	async takeBeside(name: string, text: string): Promise<void> {
		const beside = this.beside(name, text);
		if (!this.waiting.some(({ whole }) => whole.has(beside))) {
			await this.take(new Map([[beside, text]]));
		}
	}

	/** What is not on disk yet comes into the same folder under its other name. */
	async goOnIn(there: Arrivals): Promise<void> {
		await this.left;
		const { waiting } = this;
		this.waiting = [];
		for (const { whole, written } of waiting) {
			await there.take(whole, () => Promise.resolve(written()));
		}
		await this.kept.hold(new Map());
	}

	/** Writes what could not be written before. */
	write(): Promise<void> {
		this.writing = this.writing.then(() => this.writeOrKeep());
		return this.writing;
	}

	/** Whoever was to write a log may still live, and git may have made another of it: it comes beside what is there. */
	private async takeLeft(): Promise<void> {
		const whole = new Map<string, string>();
		for (const [name, text] of await this.kept.take()) {
			const isDone = !IS_LOG.test(name) || holds(await this.disk.read(name).catch(() => undefined), text);
			whole.set(isDone ? name : this.beside(name, text), text);
		}
		this.waiting = whole.size > 0 ? [{ whole, written: () => undefined }, ...this.waiting] : this.waiting;
	}

	private async writeOrKeep(): Promise<void> {
		const failure = await this.writeAll();
		await this.kept.hold(new Map(this.waiting.flatMap(({ whole }) => [...whole])));
		if (!failure) {
			this.telling.reset();
		}
		this.telling.hold(failure);
		this.telling.tell(this.kept.areLasting);
	}

	/** @returns why not all of it is written: what keeps back the first that cannot be, for which the others do not wait */
	private async writeAll(): Promise<NotWritten | undefined> {
		await this.left;
		let failure: NotWritten | undefined;
		for (const arrival of this.waiting) {
			const written = await this.writeWhole(arrival.whole);
			if (written === true) {
				this.waiting = this.waiting.filter((one) => one !== arrival);
				arrival.written();
			} else if (written !== false) {
				failure ??= written;
			}
		}
		return failure;
	}

	/** @returns whether all of it is on disk, or why that cannot be */
	private async writeWhole(whole: WholeFiles): Promise<boolean | NotWritten> {
		let isWhole = true;
		for (const [name, text] of whole) {
			try {
				await this.prepare();
				isWhole = (await this.writeOne(name, text)) && isWhole;
			} catch (error) {
				return notWritten(error, name);
			}
		}
		return isWhole;
	}

	/**
	 * What is there is never replaced: where it does not hold the text of a log, that is written beside it.
	 *
	 * @returns whether the text is on disk, as it is read there
	 */
	private async writeOne(name: string, text: string): Promise<boolean> {
		for (const place of [name, this.beside(name, text)]) {
			if ((await this.disk.read(place)) === undefined) {
				await replaceFile(this.disk, place, text, `.${this.mark}`);
			}
			const there = await this.disk.read(place);
			if (there !== undefined && isThere(name, there, text)) {
				return true;
			}
		}
		return false;
	}

	private beside(name: string, text: string): string {
		return besideOf(name, hash32(this.mark + text));
	}

	/** The names of what has come into a folder and is not on disk. */
	namesIn(folder: string): string[] {
		const start = folder === '' ? '' : `${folder}/`;
		return this.waiting
			.flatMap(({ whole }) => [...whole.keys()])
			.filter((name) => name.startsWith(start))
			.map((name) => name.slice(start.length))
			.filter((name) => !name.includes('/'));
	}
}
