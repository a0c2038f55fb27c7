import * as vscode from 'vscode';
import type { OpenArticles } from './openArticles';
import { readPlace } from './places';
import { showPlace } from './reveal';

/**
 * Follows a link to a place in a reviewed text that is open. Links can be made by anyone who can show a hover: what is
 * not a place in such a text is refused, and nothing is opened.
 *
 * @param args see `Place`
 */
export async function goTo(articles: OpenArticles, args: readonly unknown[]): Promise<void> {
	const place = readPlace(args);
	const article = place && articles.at(place.uri);
	if (!place || !article) {
		throw new Error(vscode.l10n.t('This link leads to no place in a reviewed file that is open.'));
	}
	await showPlace(article.document, place.span, 'select');
}
