import * as vscode from 'vscode';
import { wordsOf } from '../../review/spans';
import { plain } from '../../reading/plain';
import { signAndLabel, type NamedStatus } from '../../reading/statuses';
import type { Article } from '../article';
import { say } from '../desk/here';
import { withoutIcons } from '../withoutIcons';
import { shownName, type JudgedRow } from './judgedRows';

const NOTE_LENGTH = 200;

interface Choice extends vscode.QuickPickItem {
	readonly status: NamedStatus;
}

/**
 * Asks how it is to be decided between people, and keeps the decision: an act of its own, which stands above what they
 * said, and can be taken back.
 *
 * @param text in which what they judged has its places
 */
export async function decide(article: Article, { judged, label }: JudgedRow, text: string): Promise<void> {
	const { statuses } = article;
	const { spans, opinions, records } = judged;
	const items = statuses.all.map((status): Choice => {
		const own = [...opinions].filter(([, opinion]) => opinion.status === status.id);
		const notes = own.flatMap(([, { note }]) => (note === '' ? [] : [plain(note, NOTE_LENGTH)]));
		return {
			status,
			label: `${status.sign} ${status.label}`,
			...(own.length > 0 && { description: withoutIcons(own.map(([person]) => shownName(person)).join(', ')) }),
			...(notes.length > 0 && { detail: withoutIcons(notes.join(' · ')) }),
		};
	});
	const said = (item: Choice): number => (item.description === undefined ? 1 : 0);
	const chosen = await vscode.window.showQuickPick(
		// What somebody said comes first.
		items.filter(({ status }) => status.id !== statuses.of().id).sort((a, b) => said(a) - said(b)),
		{
			title: vscode.l10n.t('Decide: {0}', label),
			placeHolder: vscode.l10n.t('Choose what holds. What each of them said is kept'),
			matchOnDescription: true,
		},
	);
	if (chosen) {
		const over = Array.from(opinions.values(), ({ reviewer, status, note }) => ({ reviewer, status, note }));
		const ids = records.map((record) => record.id);
		await article.acts.decide(ids, { status: chosen.status.id, over }, wordsOf(text, spans));
		say(vscode.l10n.t('Decided: {0}', signAndLabel(chosen.status)));
	}
}
