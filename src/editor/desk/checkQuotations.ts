import * as vscode from 'vscode';
import { summaryOf } from '../../reading/words/checkWords';
import type { Article } from '../article';
import type { Checks } from '../corpus/checks';
import { nameOf } from '../corpus/comparison';
import type { ManyTexts } from '../corpus/manyTexts';
import { faultOf } from '../corpus/textFile';
import type { OpenArticles } from '../openArticles';
import { checking } from './checking';
import { say } from './here';
import { withoutIcons } from '../withoutIcons';
import { leftOut } from './leftOut';

/** How many texts are named in a line of the pick. */
const NAMED = 5;

/** Checks the quotations and reports of the article shown against texts of the person's choice. */
export async function checkQuotations(articles: OpenArticles, many: ManyTexts, checks: Checks): Promise<void> {
	const article = articles.shown;
	if (!article) {
		say(vscode.l10n.t('This file is not reviewed. Run “Review This File” first.'));
		return;
	}
	const chosen = await askAgainst(article, many);
	if (!chosen) {
		return;
	}
	const { against } = chosen;
	const done = await checking(article, (token) => checks.check(article, against, token));
	if (done?.read.analysis.english === false) {
		const name = nameOf(article.document.uri);
		void vscode.window.showWarningMessage(
			vscode.l10n.t('{0} does not seem to be English. Source Review reads English texts only.', name),
		);
	} else if (done) {
		say(
			summaryOf(
				done.views.map(({ row }) => row),
				done.read.analysis,
			),
		);
		await vscode.commands.executeCommand('sourceReview.showPanel');
		const there = new Set(Array.from(done.uris.values(), String));
		void warnOf([...chosen.passedOver, ...against.filter((uri) => !there.has(uri.toString()))]);
	}
}

interface Choice extends vscode.QuickPickItem {
	/** `undefined`: files are to be chosen. */
	readonly against: readonly vscode.Uri[] | undefined;
	/** What cannot be looked at though it is meant. */
	readonly passedOver: readonly vscode.Uri[];
}

type Chosen = Choice & { readonly against: readonly vscode.Uri[] };

async function askAgainst(article: Article, many: ManyTexts): Promise<Chosen | undefined> {
	const chosen = await vscode.window.showQuickPick(choices(article, many), {
		title: vscode.l10n.t('Check Quotations Against Sources'),
		placeHolder: vscode.l10n.t('What are the quotations of {0} to be checked against?', nameOf(article.document.uri)),
		matchOnDetail: true,
	});
	const against = chosen && (chosen.against ?? (await askFiles(article)));
	return against && { ...chosen, against };
}

async function choices(article: Article, many: ManyTexts): Promise<Choice[]> {
	const own = article.document.uri.toString();
	const texts = await many.ready();
	const sources = texts.filter(({ uri, isSource }) => isSource && uri.toString() !== own).map(({ uri }) => uri);
	const passedOver = many.passedOver.filter(({ isSource }) => isSource).map(({ uri }) => uri);
	const near = await many.candidatesFor(article.document.uri);
	const choice = (label: string, against: readonly vscode.Uri[], passedOver: readonly vscode.Uri[] = []): Choice[] =>
		against.length === 0
			? []
			: [{ label, description: String(against.length), detail: withoutIcons(namesOf(against)), against, passedOver }];
	return [
		...choice(vscode.l10n.t('All sources of the folder'), sources, passedOver),
		...choice(vscode.l10n.t('All texts that share its words'), near),
		{
			label: vscode.l10n.t('Files…'),
			detail:
				sources.length > 0
					? ''
					: vscode.l10n.t('Texts in a folder “sources” are found by themselves (setting “sourceReview.sources”).'),
			against: undefined,
			passedOver: [],
		},
	];
}

function namesOf(uris: readonly vscode.Uri[]): string {
	const names = uris.slice(0, NAMED).map(nameOf).join(', ');
	return uris.length > NAMED ? vscode.l10n.t('{0} and {1} more', names, uris.length - NAMED) : names;
}

/** With one that cannot be read nothing is checked: what it holds would be said to stand nowhere. */
async function askFiles({ document }: Article): Promise<readonly vscode.Uri[] | undefined> {
	const title = vscode.l10n.t('Check Quotations Against Sources');
	const folder = document.isUntitled ? {} : { defaultUri: vscode.Uri.joinPath(document.uri, '..') };
	const files = await vscode.window.showOpenDialog({ title, canSelectMany: true, ...folder });
	const others = files?.filter((uri) => uri.toString() !== document.uri.toString()) ?? [];
	if (files && others.length === 0) {
		say(vscode.l10n.t('This is the article itself. Choose another text.'));
	}
	const faults: string[] = [];
	for (const uri of others) {
		const fault = await faultOf(uri);
		if (fault !== null) {
			faults.push(vscode.l10n.t('{0} {1}.', nameOf(uri), fault));
		}
	}
	if (faults.length > 0) {
		void vscode.window.showErrorMessage(faults.join(' '));
		return undefined;
	}
	return others.length > 0 ? others : undefined;
}

/** What a source that gives no text holds would be said to stand nowhere. */
async function warnOf(passedOver: readonly vscode.Uri[]): Promise<void> {
	const left = await leftOut(passedOver);
	if (left !== undefined) {
		void vscode.window.showWarningMessage(vscode.l10n.t('Not looked at: {0}', left));
	}
}
