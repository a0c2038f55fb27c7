import * as vscode from 'vscode';
import type { PlacedRecord } from '../../review/placeRecords';
import { Preview } from '../listing/preview';
import { lineNumber } from '../places';
import type { OpenArticles } from '../openArticles';
import { rowLabel } from '../rowLabel';
import { recordText } from '../../reading/words/actText';
import { hullOf, wordsOf } from '../../review/spans';
import type { Article } from '../article';
import { findHere, say } from './here';
import { withoutIcons } from '../withoutIcons';

interface Item extends vscode.QuickPickItem {
	readonly place: PlacedRecord;
}

/**
 * Lists the reviews and corrections whose words have changed too much, or stand there twice: the old words above the
 * best guess. Moving previews the guess; nothing is moved but by choosing.
 */
export async function listLostRecords(articles: OpenArticles): Promise<void> {
	const here = await findHere(articles);
	if (!here?.editor) {
		return;
	}
	const { article, read, editor, at } = here;
	const { reviews } = article;
	if (reviews.lost.length === 0) {
		say(vscode.l10n.t('Every review of this file stands where it belongs.'));
		return;
	}
	const preview = new Preview(editor, article);
	const chosen = await vscode.window.showQuickPick(
		reviews.lost.map((place) => itemFor(article, place)),
		{
			title: vscode.l10n.t('Reviews That Need a Place: {0}', reviews.lost.length),
			placeHolder: vscode.l10n.t('Choose one to say where it belongs'),
			onDidSelectItem: (item) => {
				const spans = typeof item === 'string' ? [] : (item as Item).place.spans;
				if (spans.length > 0) {
					preview.show(hullOf(spans), read.version);
				}
			},
		},
	);
	if (chosen) {
		const { record, spans } = chosen.place;
		const there = vscode.l10n.t('It belongs at the best guess');
		const selected = vscode.l10n.t('It belongs at the selection');
		const remove = vscode.l10n.t('Remove it');
		const answer = await vscode.window.showQuickPick(
			[...(spans.length > 0 ? [there] : []), ...(at.end > at.start ? [selected] : []), remove],
			{ title: chosen.label },
		);
		if (answer === remove) {
			await article.acts.remove(record);
		} else if (answer !== undefined) {
			await article.acts.place(record, read, answer === there ? spans : [at]);
		}
	}
	await preview.goBack();
	preview.dispose();
}

function itemFor({ document }: Article, place: PlacedRecord): Item {
	const { record, spans } = place;
	const asText = (text: string): string => withoutIcons(rowLabel(text));
	const [first] = spans;
	const guess = wordsOf(document.getText(), spans);
	return {
		place,
		label: asText(record.target.map(({ exact }) => exact).join(' … ')),
		description: asText(recordText(record)),
		detail: first
			? vscode.l10n.t('now perhaps, line {0}: {1}', lineNumber(document, first.start), asText(guess))
			: vscode.l10n.t('nothing like it is left in the text'),
	};
}
