import { replaceFile } from './fileSteps';
import { notWritten, Telling, type NotWritten } from './notWritten';
import type { RecordFiles, StoreMessage } from './recordFiles';
import { KeptFiles, type Unwritten, type WholeFiles } from './unwritten';

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
	/** Resolves when what earlier windows left is among what has come. */
	private readonly left: Promise<void>;

	constructor(
		private readonly disk: RecordFiles,
		private readonly prepare: () => Promise<void>,
		tell: (message: StoreMessage) => void,
		unwritten: Unwritten,
	) {
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
				const there = await disk.read(name);
				return come === undefined || isMore(there, come) ? there : come;
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

	private async takeLeft(): Promise<void> {
		const whole = await this.kept.take();
		this.waiting = whole.size > 0 ? [{ whole, written: () => undefined }, ...this.waiting] : this.waiting;
	}

	private async writeOrKeep(): Promise<void> {
		const failure = await this.writeAll();
		await this.kept.hold(new Map(this.waiting.flatMap(({ whole }) => [...whole])));
		if (failure) {
			this.telling.of(failure, this.kept.areLasting);
		}
	}

	/** @returns why not all of it is written */
	private async writeAll(): Promise<NotWritten | undefined> {
		await this.left;
		for (const arrival of this.waiting) {
			for (const [name, text] of arrival.whole) {
				try {
					await this.prepare();
					await this.writeOne(name, text);
				} catch (error) {
					return notWritten(error, name);
				}
			}
			this.telling.reset();
			this.waiting = this.waiting.filter((one) => one !== arrival);
			arrival.written();
		}
		return undefined;
	}

	/** A file that has more in it by now stays. */
	private async writeOne(name: string, text: string): Promise<void> {
		const there = await this.disk.read(name);
		if (there === undefined || (there !== text && isMore(text, there))) {
			await replaceFile(this.disk, name, text);
		}
	}

	private namesIn(folder: string): string[] {
		const start = folder === '' ? '' : `${folder}/`;
		return this.waiting
			.flatMap(({ whole }) => [...whole.keys()])
			.filter((name) => name.startsWith(start))
			.map((name) => name.slice(start.length))
			.filter((name) => !name.includes('/'));
	}
}

/** Whether a text is another that somebody has written on. */
const isMore = (text: string | undefined, other: string): boolean => text?.startsWith(other) === true;
