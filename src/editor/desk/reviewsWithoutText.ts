import * as vscode from 'vscode';
import type { OpenArticles } from '../openArticles';
import { plain } from '../plain';
import type { Shelves } from '../shelves';
import { say } from './here';

const PATH_LENGTH = 120;

/** Lists the reviews whose texts are gone; they can be given to the text that is open, or read. */
export async function listReviewsWithoutText(articles: OpenArticles, shelves: Shelves): Promise<void> {
	const { active } = articles;
	const title = vscode.l10n.t('Reviews Without a Text');
	const items = (await shelves.withoutText(active)).map((gone) => ({
		label: plain(gone.path, PATH_LENGTH).replace(/\$\(/g, '\\$('),
		description: vscode.l10n.t('reviews: {0}', gone.records),
		...(gone.likeness > 0 && {
			detail: vscode.l10n.t('{0} % like the text that is open', Math.round(gone.likeness * 100)),
		}),
		gone,
	}));
	if (items.length === 0) {
		say(vscode.l10n.t('Every review has its text.'));
		return;
	}
	const placeHolder = vscode.l10n.t('Choose one to say which text it belongs to, or to read it');
	const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
	if (!chosen) {
		return;
	}
	const here = active && vscode.l10n.t('They belong to the text that is open');
	const read = vscode.l10n.t('Read them');
	const answer = await vscode.window.showQuickPick([...(here === undefined ? [] : [here]), read], {
		title: chosen.label,
	});
	if (answer === read) {
		const opened = await vscode.workspace.openTextDocument({ content: await chosen.gone.read(), language: 'json' });
		await vscode.window.showTextDocument(opened, { preview: false });
	} else if (active && answer === here) {
		await chosen.gone.adopt(active);
	}
}
