import * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { ReviewedFiles } from './reviewedFiles';

/** Tells `when` clauses whether the active editor shows a reviewed file, and whether a person added it. */
export class ActiveContext extends Disposable {
	private readonly last = new Map<string, boolean>();

	constructor(private readonly files: ReviewedFiles) {
		super();
		this.register(vscode.window.onDidChangeActiveTextEditor(() => this.update()));
		this.register(files.onDidChange(() => this.update()));
		this.update();
	}

	private update(): void {
		const document = vscode.window.activeTextEditor?.document;
		this.set('sourceReview.active', document !== undefined && this.files.has(document));
		this.set('sourceReview.activeIsAdded', document !== undefined && this.files.isAdded(document));
	}

	private set(key: string, value: boolean): void {
		if (this.last.get(key) !== value) {
			this.last.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
}
