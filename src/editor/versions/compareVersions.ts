import * as vscode from 'vscode';
import { carrying, type Carrying } from '../../corpus/versions/carry';
import { isUnchanged } from '../../corpus/versions/compareVersions';
import type { VersionChanges } from '../../corpus/versions/versionChanges';
import { compared } from '../../exports/versions/comparison';
import { Reviews } from '../../review/reviews';
import { Statuses } from '../../reading/statuses';
import { say } from '../desk/here';
import type { OpenArticles } from '../openArticles';
import { setting } from '../settings';
import { carryOver } from './carryOver';
import { changeSections } from './changeRows';
import { pickChange, type PickAction } from './changesPick';
import { chooseOlder, chooseVersions } from './chooseVersions';
import { openReport } from './openReport';
import { verdictsOn } from './verdictsOn';
import { sayChanged, takeTexts, type TwoVersions, type Version } from './twoVersions';
import { messageOf } from '../../messageOf';

/** So many texts, at most, are offered as versions of one. */
const MOST_LIKELY = 5;
/** So much of what a text says, in [0, 1], another one says too that is offered: phrases alone make no version. */
const MUCH = 0.2;

/** Where versions of texts are found and compared. */
interface Versions {
	/** Texts that say as much of the same, those that say most of it first. @param least in [0, 1] */
	candidatesFor(article: vscode.Uri, least: number): Promise<readonly vscode.Uri[]>;
	compare(older: string, newer: string, token?: vscode.CancellationToken): Promise<VersionChanges>;
}

/**
 * Compares two versions of a text by what they say: shows what has changed in both, what that does to verdicts on the
 * older one, and carries over those that hold.
 *
 * @param args two files as a menu of files gives them, the one it was opened on and all that are selected; else the
 * active text is compared with a version that the person chooses
 */
export async function compareVersions(
	articles: OpenArticles,
	many: Versions,
	[file, selected]: readonly unknown[],
): Promise<void> {
	const files = Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
	const [one, other] = file instanceof vscode.Uri && files.length === 2 ? files : [];
	const document = articles.activeDocument;
	if (!document && !one) {
		say(vscode.l10n.t('Open a version of the text, then compare it.'));
		return;
	}
	try {
		const versions =
			one && other
				? await chooseOlder(other, one)
				: document &&
					(await chooseVersions(document, (await many.candidatesFor(document.uri, MUCH)).slice(0, MOST_LIKELY)));
		await (versions && compare(articles, many, versions));
	} catch (error) {
		const reason = messageOf(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('These versions cannot be compared ({0}).', reason));
	}
}

async function compare(articles: OpenArticles, many: Versions, versions: TwoVersions): Promise<void> {
	const { older, newer } = versions;
	const foreign = [older, newer].find(({ document }) => articles.of(document)?.read?.analysis.english === false);
	if (foreign) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('There is too little English in {0} to compare what it says.', foreign.name),
		);
		return;
	}
	const comparison = await vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Comparing {0} with {1}', older.name, newer.name),
			cancellable: true,
		},
		async (_, token) => {
			const taken = takeTexts(versions);
			const { old, now } = taken;
			const changes = await many.compare(old, now, token).catch((error: unknown) => {
				if (token.isCancellationRequested) {
					return undefined;
				}
				throw error;
			});
			if (!changes || token.isCancellationRequested) {
				return undefined;
			}
			const verdicts = await verdictsOn(articles, versions, taken, changes, token);
			const before = compared(older.name, old, versions.isSameFile ? null : pathOf(older));
			return { taken, old: before, now: compared(newer.name, now, pathOf(newer)), changes, verdicts };
		},
	);
	if (!comparison) {
		return;
	}
	const { taken, changes, verdicts } = comparison;
	const there = versions.isSameFile ? undefined : await articles.of(newer.document)?.whenPlaced();
	if (!taken.areThere()) {
		sayChanged();
		return;
	}
	const fates: Carrying = carrying(verdicts, there ?? new Reviews('', []));
	if (isUnchanged(changes) && verdicts.length === 0) {
		say(vscode.l10n.t('No statement, speaker or figure has changed.'));
	}
	const statuses = new Statuses(setting('statuses', newer.document));
	const actions: readonly PickAction[] = [
		...(versions.isSameFile || fates.carried.length === 0 ? [] : [carryOver(articles, versions, taken, fates)]),
		openReport(comparison),
	];
	await pickChange(versions, taken, titleOf(changes, fates), changeSections(comparison, fates, statuses), actions);
}

const pathOf = ({ document }: Version): string => vscode.workspace.asRelativePath(document.uri, false);

function titleOf({ statements, speakers, figures }: VersionChanges, { carried, left }: Carrying): string {
	const changes = statements.length + speakers.length + figures.length;
	return carried.length + left.length === 0
		? vscode.l10n.t('Changes: {0}', changes)
		: vscode.l10n.t(
				'Changes: {0} · verdicts that hold: {1}, to look at again: {2}',
				changes,
				carried.length,
				left.length,
			);
}
