import * as vscode from 'vscode';
import { Disposable } from '../disposable';

/** Says in the status bar how many of the workspace's texts are read, while they are, and lets a person stop that. */
export class IndexProgress extends Disposable {
	private item: vscode.LanguageStatusItem | undefined;
	private tellMore: ((message: string) => void) | undefined;
	private message = '';
	private shown = -1;

	/** @param done resolves when there is nothing more to tell */
	constructor(
		private readonly all: number,
		selector: vscode.DocumentSelector,
		done: Promise<unknown>,
	) {
		super();
		const timer = setTimeout(() => this.show(selector, done), UNNOTICED);
		this.register({ dispose: () => clearTimeout(timer) });
		this.tell(0);
	}

	/** So many are read. */
	tell(done: number): void {
		const share = Math.floor((100 * done) / this.all);
		if (share === this.shown) {
			return;
		}
		this.shown = share;
		this.message = vscode.l10n.t('reading texts: {0} of {1}', done, this.all);
		if (this.item) {
			this.item.text = this.message;
		}
		this.tellMore?.(this.message);
	}

	private show(selector: vscode.DocumentSelector, done: Promise<unknown>): void {
		// VS Code refuses an item of one that is still there: a reading may begin while another is being stopped.
		const id = `sourceReview.indexing.${crypto.randomUUID()}`;
		const item = this.register(vscode.languages.createLanguageStatusItem(id, selector));
		item.name = vscode.l10n.t('Source Review: texts of the folder');
		item.busy = true;
		item.text = this.message;
		item.command = { command: 'sourceReview.stopIndexing', title: vscode.l10n.t('Stop') };
		this.item = item;
		void vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, (progress) => {
			this.tellMore = (message) => progress.report({ message });
			this.tellMore(this.message);
			return done.then(
				() => undefined,
				() => undefined,
			);
		});
	}
}

/** What is read sooner, in milliseconds, is not worth a word. */
const UNNOTICED = 1000;
