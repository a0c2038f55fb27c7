import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { findTexts, namedText } from './findTexts';
import type { TextIndex } from './textIndex';

/** How long a text that somebody writes has to rest before it is read anew, in milliseconds. */
const REST = 1000;
/** The same for files. */
const FILE_REST = 200;
/** Of more files that came at once one is taken to be a folder, without a look. */
const MOST_LOOKS = 100;

/**
 * Hears which texts come, go and change, in editors and on disk, and tells of each once it rests. A folder that comes or
 * goes is told by VS Code without what is in it, and so may be a file that comes with its folder.
 */
export class TextChanges extends Disposable {
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private readonly maybeFolders = new Map<string, vscode.Uri>();
	private lookingForFolders: ReturnType<typeof setTimeout> | undefined;

	constructor(
		articles: OpenArticles,
		private readonly index: TextIndex,
		private readonly tell: (uri: vscode.Uri) => Promise<void>,
	) {
		super();
		const { workspace } = vscode;
		const watcher = this.register(workspace.createFileSystemWatcher('**'));
		this.register(watcher.onDidCreate((uri) => this.came(uri)));
		this.register(watcher.onDidChange((uri) => this.isOurs(uri) && this.soon(uri, FILE_REST)));
		this.register(watcher.onDidDelete((uri) => this.went(uri)));
		this.register(
			workspace.onDidChangeTextDocument(({ document: { uri } }) => index.get(uri.toString()) && this.soon(uri, REST)),
		);
		this.register(
			articles.onDidChange(({ document: { uri } }, change) => {
				if (change === 'read' && !index.get(uri.toString())) {
					this.soon(uri, REST);
				}
			}),
		);
		this.register({
			dispose: () => {
				this.timers.forEach((timer) => clearTimeout(timer));
				clearTimeout(this.lookingForFolders);
			},
		});
	}

	private isOurs(uri: vscode.Uri): boolean {
		return this.index.get(uri.toString()) !== undefined || namedText(uri) !== undefined;
	}

	private came(uri: vscode.Uri): void {
		if (this.isOurs(uri)) {
			this.soon(uri, FILE_REST);
		} else {
			this.maybeFolders.set(uri.toString(), uri);
			clearTimeout(this.lookingForFolders);
			this.lookingForFolders = setTimeout(() => void this.lookForFolders(), REST);
		}
	}

	private went(uri: vscode.Uri): void {
		const below = `${uri.toString()}/`;
		if (this.index.get(uri.toString())) {
			this.soon(uri, FILE_REST);
		}
		for (const text of this.index.all) {
			if (text.uri.toString().startsWith(below)) {
				this.soon(text.uri, FILE_REST);
			}
		}
	}

	private async lookForFolders(): Promise<void> {
		const came = [...this.maybeFolders.values()];
		this.maybeFolders.clear();
		if (came.length <= MOST_LOOKS && !(await hasFolder(came))) {
			return;
		}
		const found = await findTexts().catch(() => new Map<string, never>());
		for (const [key, { uri }] of found) {
			if (!this.index.get(key)) {
				this.soon(uri, FILE_REST);
			}
		}
	}

	private soon(uri: vscode.Uri, wait: number): void {
		if (this.isDisposed) {
			return;
		}
		const key = uri.toString();
		clearTimeout(this.timers.get(key));
		const now = (): void => {
			this.timers.delete(key);
			void this.tell(uri);
		};
		this.timers.set(key, setTimeout(now, wait));
	}
}

async function hasFolder(uris: readonly vscode.Uri[]): Promise<boolean> {
	const types = await Promise.all(
		uris.map((uri) =>
			vscode.workspace.fs.stat(uri).then(
				({ type }) => type,
				() => vscode.FileType.Unknown,
			),
		),
	);
	return types.some((type) => (type & vscode.FileType.Directory) !== 0);
}
