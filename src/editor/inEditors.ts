import * as vscode from 'vscode';
import type { ArticleChange } from './article';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';

/**
 * What is drawn in the visible editors: anew where others are seen, other texts are reviewed, a text has changed or a
 * setting. Whoever extends it draws for the first time once they are made.
 */
export abstract class InEditors extends Disposable {
	/**
	 * @param section the settings that say how it is drawn
	 * @param changes those of a text after which it is drawn anew there
	 */
	protected constructor(
		protected readonly articles: OpenArticles,
		section: string,
		changes: readonly ArticleChange[],
	) {
		super();
		this.register(
			articles.onDidChange(
				({ document }, change) => changes.includes(change) && this.drawAll((editor) => editor.document === document),
			),
		);
		this.register(articles.onDidChangeSelector(() => this.drawAll()));
		this.register(vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()));
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(section) && this.drawAll()),
		);
	}

	protected abstract draw(editor: vscode.TextEditor): void;

	protected drawAll(which: (editor: vscode.TextEditor) => boolean = () => true): void {
		vscode.window.visibleTextEditors.filter(which).forEach((editor) => this.draw(editor));
	}
}
