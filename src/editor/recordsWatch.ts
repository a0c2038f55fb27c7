import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { Disposable } from './disposable';

/** So often it is looked whether something has come into a folder of records, or has gone, in milliseconds. */
const EVERY = 2000;
/** Pause after files have changed, in milliseconds: git changes many at once. */
const PAUSE = 100;

/**
 * Hears of what others write among the records: windows, git, programs that synchronize. VS Code watches the workspace by
 * itself, but nothing outside of it, and on Linux no folder that was made in one go with the one around it, as those of
 * records are, nor does it let anybody watch a folder inside the workspace once more. So each that was seen to be there is
 * asked now and then when it was another last.
 */
export class RecordsWatch extends Disposable {
	/** The folders, by address, and when what is in each was another last, as far as that is known. */
	private readonly seen = new Map<string, number | undefined>();
	private looking: ReturnType<typeof setTimeout> | undefined;
	private telling: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly changed: () => void) {
		super();
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${RECORDS_FOLDER}/**`));
		for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
			event(() => this.tellSoon());
		}
		// Where files cannot be watched, coming back to the window is when others may have written.
		this.register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.tellSoon()));
		this.register({ dispose: () => [this.looking, this.telling].forEach(clearTimeout) });
	}

	/** A folder with records, or one inside it, was looked into: it is there, or it is not. */
	saw(folder: vscode.Uri, isThere: boolean): void {
		const key = folder.toString();
		if (!isThere) {
			this.seen.delete(key);
		} else if (!this.seen.has(key)) {
			this.seen.set(key, undefined);
			this.lookSoon();
		}
	}

	private tellSoon(): void {
		clearTimeout(this.telling);
		this.telling = setTimeout(this.changed, PAUSE);
	}

	private lookSoon(): void {
		if (!this.isDisposed) {
			this.looking ??= setTimeout(() => void this.look(), EVERY);
		}
	}

	private async look(): Promise<void> {
		for (const [key, before] of this.seen) {
			const folder = vscode.Uri.parse(key);
			const now = await vscode.workspace.fs.stat(folder).then(
				({ mtime }) => mtime,
				() => undefined,
			);
			if (this.seen.has(key)) {
				this.seen.set(key, now);
				// Something may have come before it was asked for the first time.
				if (now !== before) {
					this.tellSoon();
				}
			}
		}
		this.looking = undefined;
		if (this.seen.size > 0) {
			this.lookSoon();
		}
	}
}
