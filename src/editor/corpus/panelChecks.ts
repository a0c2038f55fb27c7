import type * as vscode from 'vscode';
import type { CheckView } from '../../reading/elsewhere/checkView';
import type { Article } from '../article';
import { PASSAGES } from '../membership';
import type { OpenArticles } from '../openArticles';
import type { ArticleCheck, Checks } from './checks';
import type { Comparison } from './comparison';
import type { Passages } from './passages';

/** An article, as views beside the text know it. */
interface Shown {
	readonly document: vscode.TextDocument;
}

/** What persons had checked, for views beside the text. */
export class PanelChecks {
	constructor(
		private readonly articles: OpenArticles,
		private readonly checks: Checks,
		private readonly passages: Passages,
	) {}

	of({ document }: Shown): ArticleCheck | undefined {
		const article = this.articles.of(document);
		return article && this.checks.of(article);
	}

	onDidChange(listener: (article: Article, asked: boolean) => void): vscode.Disposable {
		return this.checks.onDidChange(({ article, asked }) => listener(article, asked));
	}

	isPartOf({ document }: Shown, other: vscode.TextDocument): boolean {
		const comparison = this.there(document)?.comparison;
		const isSource = [...(comparison?.uris.values() ?? [])].some((uri) => uri.toString() === other.uri.toString());
		return isSource || (comparison !== undefined && other.uri.scheme === PASSAGES);
	}

	/** @param at which of the places of the row, from 0 */
	async goTo({ document }: Shown, { found }: CheckView, at: number, preserveFocus: boolean): Promise<void> {
		const there = this.there(document);
		const place = found[at];
		await (there && place && this.passages.goTo(there.comparison, place, preserveFocus));
	}

	/** @param at which of the places of the row, from 0 */
	async compare({ document }: Shown, view: CheckView, at: number): Promise<void> {
		const there = this.there(document);
		const place = view.found[at];
		await (there && place && this.passages.compare(there.article, there.comparison, view, place));
	}

	private there(document: vscode.TextDocument): { article: Article; comparison: Comparison } | undefined {
		const article = this.articles.of(document);
		const comparison = article && this.checks.comparisonOf(article);
		return comparison && { article, comparison };
	}
}
