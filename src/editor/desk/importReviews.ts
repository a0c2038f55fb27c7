import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { Desk } from './desk';
import { findHere, say } from './here';

/** Takes reviews of the active file from a file of the person's choice, as one act. */
export async function importReviews(analyses: Analyses, desk: Desk): Promise<void> {
	const here = await findHere(analyses, desk);
	const [file] =
		(here &&
			(await vscode.window.showOpenDialog({
				title: vscode.l10n.t('Import Reviews'),
				filters: { [vscode.l10n.t('Web Annotation or brat')]: ['jsonld', 'json', 'ann'] },
			}))) ??
		[];
	if (!here || !file) {
		return;
	}
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const { readImport } = await import('../../review/formats');
	try {
		const { added, skipped } = await desk.take(here.document, (importing) =>
			readImport(file.path, text, { ...importing, analysis: here.analysis }),
		);
		const { lost } = desk.reviews(here.document);
		say(
			[
				vscode.l10n.t('Imported: {0}', added),
				...(skipped > 0 ? [vscode.l10n.t('left out: {0}', skipped)] : []),
				...(lost.length > 0 ? [vscode.l10n.t('need a place: {0}', lost.length)] : []),
			].join(' · '),
		);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('This file could not be read. {0}', reason));
	}
}
