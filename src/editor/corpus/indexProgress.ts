import * as vscode from 'vscode';
import { Disposable } from '../disposable';

/** Says in the status bar how many of the workspace's texts are read, while they are, and lets a person stop that. */
export class IndexProgress extends Disposable {
	private readonly item: vscode.LanguageStatusItem;
	private tellMore: ((message: string) => void) | undefined;
	private shown = 0;

	/** @param done resolves when there is nothing more to tell */
	constructor(
		private readonly all: number,
		selector: vscode.DocumentSelector,
		done: Promise<unknown>,
	) {
		super();
		this.item = this.register(vscode.languages.createLanguageStatusItem('sourceReview.indexing', selector));
		this.item.name = vscode.l10n.t('Source Review: texts of the folder');
		this.item.busy = true;
		this.item.command = { command: 'sourceReview.stopIndexing', title: vscode.l10n.t('Stop') };
		void vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, (progress) => {
			this.tellMore = (message) => progress.report({ message });
			return done.then(
				() => undefined,
				() => undefined,
			);
		});
		this.tell(0);
	}

	/** So many are read. */
	tell(done: number): void {
		const share = Math.floor((100 * done) / this.all);
		if (done > 0 && share === this.shown) {
			return;
		}
		this.shown = share;
		const message = vscode.l10n.t('reading texts: {0} of {1}', done, this.all);
		this.item.text = message;
		this.tellMore?.(message);
	}
}
