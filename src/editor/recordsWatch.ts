import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { Disposable } from './disposable';

/**
 * Hears of what others write among the records: windows, git, programs that synchronize. VS Code watches the workspace by
 * itself, but nothing outside of it, and on Linux no folder that was made in one go with the one around it, as those of
 * records are: each is watched for itself, once it is seen to be there.
 */
export class RecordsWatch extends Disposable {
	private readonly watched = new Map<string, vscode.FileSystemWatcher>();

	/** @param changed is told the file */
	constructor(private readonly changed: (file: vscode.Uri) => void) {
		super();
		this.register(this.listenTo(`**/${RECORDS_FOLDER}/**`));
		this.register({ dispose: () => this.watched.forEach((watcher) => watcher.dispose()) });
	}

	/** A folder with records, or one inside it, was looked into: it is there, or it is not. */
	saw(folder: vscode.Uri, isThere: boolean): void {
		const key = folder.toString();
		if (!isThere) {
			this.forget(key);
		} else if (!this.watched.has(key) && !this.isDisposed) {
			this.watched.set(key, this.listenTo(new vscode.RelativePattern(folder, '*')));
		}
	}

	private listenTo(files: vscode.GlobPattern): vscode.FileSystemWatcher {
		const watcher = vscode.workspace.createFileSystemWatcher(files);
		watcher.onDidChange(this.changed);
		watcher.onDidCreate(this.changed);
		watcher.onDidDelete((gone) => {
			// Should there be a folder of that name again, it is another one.
			this.forget(gone.toString());
			this.changed(gone);
		});
		return watcher;
	}

	private forget(folder: string): void {
		this.watched.get(folder)?.dispose();
		this.watched.delete(folder);
	}
}
