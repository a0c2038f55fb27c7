import * as vscode from 'vscode';
import type { OpenArticles } from './openArticles';
import { messageOf } from '../messageOf';
import { activeEditorOf } from './reveal';

/**
 * Adds texts to the reviewed ones.
 *
 * @param args as a menu of files gives them: the one it was opened on, and all that are selected; else the text that is meant
 */
export async function reviewThisFile(articles: OpenArticles, [file, selected]: readonly unknown[]): Promise<void> {
	if (!(file instanceof vscode.Uri)) {
		const document = await meantText(articles);
		await (document && add(articles, document));
		return;
	}
	const files = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
	for (const uri of files.length > 0 ? files : [file]) {
		try {
			const document = await vscode.workspace.openTextDocument(uri);
			if (document !== articles.activeDocument) {
				await vscode.window.showTextDocument(document, { preview: false });
			}
			await add(articles, document);
		} catch (error) {
			const reason = messageOf(error);
			void vscode.window.showErrorMessage(
				vscode.l10n.t('{0} cannot be opened as text: {1}', vscode.workspace.asRelativePath(uri), reason),
			);
		}
	}
}

async function add(articles: OpenArticles, document: vscode.TextDocument): Promise<void> {
	if (!articles.of(document)) {
		await articles.add(document);
	}
}

/** Takes the active text out again, if a person added it; if the settings did, leads to them. */
export async function stopReviewingThisFile(articles: OpenArticles): Promise<void> {
	const document = await meantText(articles);
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

/** The text that is meant, shown to the person; where there is none, they are told. */
async function meantText({ meantDocument }: OpenArticles): Promise<vscode.TextDocument | undefined> {
	if (meantDocument) {
		await activeEditorOf(meantDocument);
	} else {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('No text is open in the active editor. Open a text file of up to 50 MB and try again.'),
		);
	}
	return meantDocument;
}
