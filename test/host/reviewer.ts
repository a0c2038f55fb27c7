import { assert } from 'chai';
import * as vscode from 'vscode';
import { hoversAt, positionOf, readable, until, workspaceFile } from './workspace';

export const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
	vscode.commands.executeCommand(`sourceReview.${command}`, ...args);

/** Shows a file that is there. */
export async function open(name: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument(workspaceFile(...name.split('/')));
	return vscode.window.showTextDocument(document, { preview: false });
}

/** Puts the cursor on some words of the active text, and gives them a status. */
export async function giveStatus(words: string, status: string): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	assert.isDefined(editor);
	const position = positionOf(editor.document, words);
	editor.selection = new vscode.Selection(position, position);
	await run('setStatus', status);
}

/** What a person reads who points at some words. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
	return (await hoversAt(document.uri, positionOf(document, words))).map(readable).join('\n\n');
}

/** Waits until whoever points at some words reads something. */
export async function untilHover(document: vscode.TextDocument, words: string, says: RegExp): Promise<void> {
	let hover = '';
	const isSo = async (): Promise<boolean> => {
		hover = await hoverAt(document, words);
		return says.test(hover);
	};
	const isIn = until(`“${words}” shows ${says.source}`, isSo);
	await isIn.catch((error: unknown) => assert.fail(`${String(error)}, but reads:\n${hover}`));
}
