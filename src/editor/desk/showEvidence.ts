import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import { Preview } from '../listing/preview';
import { evidenceLines } from '../words/evidenceLines';
import { speakerNameAndRole } from '../words/speakerWords';
import type { Desk } from './desk';
import { findHere, say } from './here';

/** Lists, step by step, how it is known who speaks at the cursor; each step leads to its place. */
export async function showEvidence(analyses: Analyses, desk: Desk, args: readonly unknown[]): Promise<void> {
	const here = await findHere(analyses, desk, args);
	const attribution = here?.lookup.attributionAt(here.at.start);
	const editor = here?.editor ?? vscode.window.visibleTextEditors.find(({ document }) => document === here?.document);
	if (!here || !attribution || !editor) {
		say(vscode.l10n.t('No one is quoted at the cursor.'));
		return;
	}
	const preview = new Preview(editor);
	const items = evidenceLines(attribution, here.lookup).map(({ text, span }) => ({
		label: text.replace(/\$\(/g, '\\$('),
		...(span && { description: vscode.l10n.t('line {0}', here.document.positionAt(span.start).line + 1) }),
		span,
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: speakerNameAndRole(attribution, here.lookup),
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
