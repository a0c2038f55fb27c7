import * as vscode from 'vscode';
import type { DeskRecord } from '../review/model';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import type { GoneSource } from '../review/store/goneTexts';
import type { RecordFiles } from '../review/store/recordFiles';
import { RecordsFolder } from '../review/store/recordsFolder';
import type { Owner } from '../review/store/shelf';
import type { Unwritten } from '../review/store/unwritten';
import { AcceptedFolders } from './acceptedFolders';
import { Disposable } from './disposable';
import { GoneReviews, type ReviewsWithoutText } from './goneReviews';
import { InOrder } from './inOrder';
import { LooseTexts } from './looseTexts';
import { isIn, movedUri } from './movedUri';
import { RecordsFolders } from './recordsFolders';
import { isInside, recordsRoot, rootsAbove, type Root } from './recordsRoot';
import { RecordsWatch } from './recordsWatch';
import type { NamesOfFolder, Opened, Shelf } from './shelf';
import { storeSentence } from './storeSentence';
import { SURROUNDINGS } from './surroundings';
import { UndecidedFolders } from './undecidedFolders';
import { UnwrittenFiles } from './unwrittenFiles';

/**
 * Where the records of each text are: in a folder ({@link recordsRoot} says in which), or in the editor's own storage, where
 * the text lies in none or a person has not decided yet. What is kept elsewhere comes there, records follow their texts,
 * and what others write (windows, git) is read.
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
	private readonly watch = this.register(new RecordsWatch(() => this.all.forEach((folder) => void folder.refresh())));
	private readonly moved = this.register(new vscode.EventEmitter<void>());
	/** Records of texts may be in other folders than before. */
	readonly onDidMove = this.moved.event;
	private readonly told = new Set<string>();

	/** @param storage the editor's, for all windows */
	constructor(
		private readonly owner: Owner,
		memento: vscode.Memento,
		storage: vscode.Uri,
	) {
		super();
		this.unwritten = new UnwrittenFiles(storage);
		this.folders = this.register(new RecordsFolders(this.watch, this.unwritten, this.folderOver));
		this.loose = new LooseTexts(storage, this.watch, this.folderOver);
		this.undecided = new UndecidedFolders(storage, this.watch, this.folderOver);
		this.accepted = new AcceptedFolders(memento, (folder) => void this.moves.do(() => this.moveUndecided(folder)));
		this.gone = new GoneReviews(
			memento,
			(folder, path) => this.nameIn(folder, path),
			(from, gone, document) => this.give(from, gone, document),
		);
		for (const event of [vscode.workspace.onDidChangeWorkspaceFolders, vscode.workspace.onDidGrantWorkspaceTrust]) {
			this.register(event(() => this.moved.fire()));
		}
	}

	/**
	 * Never rejects: what cannot be read or written is said.
	 *
	 * @param words the fingerprint of the text, as it was last known
	 */
	async open(document: vscode.TextDocument, words: () => string): Promise<Opened> {
		const shelf = await this.shelfOf(document.uri, document);
		const { folder, path, root } = shelf;
		if (root?.isAsked) {
			this.accepted.ask(root.uri);
		} else if (root) {
			// What cannot be moved now is moved when the text is opened another time.
			await this.moves.do(() => this.gather(shelf, root, document.uri)).catch(() => undefined);
		}
		const records = await folder.text(path, words);
		if (records.records.length === 0) {
			// It may be one that is gone, from wherever in the workspace.
			void this.findAll().then((all) => this.gone.offer(document, [folder, ...all], words()));
		}
		return {
			records,
			names: folder.names,
			path,
			lasting: this.loose.isLasting(shelf),
			asked: root?.isAsked ? root.uri : undefined,
		};
	}

	/**
	 * What is kept of a text elsewhere comes to its folder: from the editor's own storage, where it lay in no folder that was
	 * open, or nobody had decided yet, and from the folders above, which had it before its own had records.
	 */
	private async gather(shelf: Shelf, root: Root, uri: vscode.Uri): Promise<void> {
		await this.bring(this.loose.shelfOf(uri), shelf);
		const above = (await rootsAbove(root, this.unwritten)).map((folder) => this.folders.shelfIn(folder, uri));
		for (const before of [...(await this.undecided.above(uri)), ...above]) {
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
		const { folder, root } = await this.shelfOf(uri);
		await folder.names.read();
		const start = root?.uri.with({ path: root.uri.path.replace(/\/?$/, '/') });
		return { names: folder.names, root: root?.isAsked ? undefined : start };
	}

	/** Records follow a file or a folder that has another name now. */
	renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
		return this.moves.do(async () => {
			await this.moveFoldersIn(from, to);
			const [before, after] = [await this.shelfOf(from), await this.shelfOf(to)];
			// What folders above have of texts that were not opened since is found there when they are.
			for (const above of before.root ? await rootsAbove(before.root, this.unwritten) : []) {
				await this.move(this.folders.shelfIn(above, from), isIn(to, above) ? this.folders.shelfIn(above, to) : after);
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
		const name = root && vscode.workspace.asRelativePath(vscode.Uri.joinPath(root, path));
		return name ?? this.loose.nameIn(folder, path) ?? path;
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
		await Promise.all(this.all.map((folder) => folder.settled()));
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
		return this.gone.in(await this.findAll(), words, content);
	}

	/**
	 * With the folder that the text lies in, if it lies in one.
	 *
	 * @param document where it is open: VS Code gives the name of a text without a file to another one later
	 */
	private async shelfOf(uri: vscode.Uri, document?: vscode.TextDocument): Promise<Shelf & { readonly root?: Root }> {
		const root = await recordsRoot(uri, this.accepted, this.unwritten);
		if (!root || vscode.workspace.fs.isWritableFileSystem(root.uri.scheme) === false) {
			return this.loose.shelfOf(uri, document);
		}
		return { ...(root.isAsked ? this.undecided : this.folders).shelfIn(root.uri, uri), root };
	}

	/** All that anything is said in, those among them of which a person has not decided yet. */
	private get all(): readonly RecordsFolder[] {
		return [...this.used, ...this.undecided.all];
	}

	/** All whose reviews are used. */
	private get used(): readonly RecordsFolder[] {
		return [...this.loose.folders, ...this.folders.used];
	}

	/** Those, with all that lie in the workspace, and what is left of others. */
	private async findAll(): Promise<readonly RecordsFolder[]> {
		await this.folders.findAll();
		return [...this.used, ...this.folders.left];
	}

	/** A person has said whether reviews above the workspace are to be used: what was said until then goes where it belongs. */
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
	private readonly folderOver = (files: RecordFiles, unwritten?: Unwritten, isTold = true): RecordsFolder =>
		new RecordsFolder(
			files,
			this.owner,
			SURROUNDINGS,
			(message) => isTold && this.warn(storeSentence(message)),
			unwritten,
		);

	private warn(message: string): void {
		if (!this.told.has(message)) {
			this.told.add(message);
			void vscode.window.showWarningMessage(message);
		}
	}
}
