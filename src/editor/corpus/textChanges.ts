import * as vscode from 'vscode';
import { Disposable } from '../disposable';
import type { OpenArticles } from '../openArticles';
import { isShown, textPatterns, type FoundText } from './findTexts';
import type { TextIndex } from './textIndex';

/** How long a text that somebody writes has to rest before it is read anew, in milliseconds. */
const REST = 1000;
/** The same for a file. */
const FILE_REST = 200;

/** Hears which texts change, in editors and on disk, and has each read anew once it rests. */
export class TextChanges extends Disposable {
	private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
	private watchers: readonly vscode.Disposable[] = [];

	constructor(
		articles: OpenArticles,
		private readonly index: TextIndex,
		private readonly readAgain: (found: FoundText) => Promise<void>,
	) {
		super();
		const { workspace } = vscode;
		this.watch();
		this.register(workspace.onDidChangeWorkspaceFolders(() => this.watch()));
		this.register(
			workspace.onDidChangeConfiguration((event) => {
				if (['files', 'sources'].some((key) => event.affectsConfiguration(`sourceReview.${key}`))) {
					this.watch();
				}
			}),
		);
		this.register(
			workspace.onDidChangeTextDocument(({ document }) => {
				const known = index.get(document.uri.toString());
				if (known) {
					this.soon(known, REST);
				}
			}),
		);
		this.register(
			articles.onDidChange(({ document }, change) => {
				if (change === 'read' && !index.get(document.uri.toString())) {
					this.soon({ uri: document.uri, isSource: false }, REST);
				}
			}),
		);
		this.register({
			dispose: () => {
				this.timers.forEach((timer) => clearTimeout(timer));
				this.watchers.forEach((watcher) => watcher.dispose());
			},
		});
	}

	private watch(): void {
		this.watchers.forEach((watcher) => watcher.dispose());
		this.watchers = textPatterns().map(({ pattern, isSource }) => {
			const watcher = vscode.workspace.createFileSystemWatcher(pattern);
			for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
				event(async (uri) => {
					if (this.index.get(uri.toString()) || (await isShown(uri))) {
						this.soon({ uri, isSource }, FILE_REST);
					}
				});
			}
			return watcher;
		});
	}

	private soon({ uri, isSource }: FoundText, wait: number): void {
		const key = uri.toString();
		clearTimeout(this.timers.get(key));
		const again = (): void => {
			this.timers.delete(key);
			void this.readAgain({ uri, isSource: isSource || this.index.get(key)?.isSource === true });
		};
		this.timers.set(key, setTimeout(again, wait));
	}
}
