import * as vscode from 'vscode';
import type { Source } from '../../review/model';
import type { ReviewChange } from '../../review/acts/changes';
import { withoutIcons } from '../withoutIcons';

// What is typed stays until the person takes it or throws it away, whatever else gets the focus meanwhile.
// An input box has one line; a note may have more.
const LINE_END = ' ⏎ ';

/** @returns `undefined` where the person thought better of it */
export async function askForNote(title: string, note: string): Promise<ReviewChange | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('Note. Leave it empty to take it away; ⏎ begins a new line.'),
		value: note.replace(/\r?\n/g, LINE_END),
		ignoreFocusOut: true,
	});
	// But for a space on either side of the sign, lines stay as they are, set in or not.
	return typed === undefined ? undefined : { note: typed.replace(/ ?⏎ ?/g, '\n').trim() };
}

/** @param known tags that are used in the file already */
export async function askForTags(
	title: string,
	tags: readonly string[],
	known: readonly string[],
): Promise<ReviewChange | undefined> {
	const used = known.filter((tag) => !tags.includes(tag)).sort((a, b) => a.localeCompare(b));
	const typed = await vscode.window.showInputBox({
		title,
		prompt:
			used.length === 0
				? vscode.l10n.t('Tags, with commas between them.')
				: vscode.l10n.t('Tags, with commas between them. Used in this file: {0}.', used.join(', ')),
		value: tags.join(', '),
		ignoreFocusOut: true,
	});
	if (typed === undefined) {
		return undefined;
	}
	const given = typed.split(',').map((tag) => tag.trim());
	return { tags: [...new Set(given)].filter((tag) => tag !== '') };
}

interface SourceItem extends vscode.QuickPickItem {
	readonly source: Source | undefined;
}

/** Adds a source, or takes one away. */
export async function askForSources(title: string, sources: readonly Source[]): Promise<ReviewChange | undefined> {
	if (sources.length > 0) {
		const items: SourceItem[] = [
			{ label: `$(add) ${vscode.l10n.t('Add a source')}`, source: undefined },
			...sources.map((source) => ({
				label: withoutIcons(source.title === '' ? source.reference : source.title),
				description: source.title === '' ? '' : withoutIcons(source.reference),
				detail: vscode.l10n.t('Choose to take it away'),
				source,
			})),
		];
		const chosen = await vscode.window.showQuickPick(items, { title });
		if (chosen?.source ?? !chosen) {
			return chosen && { sources: sources.filter((source) => source !== chosen.source) };
		}
	}
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('A web address, with words before it if you like, or where else you looked.'),
		placeHolder: 'https://',
		ignoreFocusOut: true,
	});
	return typed === undefined || typed.trim() === '' ? undefined : { sources: [...sources, readSource(typed.trim())] };
}

/** `The harbour log https://example.org/log` is an address with a title; anything without an address is the words. */
export function readSource(typed: string): Source {
	const open = typed.endsWith('>') ? typed.slice(0, -1) : typed;
	const last = open.split(/[\s<>]/).at(-1) ?? '';
	const at = last.search(/https?:\/\/./i);
	if (at < 0) {
		return { reference: typed, title: '' };
	}
	const reference = last.slice(at);
	const title = open.slice(0, -reference.length).replace(/<$/, '').trim();
	return { reference, title: title.replace(/[:,–—-]$/, '').trim() };
}
