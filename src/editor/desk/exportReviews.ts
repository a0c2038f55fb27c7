import * as vscode from 'vscode';
import type { OpenArticles } from '../openArticles';
import { findHere } from './here';
import { askFormat, besideWith, openText, pathFrom, saveText, type Format } from './saveText';

/** Writes claims and reviews of the active file in a format of the person's choice, to a file or into an editor. */
export async function exportReviews(articles: OpenArticles): Promise<void> {
	const here = await findHere(articles);
	if (!here) {
		return;
	}
	const { article } = here;
	const { document } = article;
	const title = vscode.l10n.t('Export Claims and Reviews');
	const chosen = await askFormat(title, formats());
	if (!chosen) {
		return;
	}
	const { format, toFile } = chosen;
	const { EXPORTS } = await import('../../exports/formats');
	// Of the text as it is when the choice has been made.
	const read = await article.whenRead();
	if (!read) {
		return;
	}
	const { records } = article.reviews;
	const textOf = (doc: string): string =>
		EXPORTS[format.id]?.({ doc, analysis: read.analysis, records, statuses: article.statuses.all }) ?? '';
	if (!toFile) {
		await openText(textOf(vscode.workspace.asRelativePath(document.uri, false)), format.language);
		return;
	}
	const filters = { [format.label]: [format.ending] };
	await saveText({ title, filters, ...besideWith(document, `.${format.ending}`) }, (uri) =>
		textOf(pathFrom(uri, document.uri)),
	);
}

const formats = (): Format[] => [
	{ id: 'markdown', label: vscode.l10n.t('Report to read, Markdown'), ending: 'md', language: 'markdown' },
	{ id: 'csv', label: vscode.l10n.t('Table for spreadsheets, CSV'), ending: 'csv', language: 'plaintext' },
	{ id: 'webannotation', label: vscode.l10n.t('W3C Web Annotation, JSON-LD'), ending: 'jsonld', language: 'json' },
	{ id: 'claimreview', label: vscode.l10n.t('schema.org ClaimReview, JSON-LD'), ending: 'jsonld', language: 'json' },
	{ id: 'tei', label: vscode.l10n.t('TEI, XML'), ending: 'xml', language: 'xml' },
	{ id: 'jsonl', label: vscode.l10n.t('Analysis and reviews, JSON Lines'), ending: 'jsonl', language: 'json' },
	{ id: 'brat', label: vscode.l10n.t('brat standoff'), ending: 'ann', language: 'plaintext' },
];
