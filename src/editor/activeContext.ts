import * as vscode from 'vscode';
import { Disposable } from './disposable';
import { entityAt } from '../reading/entityPlaces';
import type { OpenArticles } from './openArticles';

/**
 * Tells `when` clauses whether the active editor shows a reviewed text, whether a person added it, and whether a
 * quotation or a name stands at the cursor.
 */
export class ActiveContext extends Disposable {
	private readonly last = new Map<string, boolean>();

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(articles.onDidChangeActive(() => this.update()));
		this.register(articles.onDidChange((article, change) => change === 'read' && this.atCursor(article.document)));
		this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.atCursor(textEditor.document)));
		this.update();
	}

	private update(): void {
		const { activeDocument, active } = this.articles;
		this.set('sourceReview.active', active !== undefined);
		this.set('sourceReview.activeIsAdded', activeDocument !== undefined && this.articles.isAdded(activeDocument));
		this.atCursor(activeDocument);
	}

	private atCursor(document: vscode.TextDocument | undefined): void {
		const editor = vscode.window.activeTextEditor;
		const { active } = this.articles;
		if (document !== editor?.document || (active && !active.read)) {
			return;
		}
		const lookup = active?.read?.lookup;
		const offset = editor ? editor.document.offsetAt(editor.selection.start) : 0;
		this.set('sourceReview.atQuotation', lookup !== undefined && lookup.isQuotedAt(offset));
		this.set('sourceReview.atName', lookup !== undefined && entityAt(lookup, offset) !== undefined);
	}

	private set(key: string, value: boolean): void {
		if (this.last.get(key) !== value) {
			this.last.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
