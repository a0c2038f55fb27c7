import * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';

/**
 * Tells `when` clauses whether the active editor shows a reviewed text, and which of the open texts are reviewed. Nothing
 * depends on the cursor: a menu opens on the very click that puts the cursor somewhere, before anyone could say what
 * stands there.
 */
export class ActiveContext extends Disposable {
	private readonly last = new Map<string, string>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(articles.onDidChangeActive(() => this.update()));
		this.update();
	}

	private update(): void {
		this.set('sourceReview.active', this.articles.active !== undefined);
		// For menus of an editor that becomes the active one as they open: `resourcePath in sourceReview.texts`.
		this.set(
			'sourceReview.texts',
			// Schemes differ between the editor and an extension that runs elsewhere; paths are written in one of two ways.
			[...new Set(this.articles.all.flatMap(({ document: { uri } }) => [uri.path, uri.fsPath]))],
		);
	}

	private set(key: string, value: boolean | readonly string[]): void {
		const print = JSON.stringify(value);
		if (this.last.get(key) !== print) {
			this.last.set(key, print);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
