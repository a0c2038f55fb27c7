import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';

/** Pause after scrolling, in milliseconds. */
const PAUSE = 100;

/** Tells each reviewed text what of it is in sight, in whatever editors: that is read carefully first. */
export class InSight extends Disposable {
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(articles.onDidChangeActive(() => this.tell()));
		this.register(
			vscode.window.onDidChangeTextEditorVisibleRanges(() => {
				clearTimeout(this.timer);
				this.timer = setTimeout(() => this.tell(), PAUSE);
			}),
		);
		this.register({ dispose: () => clearTimeout(this.timer) });
		this.tell();
	}

	private tell(): void {
		for (const article of this.articles.all) {
			const { document } = article;
			const seen = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
			article.sees(seen.flatMap(({ visibleRanges }) => visibleRanges.map((range) => spanOf(document, range))));
		}
	}
}

const spanOf = (document: vscode.TextDocument, { start, end }: vscode.Range): Span => ({
	start: document.offsetAt(start),
	end: document.offsetAt(end),
});
