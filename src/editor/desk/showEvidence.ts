import * as vscode from 'vscode';
import { Preview } from '../listing/preview';
import type { OpenArticles } from '../openArticles';
import { evidenceLines } from '../../reading/words/evidenceLines';
import { nameAndRole, voiceOf } from '../../reading/voice';
import { saidAt } from '../../reading/targetAt';
import { findHere, say } from './here';
import { withoutIcons } from '../withoutIcons';

/** Lists, step by step, how it is known who speaks at the cursor; each step leads to its place. */
export async function showEvidence(articles: OpenArticles, args: readonly unknown[]): Promise<void> {
	const here = await findHere(articles, args);
	const attribution = here && saidAt(here.read.lookup, here.at).attribution;
	if (!here?.editor || !attribution) {
		if (here) {
			say(vscode.l10n.t('No one is quoted at the cursor.'));
		}
		return;
	}
	const { lookup, version } = here.read;
	const preview = new Preview(here.editor, here.article);
	const items = evidenceLines(attribution, lookup).map(({ text, span }) => ({
		label: withoutIcons(text),
		...(span && { description: vscode.l10n.t('line {0}', lookup.line(span.start)) }),
		span,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: nameAndRole(voiceOf(attribution, lookup)),
		onDidSelectItem: (item) => {
			const span = typeof item === 'string' ? null : (item as (typeof items)[number]).span;
			if (span) {
				preview.show(span, version);
			}
		},
	});
	if (chosen?.span) {
		await preview.goTo(chosen.span, version);
	} else {
		await preview.goBack();
	}
	preview.dispose();
}
