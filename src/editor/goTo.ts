import * as vscode from 'vscode';
import { say } from './desk/here';
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
	const span = article.carry(place.span, place.version ?? article.document.version);
	if (span) {
		await showPlace(article.document, span, 'select');
	} else {
		say(vscode.l10n.t('The text has changed at this place. Try again.'));
	}
}
