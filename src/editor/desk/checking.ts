import * as vscode from 'vscode';
import { messageOf } from '../../messageOf';
import type { Article } from '../article';
import { nameOf, type Comparison } from '../corpus/comparison';
import { say } from './here';

/**
 * Compares an article with other texts while a person waits, who can call that off, and is told where nothing came of it.
 */
export async function checking(
	{ document }: Article,
	compare: (token: vscode.CancellationToken) => Promise<Comparison | undefined>,
): Promise<Comparison | undefined> {
	const title = vscode.l10n.t('Checking the quotations of {0}…', nameOf(document.uri));
	const progress = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
	try {
		return await vscode.window.withProgress(progress, async (_, token) => {
			const comparison = await compare(token);
			if (!comparison && !token.isCancellationRequested) {
				say(vscode.l10n.t('The text has changed meanwhile. Try again.'));
			}
			return comparison;
		});
	} catch (error) {
		void vscode.window.showErrorMessage(messageOf(error));
		return undefined;
	}
}
