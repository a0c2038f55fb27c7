import * as vscode from 'vscode';
import type { EngineMessage } from '../worker/engineMessage';

/** Says what concerns all texts; each says for itself what is wrong with it alone. */
export function tellOfEngine(message: EngineMessage): void {
	const sentence = engineSentence(message);
	if ('doc' in message) {
		return;
	}
	const show =
		message.about === 'no worker' || message.about === 'no second reader'
			? vscode.window.showWarningMessage
			: vscode.window.showErrorMessage;
	void show(sentence);
}

/** What is wrong, in a sentence that says what to do. */
export function engineSentence(message: EngineMessage): string {
	switch (message.about) {
		case 'no worker':
			return vscode.l10n.t(
				'Source Review has no thread of its own here ({0}). Texts of up to {1} characters are read all the same, in the editor’s own thread.',
				message.cause,
				message.longest,
			);
		case 'too long':
			return vscode.l10n.t(
				'Source Review has no thread of its own here, and this text is longer than {0} characters: it is not read.',
				message.longest,
			);
		case 'silent':
			return vscode.l10n.t('Reading this text took too long and was given up. Other texts are read as before.');
		case 'ended':
			return vscode.l10n.t(
				'Reading this text ended before its time ({0}). Other texts are read as before.',
				message.cause,
			);
		case 'failed':
			return vscode.l10n.t('Source Review cannot read this text ({0}).', message.cause);
		case 'cannot start':
			return vscode.l10n.t('Its language data cannot be read ({0}). Install the extension again.', message.cause);
		case 'no second reader':
			return vscode.l10n.t(
				'Texts are read quickly only: the careful reading is not to be had here ({0}). Reload the window to try again.',
				message.cause,
			);
		case 'keeps ending':
			return vscode.l10n.t(
				'Source Review stops reading: its thread ended again and again ({0}). Reload the window to try again.',
				message.cause,
			);
	}
}
