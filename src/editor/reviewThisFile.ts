import * as vscode from 'vscode';
import type { OpenArticles } from './openArticles';

/** Adds the active text to the reviewed ones. */
export async function reviewThisFile(articles: OpenArticles): Promise<void> {
	const document = activeText(articles);
	if (document && !articles.of(document)) {
		await articles.add(document);
	}
}

/** Takes the active text out again, if a person added it; if the settings did, leads to them. */
export async function stopReviewingThisFile(articles: OpenArticles): Promise<void> {
	const document = activeText(articles);
	if (!document) {
		return;
	}
	await articles.remove(document);
	if (articles.of(document)) {
		const openSettings = vscode.l10n.t('Open Settings');
		const message = vscode.l10n.t('This file is reviewed because it matches the setting “Source Review: Files”.');
		if ((await vscode.window.showInformationMessage(message, openSettings)) === openSettings) {
			await vscode.commands.executeCommand('workbench.action.openSettings', 'sourceReview.files');
		}
	}
}

/** The text in the active editor; where there is none, the person is told. */
function activeText({ activeDocument }: OpenArticles): vscode.TextDocument | undefined {
	if (!activeDocument) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('No text is open in the active editor. Open a text file of up to 50 MB and try again.'),
		);
	}
	return activeDocument;
}
