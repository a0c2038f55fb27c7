import type * as vscode from 'vscode';
import type { Analyses } from '../editor/analyses';
import { Disposable } from '../editor/disposable';

/** The side panel, host side. */
export class Panel extends Disposable {
	constructor(
		private readonly extension: vscode.Uri,
		private readonly analyses: Analyses,
	) {
		super();
	}

	/** Fills a view that VS Code has just made. */
	show(view: vscode.WebviewView): void {
		void view;
		void this.extension;
		void this.analyses;
	}
}
