import * as vscode from 'vscode';
import { Preview } from '../listing/preview';
import type { OpenArticles } from '../openArticles';
import { evidenceLines } from '../words/evidenceLines';
import { speakerNameAndRole } from '../words/speakerWords';
import { findHere, say } from './here';

/** Lists, step by step, how it is known who speaks at the cursor; each step leads to its place. */
export async function showEvidence(articles: OpenArticles, args: readonly unknown[]): Promise<void> {
	const here = await findHere(articles, args);
	const attribution = here?.read.lookup.attributionAt(here.at.start);
	if (!here?.editor || !attribution) {
		say(vscode.l10n.t('No one is quoted at the cursor.'));
		return;
	}
	const { lookup } = here.read;
	const { document } = here.article;
	const preview = new Preview(here.editor);
	const items = evidenceLines(attribution, lookup).map(({ text, span }) => ({
		label: text.replace(/\$\(/g, '\\$('),
		...(span && { description: vscode.l10n.t('line {0}', document.positionAt(span.start).line + 1) }),
		span,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: speakerNameAndRole(attribution, lookup),
		onDidSelectItem: (item) => {
			const span = typeof item === 'string' ? null : (item as (typeof items)[number]).span;
			if (span) {
				preview.show(span);
			}
		},
	});
	if (chosen?.span) {
		await preview.goTo(chosen.span);
	} else {
		preview.goBack();
	}
	preview.dispose();
}
