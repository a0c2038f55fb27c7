import * as vscode from 'vscode';
import type { Checks } from '../corpus/checks';
import { nameOf } from '../corpus/comparison';
import type { OpenArticles } from '../openArticles';
import { say } from './here';
import { besideWith, pathFrom, saveText } from './saveText';

/** Opens or saves a report of what the article shown was checked against, of its present text. */
export async function checkReport(articles: OpenArticles, checks: Checks): Promise<void> {
	const article = articles.shown;
	if (!article || !checks.of(article)) {
		say(vscode.l10n.t('Nothing was checked yet. Run “Check Quotations Against Sources…” first.'));
		return;
	}
	const title = vscode.l10n.t('Save Check Report');
	const toFile = vscode.l10n.t('Save to a file…');
	const where = await vscode.window.showQuickPick([vscode.l10n.t('Open in an editor'), toFile], { title });
	if (where === undefined) {
		return;
	}
	const { CHECK_FORMATS } = await import('../../exports/checked/reports');
	const comparison = await checks.fresh(article, new vscode.CancellationTokenSource().token);
	if (!comparison) {
		say(vscode.l10n.t('The text has changed meanwhile. Try again.'));
		return;
	}
	const { read, texts, uris, views } = comparison;
	const checked = {
		doc: nameOf(article.document.uri),
		analysis: read.analysis,
		rows: views.map(({ row }) => row),
		lineIn: (file: string, offset: number) => texts.line(file, offset),
	};
	if (where !== toFile) {
		const content = CHECK_FORMATS.markdown(checked);
		const opened = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
		await vscode.window.showTextDocument(opened, { preview: false });
		return;
	}
	const filters = { Markdown: ['md'], JSON: ['json'] };
	await saveText({ title, filters, ...besideWith(article.document, '-checked.md') }, (uri) =>
		(uri.path.endsWith('.json') ? CHECK_FORMATS.json : CHECK_FORMATS.markdown)(checked, (file) =>
			pathFrom(uri, uris.get(file) ?? article.document.uri),
		),
	);
}
