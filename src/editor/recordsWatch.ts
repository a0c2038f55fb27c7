import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { Disposable } from './disposable';

/** So often it is looked whether something has come into a folder of records, or has gone, in milliseconds. */
const EVERY = 2000;
/** Pause after files have changed, in milliseconds: git changes many at once. */
const PAUSE = 100;

/** A folder with records, or one inside it, that was looked into. */
interface Watched {
	readonly uri: vscode.Uri;
	/** When what is in it was another last; `undefined` where it is not there, as far as is known. */
	changed: number | undefined;
	/** The last look found it another: what had come then may not have been written to its end. */
	isFresh: boolean;
	/** A disk that does not answer is asked once, and keeps no other waiting. */
	isAsked: boolean;
}

/**
 * Hears of what others write among the records: windows, git, programs that synchronize. VS Code watches the workspace by
 * itself, but nothing outside of it, and on Linux no folder that was made in one go with the one around it, as those of
 * records are, nor does it let anybody watch a folder inside the workspace once more. So each that was looked into is
 * asked now and then when it was another last, also where it is not there: git brings back what it has taken away. A
 * folder tells that a file has come, not that it has been written: so what was heard is told once more at the next look.
 */
export class RecordsWatch extends Disposable {
	/** By address. */
	private readonly watched = new Map<string, Watched>();
	private timer: ReturnType<typeof setInterval> | undefined;
	private telling: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly changed: () => void) {
		super();
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${RECORDS_FOLDER}/**`));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			event(() => this.tellSoon());
		}
		// Where files cannot be watched, coming back to the window is when others may have written.
		this.register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.tellSoon()));
		this.register({ dispose: () => [this.timer, this.telling].forEach(clearTimeout) });
	}

	/** A folder with records, or one inside it, was looked into, be it there or not. */
	saw(uri: vscode.Uri): void {
		const key = uri.toString();
		if (!this.watched.has(key) && !this.isDisposed) {
			this.watched.set(key, { uri, changed: undefined, isFresh: false, isAsked: false });
			this.timer ??= setInterval(() => this.watched.forEach((folder) => void this.look(folder)), EVERY);
		}
	}

	private tellSoon(): void {
		clearTimeout(this.telling);
		this.telling = setTimeout(this.changed, PAUSE);
	}

	private async look(folder: Watched): Promise<void> {
		if (folder.isAsked) {
			return;
		}
		folder.isAsked = true;
		const now = await vscode.workspace.fs.stat(folder.uri).then(
			({ mtime }) => mtime,
			() => undefined,
		);
		// Something may have come before it was asked for the first time.
		const isOther = now !== folder.changed;
		if ((isOther || folder.isFresh) && !this.isDisposed) {
			this.tellSoon();
		}
		Object.assign(folder, { changed: now, isFresh: isOther, isAsked: false });
	}
}
