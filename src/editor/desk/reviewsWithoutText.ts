import * as vscode from 'vscode';
import type { OpenArticles } from '../openArticles';
import { plain } from '../../reading/plain';
import type { Shelves } from '../shelves';
import { say } from './here';
import { withoutIcons } from '../withoutIcons';

const PATH_LENGTH = 120;

/** Lists the reviews whose texts are gone; a person can give them to the text that is open. */
export async function listReviewsWithoutText(articles: OpenArticles, shelves: Shelves): Promise<void> {
	const { active } = articles;
	const title = vscode.l10n.t('Reviews Without a Text');
	const words = (await active?.fingerprint()) ?? '';
	const content = active?.document.getText() ?? '';
	const items = (await shelves.withoutText(words, content)).map((gone) => ({
		label: withoutIcons(plain(gone.name, PATH_LENGTH)),
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
	const placeHolder = active
		? vscode.l10n.t('Choose one to give its reviews to the text that is open')
		: vscode.l10n.t('Open the text that they belong to, and list them again');
	const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
	if (chosen && active) {
		await chosen.gone.adopt(active.document);
	}
}
