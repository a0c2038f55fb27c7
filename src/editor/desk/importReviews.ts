import * as vscode from 'vscode';
import { newRecords } from '../../review/imports/importing';
import type { OpenArticles } from '../openArticles';
import { SURROUNDINGS } from '../surroundings';
import { findHere, say } from './here';

/** Takes reviews of the active file from a file of the person's choice, as one act. */
export async function importReviews(articles: OpenArticles): Promise<void> {
	const here = await findHere(articles);
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
		const { article } = here;
		const read = await article.whenRead();
		if (!read) {
			return;
		}
		let added = 0;
		let skipped = 0;
		await article.acts.take((existing, doc) => {
			const found = readImport(file.path, text, {
				doc,
				analysis: read.analysis,
				reviewer: '',
				surroundings: SURROUNDINGS,
			});
			const news = newRecords(existing, found.records);
			added = news.length;
			skipped = found.skipped;
			return news;
		});
		const { lost } = article.reviews;
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
