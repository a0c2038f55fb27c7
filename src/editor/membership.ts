import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { movedUri } from './movedUri';
import { mayBeFile } from './workspaceFiles';

const ADDED = 'sourceReview.addedFiles';
/** How many added files are remembered; the ones added first are forgotten first. */
const REMEMBERED = 300;

/** For so many milliseconds a folder without articles is taken to have none. */
const NONE_LASTS = 10_000;

/**
 * Which texts are reviewed: those that match the setting `sourceReview.files`, and those a person added. What was added
 * is remembered for the workspace, or for all windows where it lies in no folder, but for untitled texts, whose names come
 * again with other contents.
 */
export class Membership extends Disposable {
	private readonly untitled = new Set<string>();
	/** Whether there are files; not known before somebody asks, nor once it may be otherwise, and none for a while only. */
	private files: Promise<boolean> | undefined;
	/** Milliseconds since the epoch. */
	private knownUntil = Infinity;

	constructor(
		private readonly ofWorkspace: vscode.Memento,
		private readonly ofAllWindows: vscode.Memento,
	) {
		super();
		const { onDidChangeConfiguration, onDidChangeWorkspaceFolders, onDidCreateFiles, onDidRenameFiles } =
			vscode.workspace;
		const forget = (): void => (this.files = undefined);
		this.register(onDidChangeConfiguration((event) => event.affectsConfiguration('sourceReview.files') && forget()));
		for (const event of [onDidChangeWorkspaceFolders, onDidCreateFiles, onDidRenameFiles]) {
			this.register(event(forget));
		}
	}

	/** For registering language features. It may match a little more than {@link has}. */
	get selector(): vscode.DocumentFilter[] {
		const folders = vscode.workspace.workspaceFolders ?? [];
		return [
			...patterns(undefined).map((pattern) => ({ pattern })),
			...folders.flatMap((folder) =>
				patterns(folder.uri).map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) })),
			),
			...this.added.map((added) => {
				const uri = vscode.Uri.parse(added);
				return { scheme: uri.scheme, pattern: uri.fsPath };
			}),
		];
	}

	/** Whether the workspace holds any text that the setting names: looked for once, as folders of code are large. */
	hasFiles(): Promise<boolean> {
		if (Date.now() >= this.knownUntil) {
			this.files = undefined;
		}
		return (this.files ??= this.look());
	}

	private async look(): Promise<boolean> {
		this.knownUntil = Infinity;
		const isThere = await findAny().catch(() => false);
		// Files come in other ways than from VS Code, too.
		this.knownUntil = isThere ? Infinity : Date.now() + NONE_LASTS;
		return isThere;
	}

	has(document: vscode.TextDocument): boolean {
		return this.isAdded(document) || (isText(document) && matchesSetting(document));
	}

	isAdded({ uri }: vscode.TextDocument): boolean {
		return this.added.includes(uri.toString());
	}

	async add({ uri, isUntitled }: vscode.TextDocument): Promise<void> {
		const name = uri.toString();
		if (isUntitled) {
			this.untitled.add(name);
		} else if (!this.remembered.includes(name)) {
			const memento = vscode.workspace.getWorkspaceFolder(uri) ? this.ofWorkspace : this.ofAllWindows;
			await memento.update(ADDED, [...addedIn(memento), name].slice(-REMEMBERED));
		}
	}

	async remove({ uri }: vscode.TextDocument): Promise<void> {
		const name = uri.toString();
		if (!this.untitled.delete(name)) {
			await this.change((added) => added.filter((other) => other !== name));
		}
	}

	/** Added files keep being reviewed where they, or a folder above them, are renamed. */
	async renamed(from: vscode.Uri, to: vscode.Uri): Promise<void> {
		const moved = (added: string): string => movedUri(vscode.Uri.parse(added), from, to)?.toString() ?? added;
		await this.change((added) => [...new Set(added.map(moved))]);
	}

	/** An untitled text is gone, and its name free for another. */
	forget({ uri }: vscode.TextDocument): void {
		this.untitled.delete(uri.toString());
	}

	private get added(): string[] {
		return [...this.untitled, ...this.remembered];
	}

	private get remembered(): string[] {
		return this.mementos.flatMap(addedIn);
	}

	private get mementos(): readonly vscode.Memento[] {
		return [this.ofWorkspace, this.ofAllWindows];
	}

	private async change(change: (added: readonly string[]) => readonly string[]): Promise<void> {
		for (const memento of this.mementos) {
			const added = addedIn(memento);
			const changed = change(added);
			if (changed.join('\n') !== added.join('\n')) {
				await memento.update(ADDED, changed);
			}
		}
	}
}

const addedIn = (memento: vscode.Memento): string[] => memento.get<string[]>(ADDED, []);

/** Passages shown side by side. */
export const PASSAGES = 'source-review-passage';

/** Addresses of files that are nobody's source: old sides of comparisons, messages of commits. */
const NOT_SOURCES: readonly string[] = ['git', 'vscode-local-history', 'vscode-scm'];

/** Output panes, what a comparison shows and the like match globs too, but stand for no text of anyone. */
export const isText = ({ uri, isUntitled }: vscode.TextDocument): boolean =>
	isUntitled || (mayBeFile(uri) && !NOT_SOURCES.includes(uri.scheme));

async function findAny(): Promise<boolean> {
	for (const folder of vscode.workspace.workspaceFolders ?? []) {
		for (const glob of patterns(folder.uri)) {
			const [file] = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), undefined, 1);
			if (file) {
				return true;
			}
		}
	}
	return false;
}

function matchesSetting(document: vscode.TextDocument): boolean {
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const own = patterns(folder?.uri).map((glob) => ({
		pattern: folder && !glob.startsWith('/') ? new vscode.RelativePattern(folder, glob) : glob,
	}));
	// A pattern may also be written for the whole path.
	const whole = patterns(folder?.uri).map((pattern) => ({ pattern }));
	return vscode.languages.match([...own, ...whole], document) > 0;
}

function patterns(scope: vscode.Uri | undefined): string[] {
	const value: unknown = vscode.workspace.getConfiguration('sourceReview', scope).get('files');
	return (Array.isArray(value) ? value : []).filter((glob: unknown) => typeof glob === 'string' && glob !== '');
}
