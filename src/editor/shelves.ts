import * as vscode from 'vscode';
import type { DeskRecord } from '../review/model';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import type { GoneSource } from '../review/store/goneTexts';
import type { RecordFiles } from '../review/store/recordFiles';
import { RecordsFolder } from '../review/store/recordsFolder';
import type { Owner } from '../review/store/shelf';
import type { TextRecords } from '../review/store/textRecords';
import type { Unwritten } from '../review/store/unwritten';
import { AcceptedFolders } from './acceptedFolders';
import { Disposable } from './disposable';
import { GoneReviews, type ReviewsWithoutText } from './goneReviews';
import { InOrder } from './inOrder';
import { LooseTexts, type Shelf } from './looseTexts';
import { isIn, movedUri } from './movedUri';
import { RecordsFolders } from './recordsFolders';
import { isInside, recordsRoot, rootsAbove, type Root } from './recordsRoot';
import { RecordsWatch } from './recordsWatch';
import { storeSentence } from './storeSentence';
import { SURROUNDINGS } from './surroundings';
import { UndecidedFolders } from './undecidedFolders';
import { UnwrittenFiles } from './unwrittenFiles';

/** Where what is said of a text is kept. */
export interface Opened {
	readonly records: TextRecords;
	/** Corrections of names, for all texts of the folder. */
	readonly names: TextRecords;
	/** The name of the text in its folder. */
	readonly path: string;
	/** It outlasts the window. */
	readonly lasting: boolean;
	/** A folder above the workspace of which a person has not said yet whether its reviews are to be used. */
	readonly asked: vscode.Uri | undefined;
}

/** Corrections of names, for all texts of a folder. */
export interface NamesOfFolder {
	readonly names: TextRecords;
	/** The folder, its path with `/` at its end; `undefined` for texts that lie in none: they go by their addresses. */
	readonly root: vscode.Uri | undefined;
}

interface FoundShelf extends Shelf {
	/** The folder that the text lies in. */
	readonly root?: Root;
}

/** Pause after files have changed, in milliseconds: git changes many at once. */
const PAUSE = 100;

/**
 * Finds where the records of a text are: in the nearest `.source-review` of its folder or one above, inside the
 * workspace, as the command line does, be it one that still waits for its disk, and what folders above that have of the
 * text comes there; above the workspace after a yes, and until a person has said yes or no in the editor's own storage; there as well
 * storage for texts that lie in no folder, unless something still waits for its disk in one. Sees to it that what others
 * write there (windows, git) is read, and that records follow their texts.
 */
export class Shelves extends Disposable {
	private readonly folders: RecordsFolders;
	private readonly loose: LooseTexts;
	private readonly unwritten: UnwrittenFiles;
	private readonly undecided: UndecidedFolders;
	private readonly accepted: AcceptedFolders;
	private readonly gone: GoneReviews;
	/** Where texts have gone is followed in the order in which they went. */
	private readonly moves = new InOrder();
	private readonly watch = this.register(new RecordsWatch(() => this.refreshSoon()));
	private readonly moved = this.register(new vscode.EventEmitter<void>());
	/** Records of texts may be in other folders than before. */
	readonly onDidMove = this.moved.event;
	private readonly told = new Set<string>();
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** @param storage the editor's, for all windows */
	constructor(
		private readonly owner: Owner,
		memento: vscode.Memento,
		storage: vscode.Uri,
	) {
		super();
		this.unwritten = new UnwrittenFiles(storage);
		this.folders = this.register(
			new RecordsFolders(this.watch, this.unwritten, (files, unwritten, isTold) =>
				this.folderOver(files, unwritten, isTold),
			),
		);
		this.loose = new LooseTexts(storage, this.watch, (files) => this.folderOver(files));
		this.undecided = new UndecidedFolders(storage, this.watch, (files) => this.folderOver(files));
		this.accepted = new AcceptedFolders(memento, (folder) => void this.decided(folder));
		this.gone = new GoneReviews(
			memento,
			(folder, path) => this.nameIn(folder, path),
			(from, gone, document) => this.give(from, gone, document),
		);
		this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.moved.fire()));
		this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.moved.fire()));
		// Where files cannot be watched, coming back to the window is when others may have written.
		this.register(vscode.window.onDidChangeWindowState(({ focused }) => focused && this.refreshSoon()));
		this.register({ dispose: () => clearTimeout(this.timer) });
	}

	/**
	 * Never rejects: what cannot be read or written is said.
	 *
	 * @param words the fingerprint of the text, as it was last known
	 */
	async open(document: vscode.TextDocument, words: () => string): Promise<Opened> {
		const shelf = await this.shelfOf(document.uri, document);
		const { folder, path, root } = shelf;
		const asked = root?.isAsked ? root.uri : undefined;
		if (asked) {
			this.accepted.ask(asked);
		} else if (root) {
			// What cannot be moved now is moved when the text is opened another time.
			await this.moves.do(() => this.gather(shelf, root, document.uri)).catch(() => undefined);
		}
		const records = await folder.text(path, words);
		if (records.records.length === 0) {
			void this.offer(document, folder, words());
		}
		return { records, names: folder.names, path, lasting: this.loose.isLasting(shelf), asked };
	}

	/** A text without reviews may be one that is gone, from wherever in the workspace. */
	private async offer(document: vscode.TextDocument, own: RecordsFolder, words: string): Promise<void> {
		await this.folders.findAll();
		await this.gone.offer(document, [own, ...this.kept, ...this.folders.left], words);
	}

	/**
	 * What is kept of a text elsewhere comes to its folder: from the editor's own storage, where it lay in no folder that was
	 * open, or nobody had decided yet, and from the folders above, which had it before its own had records.
	 */
	private async gather(shelf: Shelf, root: Root, uri: vscode.Uri): Promise<void> {
		await this.bring(this.loose.shelfOf(uri), shelf);
		const above = (await rootsAbove(root, this.unwritten)).map((folder) => this.shelfIn(folder, uri));
		const undecided = (await this.undecided.above(uri)).map((folder) => this.undecidedShelf(folder, uri));
		for (const before of [...undecided, ...above]) {
			if (await this.bring(before, shelf)) {
				await shelf.folder.copyNames(before.folder);
			}
		}
	}

	/** @returns whether there was anything; nearly all texts that are opened were never kept elsewhere */
	private async bring(before: Shelf, after: Shelf): Promise<boolean> {
		const isKnown = await before.folder.knows(before.path);
		await (isKnown && this.move(before, after));
		return isKnown;
	}

	/** What people have said of a text, and of names in its folder. */
	async recordsOf(uri: vscode.Uri): Promise<{ records: readonly DeskRecord[]; names: readonly DeskRecord[] }> {
		const { folder, path } = await this.shelfOf(uri);
		await folder.names.read();
		const records = (await folder.knows(path)) ? (await folder.text(path)).records : [];
		return { records, names: folder.names.records };
	}

	/** Where corrections of names are kept that hold for a text and all others of its folder. */
	async namesFor(uri: vscode.Uri): Promise<NamesOfFolder> {
		const { folder, path, root } = await this.shelfOf(uri);
		await folder.names.read();
		const start = uri.with({ path: uri.path.slice(0, uri.path.length - path.length) });
		return { names: folder.names, root: root && !root.isAsked ? start : undefined };
	}

	/** Records follow a file or a folder that has another name now. */
	renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
		return this.moves.do(async () => {
			await this.moveFoldersIn(from, to);
			const [before, after] = [await this.shelfOf(from), await this.shelfOf(to)];
			// What folders above have of texts that were not opened since is found there when they are.
			for (const above of before.root ? await rootsAbove(before.root, this.unwritten) : []) {
				await this.move(this.shelfIn(above, from), isIn(to, above) ? this.shelfIn(above, to) : after);
			}
			await this.move(before, after);
		});
	}

	/**
	 * Records follow a text without a file that was saved as one. Where that file has records of its own, a person says
	 * whether they are of the same text.
	 */
	saved(untitled: vscode.TextDocument, file: vscode.TextDocument): Promise<void> {
		return this.moves.do(async () => {
			const [before, after] = [await this.shelfOf(untitled.uri, untitled), await this.shelfOf(file.uri)];
			if (await after.folder.hasRecords(after.path)) {
				void this.gone.offerThose(before, file);
			} else {
				await this.move(before, after);
			}
		});
	}

	/** A person said that a text is the one that is gone. */
	private give(folder: RecordsFolder, { id, path }: GoneSource, document: vscode.TextDocument): Promise<void> {
		return this.moves.do(async () => {
			const to = await this.shelfOf(document.uri, document);
			await (to.folder === folder ? folder.adopt(id, to.path) : this.move({ folder, path }, to));
		});
	}

	private nameIn(folder: RecordsFolder, path: string): string {
		const root = this.folders.rootOf(folder);
		return root
			? vscode.workspace.asRelativePath(vscode.Uri.joinPath(root, path))
			: (this.loose.nameIn(folder, path) ?? path);
	}

	/** Folders of records that have gone along with a folder: what is still to be written there is written where they are. */
	private async moveFoldersIn(from: vscode.Uri, to: vscode.Uri): Promise<void> {
		for (const [before, folder] of this.folders.entries) {
			const root = movedUri(before, from, to);
			const there = root && (await this.shelfOf(vscode.Uri.joinPath(root, RECORDS_FOLDER)));
			if (there?.path === RECORDS_FOLDER && this.loose.isLasting(there)) {
				this.folders.leave(before);
				await there.folder.continue(folder);
			}
		}
	}

	private async move(before: Shelf, after: Shelf): Promise<void> {
		if (before.folder === after.folder) {
			await before.folder.moved(before.path, after.path);
		} else {
			await after.folder.takeFrom(before.folder, before.path, after.path, this.loose.isLasting(after));
			// Where names are kept for texts that lie in no folder, others may need them still.
			await (this.loose.isLasting(before) ? undefined : after.folder.copyNames(before.folder));
		}
	}

	/** Says that what a person does here will not last, once. */
	warnIfNotLasting({ lasting, asked }: Opened): void {
		if (asked) {
			this.accepted.ask(asked);
		} else if (!lasting) {
			this.warn(
				vscode.l10n.t(
					'This text has no file: its reviews are kept until the window is closed. Save it to keep them, or export them.',
				),
			);
		}
	}

	/** Resolves when all that was done is saved. */
	async settled(): Promise<void> {
		await this.moves.settled();
		await Promise.all([...this.kept, ...this.undecided.all].map((folder) => folder.settled()));
	}

	/**
	 * The reviews whose texts are gone, of all folders of the workspace; those most like a text first.
	 *
	 * @param words the fingerprint of that text
	 * @param content the text itself; both are empty where there is none
	 */
	async withoutText(words: string, content: string): Promise<readonly ReviewsWithoutText[]> {
		for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
			await this.shelfOf(vscode.Uri.joinPath(uri, RECORDS_FOLDER));
		}
		// Whoever asks wants to know how it is now.
		this.folders.forget();
		await this.folders.findAll();
		return this.gone.in([...this.kept, ...this.folders.left], words, content);
	}

	/** @param document where it is open: VS Code gives the name of a text without a file to another one later */
	private async shelfOf(uri: vscode.Uri, document?: vscode.TextDocument): Promise<FoundShelf> {
		const root = await recordsRoot(uri, this.accepted, this.unwritten);
		if (!root || vscode.workspace.fs.isWritableFileSystem(root.uri.scheme) === false) {
			return this.loose.shelfOf(uri, document);
		}
		return root.isAsked ? { ...this.undecidedShelf(root.uri, uri), root } : { ...this.shelfIn(root.uri, uri), root };
	}

	private shelfIn(root: vscode.Uri, uri: vscode.Uri): Shelf {
		return { folder: this.folders.at(root), path: pathIn(root, uri) };
	}

	/** All whose reviews are used. */
	private get kept(): readonly RecordsFolder[] {
		return [...this.loose.folders, ...this.folders.used];
	}

	private undecidedShelf(root: vscode.Uri, uri: vscode.Uri): Shelf {
		return { folder: this.undecided.at(root), path: pathIn(root, uri) };
	}

	/** A person has said whether reviews above the workspace are to be used: what was said until then goes where it belongs. */
	private decided(root: vscode.Uri): Promise<void> {
		return this.moves.do(() => this.moveUndecided(root));
	}

	private async moveUndecided(root: vscode.Uri): Promise<void> {
		const undecided = this.undecided.take(root);
		const folders = new Set<RecordsFolder>();
		for (const path of await undecided.paths()) {
			const uri = vscode.Uri.joinPath(root, path);
			// Of the texts of another workspace another window asks.
			if (isInside(uri) || !vscode.workspace.workspaceFolders) {
				const there = await this.shelfOf(uri);
				folders.add(there.folder);
				await this.move({ folder: undecided, path }, there);
			}
		}
		for (const folder of folders) {
			await folder.takeNames(undecided);
		}
		this.moved.fire();
	}

	/** @param isTold whether a person is told what cannot be read or written there */
	private folderOver(files: RecordFiles, unwritten?: Unwritten, isTold = true): RecordsFolder {
		return new RecordsFolder(
			files,
			this.owner,
			SURROUNDINGS,
			(message) => isTold && this.warn(storeSentence(message)),
			unwritten,
		);
	}

	private refreshSoon(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => this.kept.forEach((folder) => void folder.refresh()), PAUSE);
	}

	private warn(message: string): void {
		if (!this.told.has(message)) {
			this.told.add(message);
			void vscode.window.showWarningMessage(message);
		}
	}
}

/** The path of a file in a folder above it. */
const pathIn = (root: vscode.Uri, { path }: vscode.Uri): string => path.slice(root.path.replace(/\/$/, '').length + 1);
