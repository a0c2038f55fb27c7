import * as vscode from 'vscode';
import { targetAt } from '../reading/targetAt';
import { Disposable } from './disposable';
import type { Article } from './article';
import type { OpenArticles } from './openArticles';
import { progressWords } from './progressWords';
import { statusWords } from '../reading/said';
import { statementView } from '../reading/statementView';
import { certaintyWords } from '../reading/words/certaintyWords';
import { cautionSentence } from '../reading/words/cautionSentence';
import { withoutIcons } from './withoutIcons';

/** Who speaks at the cursor, and what a reviewer said of it, in the status bar's language item. */
export class LanguageStatus extends Disposable {
	private readonly item: vscode.LanguageStatusItem;
	/** Whose state the item tells. */
	private told: Article | undefined;
	/** There while reviews need a place. */
	private lost: vscode.LanguageStatusItem | undefined;

	constructor(private readonly articles: OpenArticles) {
		super();
		this.item = this.register(vscode.languages.createLanguageStatusItem('sourceReview.here', articles.selector));
		this.item.name = vscode.l10n.t('Source Review');
		this.item.command = { command: 'sourceReview.showPanel', title: vscode.l10n.t('Show Claims & Speakers') };
		this.register({ dispose: () => this.lost?.dispose() });
		this.register(articles.onDidChangeSelector(() => (this.item.selector = articles.selector)));
		this.register(
			articles.onDidChange(
				({ document }, change) => change !== 'still' && change !== 'reading' && this.updateIfActive(document),
			),
		);
		this.register(articles.onDidChangeActive(() => this.update()));
		this.register(
			vscode.window.onDidChangeTextEditorSelection((event) => this.updateIfActive(event.textEditor.document)),
		);
		this.update();
	}

	private updateIfActive(document: vscode.TextDocument): void {
		if (document === vscode.window.activeTextEditor?.document) {
			this.update();
		}
	}

	private update(): void {
		const editor = vscode.window.activeTextEditor;
		const article = editor && this.articles.of(editor.document);
		if (!article) {
			return;
		}
		const { read, failure } = article;
		this.item.busy = (!read && failure === undefined) || article.unsaved > 0;
		this.item.severity =
			failure === undefined ? vscode.LanguageStatusSeverity.Information : vscode.LanguageStatusSeverity.Error;
		if (failure !== undefined) {
			this.item.text = vscode.l10n.t('This text could not be read.');
			this.item.detail = failure;
		} else if (article !== this.told) {
			this.item.text = '…';
			this.item.detail = vscode.l10n.t('Source Review');
			this.showLost(0);
		}
		this.told = article;
		if (!read) {
			return;
		}
		const { lookup } = read;
		const { reviews, statuses, certainty } = article;
		const offset = editor.document.offsetAt(editor.selection.active);
		const attribution = lookup.attributionAt(offset);
		const target = targetAt(lookup, reviews, { start: offset, end: offset });
		const review = target && reviews.of(target);
		const said = attribution && statementView(attribution, lookup);
		this.item.text = said
			? [said.voice.name, ...said.how, ...certaintyWords(said.attribution, certainty), ...statusWords(review, statuses)]
					.map(withoutIcons)
					.join(' · ')
			: progressWords(read, article).long;
		const otherwise = attribution ? '' : vscode.l10n.t('Source Review');
		this.item.detail = writingWords(article) || cautionSentence(lookup) || otherwise;
		this.showLost(reviews.lost.length);
	}

	private showLost(count: number): void {
		if (count === 0) {
			this.lost?.dispose();
			this.lost = undefined;
			return;
		}
		this.lost ??= vscode.languages.createLanguageStatusItem('sourceReview.lost', this.articles.selector);
		this.lost.name = vscode.l10n.t('Source Review: places');
		this.lost.severity = vscode.LanguageStatusSeverity.Warning;
		this.lost.text = vscode.l10n.t('reviews that need a place: {0}', count);
		this.lost.command = { command: 'sourceReview.listLostReviews', title: vscode.l10n.t('Show') };
	}
}

/** What is not written yet; empty where all is. */
function writingWords({ unsaved, kept }: Pick<Article, 'unsaved' | 'kept'>): string {
	if (unsaved > 0) {
		return vscode.l10n.t('saving…');
	}
	return kept > 0 ? vscode.l10n.t('kept until they can be saved: {0}', kept) : '';
}
