import * as vscode from 'vscode';
import type { RecordFiles, StoreMessage, Surroundings } from '../../review/store/recordFiles';
import { recordFileName } from '../../review/store/recordFileName';
import { RecordStore } from '../../review/store/recordStore';
import { Disposable } from '../disposable';
import { memoryFiles, RECORDS_FOLDER, workspaceFiles } from './workspaceFiles';

/** Where the records of a document are. */
export interface Shelf {
	readonly store: RecordStore;
	/** The name of the document in its store. */
	readonly source: string;
	/** Records outlast the window. */
	readonly lasting: boolean;
}

/** The records of a whole workspace folder are those of this source. */
export const WHOLE_WORKSPACE = '';

export const SURROUNDINGS: Surroundings = {
	now: () => new Date().toISOString(),
	newId: () => crypto.randomUUID(),
	pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * The record stores of the window: one for each workspace folder, in its `.source-review`, which other windows and git
 * may write too, and one in memory for documents outside. What goes wrong is said once.
 */
export class Stores extends Disposable {
	private readonly changed = this.register(new vscode.EventEmitter<{ store: RecordStore; source: string }>());
	/** The records of a source are others now. */
	readonly onDidChange = this.changed.event;
	private readonly byFolder = new Map<string, RecordStore>();
	private readonly told = new Set<string>();

	constructor() {
		super();
		const watcher = this.register(vscode.workspace.createFileSystemWatcher(`**/${RECORDS_FOLDER}/*.json`));
		this.register(watcher.onDidChange((uri) => this.refresh(uri)));
		this.register(watcher.onDidCreate((uri) => this.refresh(uri)));
		this.register(
			vscode.workspace.onDidRenameFiles(({ files }) =>
				files.forEach(({ oldUri, newUri }) => void this.renamed(oldUri, newUri)),
			),
		);
		// Where files cannot be watched, coming back to the window is when others may have written.
		this.register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refresh()));
	}

	/** Records follow files that are renamed inside their folder, and the open ones of a folder that is. */
	private async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
		const folder = vscode.workspace.getWorkspaceFolder(to);
		if (!folder || vscode.workspace.getWorkspaceFolder(from) !== folder) {
			return;
		}
		const store = this.storeIn(folder);
		const [before, after] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri, false));
		for (const source of new Set([before ?? '', ...store.opened])) {
			if (source === before || source.startsWith(`${before}/`)) {
				await store.move(source, `${after}${source.slice(before?.length)}`);
			}
		}
	}

	/** Where the records of a document are. */
	shelf(document: vscode.TextDocument): Shelf {
		const folder = vscode.workspace.getWorkspaceFolder(document.uri);
		return {
			store: this.storeIn(folder),
			source: folder ? vscode.workspace.asRelativePath(document.uri, false) : document.uri.toString(),
			lasting: isWritable(folder),
		};
	}

	/** Says that what a person does here will not last, once. */
	warnIfNotLasting({ lasting }: Shelf): void {
		if (!lasting) {
			this.warn(
				vscode.l10n.t(
					'This file lies in no folder that can be written to: its reviews are kept until the window is closed. Export them to keep them.',
				),
			);
		}
	}

	/** Resolves when all that was done is saved. */
	async settled(): Promise<void> {
		await Promise.all(Array.from(this.byFolder.values(), (store) => store.settled()));
	}

	private storeIn(folder: vscode.WorkspaceFolder | undefined): RecordStore {
		const key = folder?.uri.toString() ?? '';
		const known = this.byFolder.get(key);
		if (known) {
			return known;
		}
		const files: RecordFiles = isWritable(folder) ? workspaceFiles(folder.uri) : memoryFiles();
		const store: RecordStore = new RecordStore(
			files,
			SURROUNDINGS,
			(message) => this.warn(sentenceFor(message)),
			(source) => this.changed.fire({ store, source }),
		);
		this.byFolder.set(key, store);
		return store;
	}

	/** Reads again what others wrote: one file, or all. */
	private refresh(uri?: vscode.Uri): void {
		const name = uri?.path.split('/').at(-1);
		for (const [folder, store] of this.byFolder) {
			if (!uri || uri.toString().startsWith(`${folder}/`)) {
				store.opened
					.filter((source) => name === undefined || recordFileName(source) === name)
					.forEach((source) => void store.refresh(source));
			}
		}
	}

	private warn(message: string): void {
		if (!this.told.has(message)) {
			this.told.add(message);
			void vscode.window.showWarningMessage(message);
		}
	}
}

const isWritable = (folder: vscode.WorkspaceFolder | undefined): folder is vscode.WorkspaceFolder =>
	folder !== undefined && vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) !== false;

function sentenceFor({ kind, file, reason, ...more }: StoreMessage): string {
	const path = `${RECORDS_FOLDER}/${file}`;
	switch (kind) {
		case 'set aside':
			return vscode.l10n.t(
				'The reviews in {0} could not be read ({1}). The file was kept as {2}; what could be read of it is used.',
				path,
				reason,
				'keptAs' in more ? more.keptAs : '',
			);
		case 'memory only':
			return vscode.l10n.t(
				'Reviews cannot be saved in {0} ({1}). They are kept until the window is closed, and saved as soon as that works again.',
				path,
				reason,
			);
		case 'newer':
			return vscode.l10n.t(
				'{0} was written by a newer version of Source Review and stays as it is. New reviews are kept until the window is closed.',
				path,
			);
	}
}
