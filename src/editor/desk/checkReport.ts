import * as vscode from 'vscode';
import type { Checks } from '../corpus/checks';
import { nameOf } from '../corpus/comparison';
import type { OpenArticles } from '../openArticles';
import { checking } from './checking';
import { say } from './here';
import { askWhetherToFile, besideWith, openText, pathFrom, saveText } from './saveText';

/** Opens or saves a report of what the article shown was checked against, of its present text. */
export async function checkReport(articles: OpenArticles, checks: Checks): Promise<void> {
	const article = articles.shown;
	if (!article || !checks.of(article)) {
		say(vscode.l10n.t('Nothing was checked yet. Run “Check Quotations Against Sources…” first.'));
		return;
	}
	const title = vscode.l10n.t('Save Check Report');
	const toFile = await askWhetherToFile(title);
	if (toFile === undefined) {
		return;
	}
	const { CHECK_FORMATS } = await import('../../exports/checked/reports');
	const comparison = await checking(article, (token) => checks.fresh(article, token));
	if (!comparison) {
		return;
	}
	const { read, texts, uris, views } = comparison;
	const checked = {
		doc: nameOf(article.document.uri),
		analysis: read.analysis,
		rows: views.map(({ row }) => row),
		lineIn: (file: string, offset: number) => texts.line(file, offset),
	};
	if (!toFile) {
		await openText(CHECK_FORMATS.markdown(checked), 'markdown');
		return;
	}
	const filters = { Markdown: ['md'], JSON: ['json'] };
	await saveText({ title, filters, ...besideWith(article.document, '-checked.md') }, (uri) =>
		(uri.path.endsWith('.json') ? CHECK_FORMATS.json : CHECK_FORMATS.markdown)(checked, (file) =>
			pathFrom(uri, uris.get(file) ?? article.document.uri),
		),
	);
}
