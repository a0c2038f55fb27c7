import type * as vscode from 'vscode';
import type { Rooms } from '../rooms';

/** Stands in for the panel until it is shown for the first time. */
export class LazyPanel implements vscode.WebviewViewProvider {
	static readonly viewType = 'sourceReview.panel';

	constructor(private readonly rooms: () => Promise<Rooms>) {}

	async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
		(await this.rooms()).panel.show(view);
	}
}
