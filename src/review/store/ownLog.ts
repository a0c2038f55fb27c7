import type { Act, LogId, Seen } from '../acts/act';
import { printAct } from '../acts/actLines';
import { logFileOf, type SourceId } from '../sources/book';
import { replaceFile, TEMPORARY } from './fileSteps';
import type { RecordFiles } from './recordFiles';

/** What is on disk under a log's name is not what was written there last: git, or a person, has put it there. */
export class LogChanged extends Error {}

/** A log as long as this is ended and another begun, in UTF-16 units: it is written whole for each act. */
const FULL = 200_000;

/** The log of one window about one text, written by nobody else. */
export class OwnLog {
	readonly file: string;
	/** How many acts it has, those on their way to the disk included. */
	count = 0;
	/** How many of them are on disk. */
	saved = 0;
	/** Where its text was said to be when it was begun. */
	places = '';
	private text = '';
	/** What its last act saw; each sees at least what the one before it saw. */
	private saw: Seen = {};
	private onDisk: string | undefined;

	constructor(
		readonly id: LogId,
		readonly source: SourceId,
		/** Where the text was when it was begun. */
		readonly path: string,
	) {
		this.file = logFileOf(source, id);
	}

	/** It is long enough, and nothing of it is on its way. */
	get isDone(): boolean {
		return this.text.length > FULL && this.saved === this.count;
	}

	/** Whether an act that sees so much can be the next: where git has taken away what was seen, it cannot. */
	canFollow(saw: Seen): boolean {
		return saw === this.saw || Object.entries(this.saw).every(([log, n]) => (saw[log] ?? 0) >= n);
	}

	/** All of it, what is not on disk yet included. */
	get whole(): readonly [name: string, text: string] {
		return [`acts/${this.file}`, this.text];
	}

	get isWritten(): boolean {
		return this.onDisk !== undefined;
	}

	/** Takes one more act, to be written. */
	enter(act: Act): void {
		this.text += printAct(act, this.saw);
		this.saw = act.saw;
		this.count = act.n;
	}

	/** Its first acts are on disk, whoever has written them: a window that found them kept, say. */
	found(count: number): void {
		this.saved = Math.max(this.saved, count);
	}

	/** Whether a text is what this log may have on disk. */
	isOwn(text: string | undefined): boolean {
		return text === this.onDisk;
	}

	/**
	 * Writes what is not on disk yet.
	 *
	 * @throws LogChanged where what was written is not there any more; then nothing is written
	 */
	async write(files: RecordFiles): Promise<void> {
		const [name, text] = this.whole;
		const { count } = this;
		const there = await files.read(name);
		if (!this.isOwn(there)) {
			await files.remove(name + TEMPORARY);
			throw new LogChanged(`${this.file} has been changed.`);
		}
		if (there !== text) {
			await this.replace(files, text, there !== undefined);
		}
		this.onDisk = text;
		this.saved = count;
	}

	/** Replacing is not one step: where it fails after the file has gone, it was not git that took it, and it comes back. */
	private async replace(files: RecordFiles, text: string, isThere: boolean): Promise<void> {
		const [name] = this.whole;
		try {
			await replaceFile(files, name, text);
		} catch (error) {
			const now = await files.read(name).catch(() => undefined);
			if (now === undefined || now === text) {
				this.onDisk = now;
			}
			if (now !== undefined || !isThere) {
				throw error;
			}
			await replaceFile(files, name, text);
		}
	}

	/** What an act of another log knows of this one, if it knows what is on disk. */
	seenWith(saw: Seen): Seen {
		return this.saved > 0 ? { ...saw, [this.id]: this.saved } : saw;
	}
}
