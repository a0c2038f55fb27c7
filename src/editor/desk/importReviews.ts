import * as vscode from 'vscode';
import { messageOf } from '../../messageOf';
import type { Unreadable } from '../../exports/imports/importing';
import { recordFault } from '../../reading/words/recordFault';
import { decodedWhole } from '../corpus/decodeText';
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
	const text = await textOf(file);
	if (text === undefined) {
		return;
	}
	const { readImport, newsOf } = await import('../../exports/formats');
	const { article } = here;
	const read = await article.whenRead();
	if (!read) {
		return;
	}
	let result: { readonly added: number; readonly skipped: number } | Unreadable = { added: 0, skipped: 0 };
	await article.acts.take((existing, doc) => {
		const { analysis } = read;
		const found = readImport(file.path, text, {
			doc,
			analysis,
			reviewer: '',
			statuses: article.statuses.all,
			surroundings: SURROUNDINGS,
		});
		const news = 'fault' in found ? [] : newsOf(existing, found.records, found.left);
		result = 'fault' in found ? found : { added: news.length, skipped: found.skipped };
		return news;
	});
	tell(result, article.reviews.lost.length);
}

/** Where a file cannot be read, or half of its signs would be others, the person is told, and nothing is taken from it. */
async function textOf(file: vscode.Uri): Promise<string | undefined> {
	const refuse = (why: string): undefined =>
		void vscode.window.showErrorMessage(vscode.l10n.t('This file could not be read: {0}.', why));
	try {
		const text = decodedWhole(await vscode.workspace.fs.readFile(file));
		return text ?? refuse(vscode.l10n.t('it is not UTF-8 text; save it as UTF-8 and try again'));
	} catch (error) {
		return refuse(messageOf(error));
	}
}

function tell(result: { readonly added: number; readonly skipped: number } | Unreadable, lost: number): void {
	if ('fault' in result) {
		void vscode.window.showErrorMessage(whyUnreadable(result));
		return;
	}
	const { added, skipped } = result;
	say(
		[
			vscode.l10n.t('Imported: {0}', added),
			...(skipped > 0 ? [vscode.l10n.t('left out: {0}', skipped)] : []),
			...(lost > 0 ? [vscode.l10n.t('need a place: {0}', lost)] : []),
		].join(' · '),
	);
}

function whyUnreadable({ fault, detail }: Unreadable): string {
	return fault === 'no annotations'
		? vscode.l10n.t('This file could not be read: it holds no W3C annotations.')
		: vscode.l10n.t('This file could not be read: {0}.', recordFault(fault, detail));
}
