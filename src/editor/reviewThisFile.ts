import * as vscode from 'vscode';
import type { ReviewedFiles } from './reviewedFiles';

/** Adds the active document to the reviewed ones. */
export async function reviewThisFile(files: ReviewedFiles): Promise<void> {
	const document = activeDocument();
	if (document && !files.has(document)) {
		await files.add(document);
	}
}

/** Takes the active document out again, if a person added it; if the settings did, leads to them. */
export async function stopReviewingThisFile(files: ReviewedFiles): Promise<void> {
	const document = activeDocument();
	if (!document) {
		return;
	}
	await files.remove(document);
	if (files.has(document)) {
		const openSettings = vscode.l10n.t('Open Settings');
		const message = vscode.l10n.t('This file is reviewed because it matches the setting “Source Review: Files”.');
		if ((await vscode.window.showInformationMessage(message, openSettings)) === openSettings) {
			await vscode.commands.executeCommand('workbench.action.openSettings', 'sourceReview.files');
		}
	}
}

/** The text in the active editor; where there is none, the person is told. */
function activeDocument(): vscode.TextDocument | undefined {
	const document = vscode.window.activeTextEditor?.document;
	if (!document) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('No text is open in the active editor. Open a text file of up to 50 MB and try again.'),
		);
	}
	return document;
}
