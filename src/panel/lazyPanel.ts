import type * as vscode from 'vscode';
import type { Panel } from './panel';

/** Stands in for the panel until it is shown for the first time. */
export class LazyPanel implements vscode.WebviewViewProvider {
	static readonly viewType = 'sourceReview.panel';

	constructor(private readonly panel: () => Promise<Pick<Panel, 'show'>>) {}

	async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
		(await this.panel()).show(view);
	}
}
