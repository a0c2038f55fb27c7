import * as vscode from 'vscode';
import type { OpenArticles } from '../openArticles';
import { findHere } from './here';
import { besideWith, pathFrom, saveText } from './saveText';

interface Format {
	readonly id: string;
	readonly label: string;
	/** Of the file, without the dot. */
	readonly ending: string;
	/** The language of an editor that shows it. */
	readonly language: string;
}

/** Writes claims and reviews of the active file in a format of the person's choice, to a file or into an editor. */
export async function exportReviews(articles: OpenArticles): Promise<void> {
	const here = await findHere(articles);
	if (!here) {
		return;
	}
	const { article } = here;
	const { document } = article;
	const title = vscode.l10n.t('Export Claims and Reviews');
	const format = await vscode.window.showQuickPick(
		formats().map((format) => ({ ...format, description: `.${format.ending}` })),
		{ title, matchOnDescription: true },
	);
	const toFile = vscode.l10n.t('Save to a file…');
	const where = format && (await vscode.window.showQuickPick([vscode.l10n.t('Open in an editor'), toFile], { title }));
	if (!where) {
		return;
	}
	const { EXPORTS } = await import('../../exports/formats');
	// Of the text as it is when the choice has been made.
	const read = await article.whenRead();
	if (!read) {
		return;
	}
	const { records } = article.reviews;
	const textOf = (doc: string): string =>
		EXPORTS[format.id]?.({ doc, analysis: read.analysis, records, statuses: article.statuses.all }) ?? '';
	if (where !== toFile) {
		const text = textOf(vscode.workspace.asRelativePath(document.uri, false));
		const opened = await vscode.workspace.openTextDocument({ content: text, language: format.language });
		await vscode.window.showTextDocument(opened, { preview: false });
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
