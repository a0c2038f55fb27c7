import * as vscode from 'vscode';
import { agreementOn, type Agreement, type PairAgreement } from '../../review/agreement/agreement';
import { judgedIn, type Judged } from '../../review/agreement/judged';
import { coefficient, reviewersCompared } from '../../exports/agreement/reviewersCompared';
import type { Article } from '../article';
import { findHere } from '../desk/here';
import { openText } from '../desk/saveText';
import { Preview } from '../listing/preview';
import { separator, shownSections } from '../listing/shownRows';
import type { OpenArticles } from '../openArticles';
import { picked } from '../picked';
import { lineNumber } from '../places';
import { decide } from './decide';
import { judgedSections, shownName, type JudgedRow } from './judgedRows';
import { withoutIcons } from '../withoutIcons';
import { wordsAt } from '../wordsAt';

interface Item extends vscode.QuickPickItem {
	readonly row?: JudgedRow;
	readonly isReport?: true;
}

/**
 * Puts what two people say of the same words of the active text side by side, says how far they agree, and lets a person
 * decide where they do not.
 */
export async function compareReviewers(articles: OpenArticles): Promise<void> {
	const here = await findHere(articles);
	if (!here?.editor) {
		return;
	}
	const { article, editor } = here;
	const pair = await choosePair(agreementOn((await judgedOf(article)).judged));
	if (!pair) {
		return;
	}
	const preview = new Preview(editor, article);
	let last: number | undefined;
	for (;;) {
		const there = await judgedOf(article);
		const chosen = await pick(article, preview, pair.people, there, last);
		if (chosen?.isReport) {
			await openReport(article, there);
			break;
		}
		if (!chosen?.row) {
			await preview.goBack();
			break;
		}
		last = chosen.row.span.start;
		await decide(article, chosen.row, there.text);
	}
	preview.dispose();
}

/** What people judged, as it stands in a version of the text. */
interface There {
	readonly judged: readonly Judged[];
	readonly version: number;
	readonly text: string;
}

async function judgedOf(article: Article): Promise<There> {
	const { records } = await article.records.open();
	const judged = judgedIn((await article.whenPlaced()).records, records.opinions);
	return { judged, version: article.document.version, text: article.document.getText() };
}

/** The two who are compared: where there are more, the person chooses. */
async function choosePair({ people, pairs }: Agreement): Promise<PairAgreement | undefined> {
	if (pairs.length === 0) {
		void vscode.window.showInformationMessage(
			people.length < 2
				? vscode.l10n.t(
						'Only one person has given verdicts here. Those of others come with their records, through git or Import Reviews.',
					)
				: vscode.l10n.t('No two people have judged the same words here yet.'),
		);
		return undefined;
	}
	if (pairs.length === 1) {
		return pairs[0];
	}
	const chosen = await vscode.window.showQuickPick(
		pairs.map((pair) => ({
			label: withoutIcons(pair.people.map(shownName).join(' · ')),
			description: vscode.l10n.t('judged by both: {0}', pair.both),
			pair,
		})),
		{ title: vscode.l10n.t('Compare Reviewers'), placeHolder: vscode.l10n.t('Choose two') },
	);
	return chosen?.pair;
}

/** @returns what was chosen; `undefined` where the person has seen enough */
function pick(
	article: Article,
	preview: Preview,
	people: readonly [string, string],
	{ judged, version }: There,
	last: number | undefined,
): Promise<Item | undefined> {
	const { document, statuses } = article;
	const sections = judgedSections(
		judged,
		people,
		statuses,
		(spans) => wordsAt(article, spans),
		(offset) => lineNumber(document, offset),
	);
	const list = vscode.window.createQuickPick<Item>();
	list.title = titleOf(people, agreementOn(judged));
	list.placeholder = vscode.l10n.t('Choose one to decide what holds');
	list.matchOnDetail = true;
	list.items = [
		...shownSections(sections),
		separator(''),
		{ label: `$(markdown) ${vscode.l10n.t('Open as a Report')}`, isReport: true },
	];
	const next = last === undefined ? undefined : list.items.find(({ row }) => row && row.span.start > last);
	if (next) {
		list.activeItems = [next];
	}
	list.onDidChangeActive(([active]) => active?.row && preview.show(active.row.span, version));
	return picked(list);
}

function titleOf(people: readonly [string, string], { pairs, alpha, people: all }: Agreement): string {
	const pair = pairs.find((one) => one.people[0] === people[0] && one.people[1] === people[1]);
	const names = people.map(shownName).join(' · ');
	if (!pair) {
		return names;
	}
	const agreed = vscode.l10n.t(
		'{0}: {1} of {2} alike, kappa {3}',
		names,
		pair.alike,
		pair.both,
		coefficient(pair.kappa),
	);
	return all.length > 2 ? vscode.l10n.t('{0}; alpha of all {1}: {2}', agreed, all.length, coefficient(alpha)) : agreed;
}

async function openReport({ document }: Article, { judged, text }: There): Promise<void> {
	const { REPORTS } = await import('../../exports/formats');
	const doc = vscode.workspace.asRelativePath(document.uri, false);
	await openText(REPORTS.reviewers(reviewersCompared([{ doc, text, judged }])), 'markdown');
}
