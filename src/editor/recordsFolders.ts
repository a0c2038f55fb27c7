import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import type { RecordFiles } from '../review/store/recordFiles';
import type { RecordsFolder } from '../review/store/recordsFolder';
import type { Unwritten } from '../review/store/unwritten';
import { Disposable } from './disposable';
import { isInside } from './recordsRoot';
import type { RecordsWatch } from './recordsWatch';
import type { UnwrittenFiles } from './unwrittenFiles';
import { workspaceFiles } from './workspaceFiles';

/** A folder that comes is not always heard of: what was found so long ago is looked for again, in milliseconds. */
const AGAIN = 2000;

/** The records' folders that are used, each once, by the folders that they lie in. */
export class RecordsFolders extends Disposable {
	private readonly folders = new Map<string, RecordsFolder>();
	private looking: Promise<void> | undefined;
	private lookedAt = 0;

	constructor(
		private readonly watch: RecordsWatch,
		private readonly unwritten: UnwrittenFiles,
		private readonly folderOver: (files: RecordFiles, unwritten: Unwritten) => RecordsFolder,
	) {
		super();
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()));
	}

	get used(): readonly RecordsFolder[] {
		return [...this.folders.values()];
	}

	at(root: vscode.Uri): RecordsFolder {
		const key = root.toString();
		const folder = this.folders.get(key) ?? this.folderOver(workspaceFiles(root, this.watch), this.unwritten.of(root));
		this.folders.set(key, folder);
		return folder;
	}

	/** Uses all that lie in the workspace. */
	findAll(): Promise<void> {
		if (!this.looking || Date.now() - this.lookedAt > AGAIN) {
			this.lookedAt = Date.now();
			this.looking = this.look().catch(() => this.forget());
		}
		return this.looking;
	}

	/** There may be others than were found. */
	forget(): void {
		this.looking = undefined;
	}

	/** Gives up the one of a folder that is called otherwise now. */
	leave(root: vscode.Uri): void {
		this.folders.delete(root.toString());
	}

	/** Those that are used, with the folders that they lie in. */
	get entries(): readonly (readonly [root: vscode.Uri, folder: RecordsFolder])[] {
		return Array.from(this.folders, ([key, folder]) => [vscode.Uri.parse(key), folder]);
	}

	private async look(): Promise<void> {
		// Nothing is left out of the search: people hide such folders from the list of files.
		const files = await vscode.workspace.findFiles(`**/${RECORDS_FOLDER}/**`, null);
		const roots = [...files.map(rootOf), ...(await this.unwritten.folders())];
		roots.forEach((root) => root && isInside(root) && this.at(root));
	}
}

/** The folder whose records a file is among. */
function rootOf(file: vscode.Uri): vscode.Uri | undefined {
	const end = `${file.path}/`.lastIndexOf(`/${RECORDS_FOLDER}/`);
	return end < 0 ? undefined : file.with({ path: file.path.slice(0, end) || '/' });
}
