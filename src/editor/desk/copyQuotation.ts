import * as vscode from 'vscode';
import type { Span } from '../../analysis/model';
import { escapeMarkdown } from '../../exports/escapeMarkdown';
import { addressOf } from '../../exports/links';
import type { Lookup } from '../../reading/lookup';
import { plain } from '../../reading/plain';
import { quotationView, statementView } from '../../reading/statementView';
import { saidAt } from '../../reading/targetAt';
import { nameAndRole } from '../../reading/voice';
import type { OpenArticles } from '../openArticles';
import { findHere, say } from './here';
import { withoutIcons } from '../withoutIcons';

/** A quotation to be pasted elsewhere. */
interface Quoted {
	/** On one line, as the text has them, marks included. */
	readonly words: string;
	/** Who says it; where it is not said in those words, that is said too. */
	readonly by: string;
	/** The name of the file. */
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** Where the file is: a path in the workspace, or an address. */
	readonly path: string;
}

/** Copies the quotation at the cursor with whose it is. */
export async function copyQuotation(articles: OpenArticles, args: readonly unknown[]): Promise<void> {
	const here = await findHere(articles, args);
	const quoted = here && quotedAt(here.article.document, here.read.lookup, here.at);
	if (!quoted) {
		if (here) {
			say(vscode.l10n.t('No one is quoted at the cursor.'));
		}
		return;
	}
	const formats = [
		{ label: vscode.l10n.t('Plain text'), detail: asPlain(quoted) },
		{ label: vscode.l10n.t('Plain text, with the line'), detail: asPlain(quoted, true) },
		{ label: vscode.l10n.t('Markdown'), detail: asMarkdown(quoted) },
		{ label: vscode.l10n.t('Markdown, with a link to the line'), detail: asMarkdown(quoted, true) },
	];
	const chosen = await vscode.window.showQuickPick(
		formats.map(({ label, detail }) => ({ label, detail: withoutIcons(plain(detail, 120)), text: detail })),
		{ title: vscode.l10n.t('Copy Quotation with Attribution') },
	);
	if (chosen) {
		await vscode.env.clipboard.writeText(chosen.text);
		say(vscode.l10n.t('Copied.'));
	}
}

function quotedAt(document: vscode.TextDocument, lookup: Lookup, at: Span): Quoted | undefined {
	const { attribution } = saidAt(lookup, at);
	const speech = lookup.speech.find(({ hull }) => hull.start <= at.start && at.start < hull.end);
	const spans = attribution?.content ?? speech?.quotation.spans;
	const view = attribution ? statementView(attribution, lookup) : speech && quotationView(speech, lookup);
	if (!spans || !view) {
		return undefined;
	}
	const name = nameAndRole(view.voice);
	const isPlain = !attribution || (attribution.manner === 'direct' && view.flags.length === 0);
	const path = vscode.workspace.asRelativePath(document.uri, false);
	return {
		words: plain(lookup.joined(spans)),
		by: isPlain ? name : `${name} (${view.how.join(', ')})`,
		file: document.uri.path.split('/').at(-1) ?? path,
		line: view.place.line,
		path,
	};
}

export function asPlain({ words, by, file, line }: Quoted, withLine = false): string {
	return withLine ? `${words} — ${by} (${vscode.l10n.t('{0}, line {1}', file, line)})` : `${words} — ${by}`;
}

export function asMarkdown({ words, by, file, line, path }: Quoted, withLink = false): string {
	const link = withLink
		? `, [${escapeMarkdown(vscode.l10n.t('{0}, line {1}', file, line))}](${addressOf(path)}#L${line})`
		: '';
	return `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(by)}${link}`;
}
