import { assert } from 'chai';
import * as vscode from 'vscode';
import type { SourceReviewApi } from '../../src/extension';

const WAIT_MS = 10_000;

/** A file of the open folder. */
export function workspaceFile(...names: string[]): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.isDefined(folder, 'the tests need an open folder');
	return vscode.Uri.joinPath(folder.uri, ...names);
}

/**
 * Writes a file below the open folder and shows it. VS Code keeps a text for a while that was closed, and may read it from the
 * disk just when this write has emptied it: so what is there already is not written again, and the text is waited for.
 */
export async function show(name: string, text: string): Promise<vscode.TextEditor> {
	const uri = workspaceFile(...name.split('/'));
	const bytes = new TextEncoder().encode(text);
	const there = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
	if (!there || there.length !== bytes.length || there.some((byte, at) => byte !== bytes[at])) {
		await vscode.workspace.fs.writeFile(uri, bytes);
	}
	const document = await vscode.workspace.openTextDocument(uri);
	const lines = linesOf(new TextDecoder().decode(bytes));
	await until(`${name} is open as it was written`, () => linesOf(document.getText()) === lines);
	return vscode.window.showTextDocument(document, { preview: false });
}

/** A text whose lines may end in several ways, as VS Code opens it: they end in one. */
const linesOf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Closes every editor, throwing away what was not saved. */
export async function closeAll(): Promise<void> {
	while (vscode.window.activeTextEditor) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** What the extension gives to others. */
export async function sourceReview(): Promise<SourceReviewApi> {
	const extension = vscode.extensions.getExtension<SourceReviewApi>('source-review.source-review');
	assert.isDefined(extension, 'Source Review is not installed in this host');
	return extension.activate();
}

/** Waits until something is so. */
export async function until<T>(
	what: string,
	probe: () => T | Promise<T>,
	milliseconds = WAIT_MS,
): Promise<NonNullable<T>> {
	const end = Date.now() + milliseconds;
	for (;;) {
		const value = await probe();
		if (value) {
			return value;
		}
		if (Date.now() > end) {
			assert.fail(`waited in vain until ${what}`);
		}
		await pause(25);
	}
}

export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The position of the n-th (from 0) place of some words, `into` UTF-16 units further. */
export function positionOf(document: vscode.TextDocument, words: string, nth = 0, into = 1): vscode.Position {
	const text = document.getText();
	let at = text.indexOf(words);
	for (let seen = 0; seen < nth; seen += 1) {
		at = text.indexOf(words, at + 1);
	}
	assert.isAtLeast(at, 0, `the text does not say “${words}”`);
	return document.positionAt(at + into);
}

/** All Markdown that hovers of every extension show at a place. */
export async function hoversAt(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
	return hovers.flatMap(({ contents }) =>
		contents.map((content) => (typeof content === 'string' ? content : content.value)),
	);
}

/** Hover text as it reads: without Markdown's escapes, links and line marks. */
export function readable(markdown: string): string {
	return markdown
		.replace(/\]\([^)]*\)/g, '')
		.replace(/&nbsp;/g, ' ')
		.replace(/\\(?=[\W_])/g, '')
		.replace(/[[*]/g, '');
}

/** The text that is selected. */
export function selectedText(editor: vscode.TextEditor): string {
	return editor.document.getText(editor.selection);
}
