import type * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';

/** Keeps something registered for the reviewed texts, whichever they are at the time. */
export class ForArticles extends Disposable {
	private registered: vscode.Disposable | undefined;
	private selector = '';

	constructor(
		private readonly articles: OpenArticles,
		private readonly registerFor: (selector: vscode.DocumentSelector) => vscode.Disposable,
	) {
		super();
		this.renew();
		this.register(articles.onDidChangeSelector(() => this.renew()));
	}

	override dispose(): void {
		super.dispose();
		this.registered?.dispose();
	}

	private renew(): void {
		const { selector } = this.articles;
		const print = JSON.stringify(selector);
		if (print !== this.selector) {
			this.selector = print;
			this.registered?.dispose();
			this.registered = this.registerFor(selector);
		}
	}
}
