import * as vscode from 'vscode';
import { paragraphGroups } from '../reading/paragraphGroups';
import { Disposable } from './disposable';
import { ForArticles } from './forArticles';
import type { OpenArticles } from './openArticles';

/** Folds what stands below one heading. */
export class Folding extends Disposable implements vscode.FoldingRangeProvider {
	constructor(private readonly articles: OpenArticles) {
		super();
		this.register(
			new ForArticles(articles, (selector) => vscode.languages.registerFoldingRangeProvider(selector, this)),
		);
	}

	async provideFoldingRanges(
		document: vscode.TextDocument,
		_context: vscode.FoldingContext,
		token: vscode.CancellationToken,
	): Promise<vscode.FoldingRange[]> {
		const read = await this.articles.of(document)?.whenRead(token);
		return (read ? paragraphGroups(read.analysis) : [])
			.map(({ start, end }) => new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(end).line))
			.filter((range) => range.end > range.start);
	}
}
