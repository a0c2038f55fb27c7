import * as vscode from 'vscode';
import type { Article } from './article';
import { Disposable } from './disposable';
import type { OpenArticles } from './openArticles';
import { progressWords } from './progressWords';

/** A careful reading of more windows than this, some three seconds, is said to be under way. */
const LONG = 30;

/** Says in the status bar, while a reviewed text is active, how much of it is reviewed; leads to the panel. */
export class StatusBar extends Disposable {
	private readonly item: vscode.StatusBarItem;
	/** Whose state the item tells. */
	private told: Article | undefined;

	constructor(private readonly articles: OpenArticles) {
		super();
		this.item = this.register(
			vscode.window.createStatusBarItem('sourceReview.progress', vscode.StatusBarAlignment.Right, 100),
		);
		this.item.name = vscode.l10n.t('Source Review');
		this.item.command = 'sourceReview.showPanel';
		this.register(
			articles.onDidChange((article, change) => change !== 'still' && article === articles.active && this.update()),
		);
		this.register(articles.onDidChangeActive(() => this.update()));
		this.update();
	}

	private update(): void {
		const article = this.articles.active;
		const isToldOf = article === this.told;
		this.told = article;
		if (!article) {
			this.item.hide();
			return;
		}
		const { read, failure, progress } = article;
		if (failure !== undefined) {
			this.show('$(warning)', vscode.l10n.t('This text could not be read.'), failure);
		} else if (progress && progress.of > LONG) {
			const share = Math.round((100 * progress.done) / progress.of);
			this.show(
				'$(sync~spin)',
				vscode.l10n.t('reading carefully: {0} %', share),
				vscode.l10n.t(
					'What is in sight comes first; what was read quickly is shown until the careful reading is there.',
				),
			);
		} else if (read) {
			const { short, long } = progressWords(read, article);
			this.show('$(checklist)', short, long);
		} else if (!isToldOf) {
			this.show('$(checklist)', '…', vscode.l10n.t('Source Review'));
		}
	}

	private show(icon: string, text: string, tooltip: string): void {
		this.item.text = `${icon} ${text}`;
		this.item.tooltip = tooltip;
		this.item.show();
	}
}
