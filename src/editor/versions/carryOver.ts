import * as vscode from 'vscode';
import { carriedRecordsInSteps, type Carrying } from '../../corpus/versions/carry';
import { carriedFrom } from '../../review/carried';
import type { DeskRecord } from '../../review/model';
import { say } from '../desk/here';
import type { OpenArticles } from '../openArticles';
import { SURROUNDINGS } from '../surroundings';
import { Turns } from '../turns';
import type { PickAction } from './changesPick';
import { sayChanged, type TakenTexts, type TwoVersions } from './twoVersions';

/**
 * Gives the verdicts that hold to the newer version, as one act that is undone as a whole. The older version keeps its
 * own.
 *
 * @param taken the texts in which the verdicts have their places
 */
export function carryOver(
	articles: OpenArticles,
	{ older, newer }: TwoVersions,
	taken: TakenTexts,
	{ carried, left }: Carrying,
): PickAction {
	return {
		icon: 'forward',
		label: vscode.l10n.t('Carry Over Verdicts: {0}', carried.length),
		detail:
			left.length === 0
				? vscode.l10n.t('To {0}, with notes, tags, sources and names; one act, which can be taken back', newer.name)
				: vscode.l10n.t(
						'To {0}, with notes, tags, sources and names; one act, which can be taken back. {1} stay, listed below',
						newer.name,
						left.length,
					),
		run: async () => {
			const article = articles.of(newer.document) ?? (await articles.add(newer.document));
			const records = await new Turns().through(
				carriedRecordsInSteps(carried, {
					old: taken.old,
					now: taken.now,
					from: older.name,
					newId: SURROUNDINGS.newId,
				}),
			);
			if (!article || !taken.areThere()) {
				sayChanged();
				return;
			}
			let given = 0;
			await article.acts.take((existing) => {
				const news = notThere(records, existing.records);
				given = news.length;
				return news;
			});
			say(vscode.l10n.t('Carried over: {0}', given));
		},
	};
}

/** Carried over in another window meanwhile, they are there already. */
function notThere(records: readonly DeskRecord[], existing: readonly DeskRecord[]): readonly DeskRecord[] {
	const known = new Set(existing.flatMap((record) => carriedFrom(record)?.record ?? []));
	return records.filter((record) => !known.has(carriedFrom(record)?.record ?? ''));
}
