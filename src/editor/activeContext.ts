import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import { Disposable } from './disposable';
import { entityAt } from './entityPlaces';

/**
 * Tells `when` clauses whether the active editor shows a reviewed file, whether a person added it, and whether a
 * quotation or a name stands at the cursor.
 */
export class ActiveContext extends Disposable {
	private readonly last = new Map<string, boolean>();

	constructor(private readonly analyses: Analyses) {
		super();
		const { files } = analyses;
		this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
		this.register(files.onDidChange(() => this.update()));
		this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.atCursor(textEditor)));
		this.register(analyses.onDidChange(() => this.atCursor(vscode.window.activeTextEditor)));
		this.update();
	}

	private update(): void {
		const editor = vscode.window.activeTextEditor;
		const document = editor?.document;
		const { files } = this.analyses;
		this.set('sourceReview.active', document !== undefined && files.has(document));
		this.set('sourceReview.activeIsAdded', document !== undefined && files.isAdded(document));
		this.atCursor(editor);
	}

	private atCursor(editor: vscode.TextEditor | undefined): void {
		const analysis = editor && this.analyses.current(editor.document);
		if (
			editor !== vscode.window.activeTextEditor ||
			(editor && !analysis && this.analyses.files.has(editor.document))
		) {
			return;
		}
		const lookup = analysis && this.analyses.lookup(analysis);
		const offset = editor ? editor.document.offsetAt(editor.selection.start) : 0;
		const isQuoted =
			lookup?.attributionAt(offset) ?? lookup?.speech.find(({ hull }) => hull.start <= offset && offset < hull.end);
		this.set('sourceReview.atQuotation', isQuoted !== undefined);
		this.set('sourceReview.atName', lookup !== undefined && entityAt(lookup, offset) !== undefined);
	}

	private set(key: string, value: boolean): void {
		if (this.last.get(key) !== value) {
			this.last.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
