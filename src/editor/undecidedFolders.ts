import * as vscode from 'vscode';
import { hash64 } from '../review/hash';
import type { RecordFiles } from '../review/store/recordFiles';
import type { RecordsFolder } from '../review/store/recordsFolder';
import type { Shelf } from './shelf';
import { pathIn } from './movedUri';
import { chainAbove } from './recordsRoot';
import type { RecordsWatch } from './recordsWatch';
import { hasRecordsFolder, workspaceFiles } from './workspaceFiles';

/**
 * What is said while a person has not said yet whether reviews above the workspace are to be used, by the folder that
 * those are in. It is in the editor's own storage: the question may stay unanswered longer than the window lasts.
 */
export class UndecidedFolders {
	private readonly folders = new Map<string, RecordsFolder>();
	private readonly storage: vscode.Uri;

	/** @param storage the editor's, for all windows */
	constructor(
		storage: vscode.Uri,
		private readonly watch: RecordsWatch,
		private readonly folderOver: (files: RecordFiles) => RecordsFolder,
	) {
		this.storage = vscode.Uri.joinPath(storage, 'undecided');
	}

	get all(): readonly RecordsFolder[] {
		return [...this.folders.values()];
	}

	/** Where the records of a text are that are said to be in the folder of a root above it. */
	shelfIn(root: vscode.Uri, uri: vscode.Uri): Shelf {
		return { folder: this.at(root), path: pathIn(root, uri) };
	}

	private at(root: vscode.Uri): RecordsFolder {
		const key = root.toString();
		const { hasText, names } = workspaceFiles(root, this.watch);
		const kept = workspaceFiles(this.placeOf(root), this.watch);
		const folder = this.folders.get(key) ?? this.folderOver({ ...kept, hasText, names });
		this.folders.set(key, folder);
		return folder;
	}

	/** Gives up the one of a folder of which a person has decided. */
	take(root: vscode.Uri): RecordsFolder {
		const folder = this.at(root);
		this.folders.delete(root.toString());
		return folder;
	}

	/** Where records of a text may be that nobody has decided about, be it in a window that has ended before that. */
	async above(uri: vscode.Uri): Promise<readonly Shelf[]> {
		const chain = chainAbove(uri);
		const isKept = await Promise.all(chain.map((folder) => hasRecordsFolder(this.placeOf(folder))));
		return chain.filter((_, i) => isKept[i]).map((root) => this.shelfIn(root, uri));
	}

	private placeOf(root: vscode.Uri): vscode.Uri {
		return vscode.Uri.joinPath(this.storage, hash64(root.toString()));
	}
}
