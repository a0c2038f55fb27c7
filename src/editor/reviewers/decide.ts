import * as vscode from 'vscode';
import type { Judged } from '../../review/agreement/judged';
import { wordsOf } from '../../review/spans';
import { plain } from '../../reading/plain';
import type { NamedStatus } from '../../reading/statuses';
import type { Article } from '../article';
import { reportOutcome } from '../desk/here';
import { wordsAt } from '../wordsAt';
import { shownName } from './judgedRows';

const WORDS_LENGTH = 60;
const NOTE_LENGTH = 200;

interface Choice extends vscode.QuickPickItem {
	readonly status: NamedStatus;
}

/**
 * Asks how it is to be decided between people, and keeps the decision: an act of its own, which stands above what they
 * said, and can be taken back.
 *
 * @returns whether something was decided
 */
export async function decide(article: Article, { spans, opinions, records }: Judged): Promise<boolean> {
	const { statuses, document } = article;
	const words = wordsOf(document.getText(), spans);
	const items = statuses.all.map((status): Choice => {
		const own = [...opinions].filter(([, opinion]) => opinion.status === status.id);
		const notes = own.flatMap(([, { note }]) => (note === '' ? [] : [plain(note, NOTE_LENGTH)]));
		return {
			status,
			label: `${status.sign} ${status.label}`,
			...(own.length > 0 && { description: own.map(([person]) => shownName(person)).join(', ') }),
			...(notes.length > 0 && { detail: notes.join(' · ') }),
		};
	});
	const said = (item: Choice): number => (item.description === undefined ? 1 : 0);
	const chosen = await vscode.window.showQuickPick(
		// What somebody said comes first.
		items.filter(({ status }) => status.id !== statuses.of().id).sort((a, b) => said(a) - said(b)),
		{
			title: vscode.l10n.t('Decide: {0}', wordsAt(article, spans, WORDS_LENGTH)),
			placeHolder: vscode.l10n.t('Choose what holds. What each of them said is kept'),
			matchOnDescription: true,
		},
	);
	if (!chosen) {
		return false;
	}
	const over = Array.from(opinions.values(), ({ reviewer, status, note }) => ({ reviewer, status, note }));
	const { sign, label, id } = chosen.status;
	const ids = records.map((record) => record.id);
	const outcome = await article.acts.decide(ids, { status: id, over }, words);
	reportOutcome(outcome, vscode.l10n.t('Decided: {0}', `${sign} ${label}`));
	return true;
}
