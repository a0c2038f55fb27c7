import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import type { RecordFiles } from '../review/store/recordFiles';
import type { RecordsFolder } from '../review/store/recordsFolder';
import type { Unwritten } from '../review/store/unwritten';
import { absentFiles } from './absentFiles';
import { Disposable } from './disposable';
import type { Shelf } from './shelf';
import { pathIn } from './movedUri';
import { isInside } from './recordsRoot';
import type { RecordsWatch } from './recordsWatch';
import type { UnwrittenFiles } from './unwrittenFiles';
import { isThere, workspaceFiles } from './workspaceFiles';

/** A folder that comes is not always heard of: what was found so long ago is looked for again, in milliseconds. */
const AGAIN = 2000;

/** The records' folders that are used, each once, by the folders that they lie in. */
export class RecordsFolders extends Disposable {
	private readonly folders = new Map<string, RecordsFolder>();
	/** Of folders that are not there: what is kept of them is all there is. */
	private readonly absent = new Map<string, RecordsFolder>();
	private looking: Promise<void> | undefined;
	private lookedAt = 0;

	constructor(
		private readonly watch: RecordsWatch,
		private readonly unwritten: UnwrittenFiles,
		private readonly folderOver: (files: RecordFiles, unwritten: Unwritten, isTold?: boolean) => RecordsFolder,
	) {
		super();
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.forget()));
	}

	get used(): readonly RecordsFolder[] {
		return [...this.folders.values()];
	}

	/** Where the records of a text are in the folder of a root above it. */
	shelfIn(root: vscode.Uri, uri: vscode.Uri): Shelf {
		return { folder: this.at(root), path: pathIn(root, uri) };
	}

	private at(root: vscode.Uri): RecordsFolder {
		const key = root.toString();
		const folder = this.folders.get(key) ?? this.folderOver(workspaceFiles(root, this.watch), this.unwritten.of(root));
		this.folders.set(key, folder);
		return folder;
	}

	/**
	 * What is kept of folders that were there once: they may be called otherwise now, or a disk may stand at another place.
	 * Texts are not opened in them, but what was said there can be given to those that look like theirs.
	 */
	get left(): readonly RecordsFolder[] {
		return [...this.absent.values()];
	}

	/** Uses all that lie in the workspace, and finds what is {@link left}. */
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

	/** The folder that one lies in, or lay. */
	rootOf(folder: RecordsFolder): vscode.Uri | undefined {
		const [key] = [...this.folders, ...this.absent].find(([, other]) => other === folder) ?? [];
		return key === undefined ? undefined : vscode.Uri.parse(key);
	}

	private async look(): Promise<void> {
		// Nothing is left out of the search: people hide such folders from the list of files.
		const files = await vscode.workspace.findFiles(`**/${RECORDS_FOLDER}/**`, null);
		const unwritten = await this.unwritten.folders();
		const roots = [...files.map(rootOf), ...unwritten];
		roots.forEach((root) => root && isInside(root) && this.at(root));
		for (const root of unwritten) {
			await this.lookForAbsent(root);
		}
	}

	private async lookForAbsent(root: vscode.Uri): Promise<void> {
		const key = root.toString();
		// Of one that may be there a window in which it is open takes care.
		if (isInside(root) || this.folders.has(key) || (await isThere(root).catch(() => true))) {
			this.absent.delete(key);
		} else if (!this.absent.has(key)) {
			const { hasText } = workspaceFiles(root, this.watch);
			this.absent.set(key, this.folderOver(absentFiles(hasText), this.unwritten.of(root), false));
		}
	}
}

/** The folder whose records a file is among. */
function rootOf(file: vscode.Uri): vscode.Uri | undefined {
	const end = `${file.path}/`.lastIndexOf(`/${RECORDS_FOLDER}/`);
	return end < 0 ? undefined : file.with({ path: file.path.slice(0, end) || '/' });
}
