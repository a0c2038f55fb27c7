import * as vscode from 'vscode';
import type { Article } from './article';
import type { OpenArticles } from './openArticles';
import { activeEditorOf } from './reveal';

/** A text under review, in the active editor. */
export interface ReviewedText {
	readonly article: Article;
	readonly editor: vscode.TextEditor;
}

/**
 * The text that a person wants to go through, shown to them: the active one, if it is reviewed or they now have it reviewed,
 * or, with a page that is no text in front (the walkthrough), the one they were in last. They are told where there is none.
 */
export async function reviewedText(articles: OpenArticles): Promise<ReviewedText | undefined> {
	const article = articles.meant ?? (await newlyReviewed(articles));
	return article && { article, editor: await activeEditorOf(article.document) };
}

async function newlyReviewed(articles: OpenArticles): Promise<Article | undefined> {
	const { activeDocument } = articles;
	if (!activeDocument) {
		const sample = vscode.l10n.t('Open the Sample Article');
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t('No text under review is open. Open one first, or the sample article.'),
			sample,
		);
		if (answer === sample) {
			await vscode.commands.executeCommand('sourceReview.openSampleArticle');
		}
		return undefined;
	}
	const review = vscode.l10n.t('Review This File');
	const answer = await vscode.window.showInformationMessage(vscode.l10n.t('This file is not reviewed yet.'), review);
	return answer === review ? articles.add(activeDocument) : undefined;
}
