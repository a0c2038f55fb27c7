/*
 * An extension that acts as a reviewer does, at the soak's word, and says at once what was saved. It comes to the soak's
 * socket by itself as soon as its host is up, and the line breaks when the host ends, however that happens.
 */
import { connect } from 'node:net';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';

/** What is done at some words of a text without waiting for each other; each act has the number it is reported by. */
export interface Order {
	/** The path of the text below the open folder. */
	readonly text: string;
	readonly words: string;
	readonly acts: readonly { readonly number: number; readonly act: Act }[];
}

/** A status by its id, a step back or forth, or a new first line of the text, which is then saved. */
export type Act = { readonly status: string } | { readonly step: 'undo' | 'redo' } | { readonly line: string };

/** `ready` comes first; `saved` once for each act, when its command has resolved. */
export type Report =
	{ readonly ready: number } | { readonly saved: number } | { readonly failed: number; readonly why: string };

/** Puts the cursor on some words. */
async function place(text: string, words: string): Promise<vscode.TextEditor> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) {
		throw new Error('There is no open folder.');
	}
	const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ...text.split('/')));
	const editor = await vscode.window.showTextDocument(document, { preview: false });
	const position = document.positionAt(document.getText().indexOf(words) + 1);
	editor.selection = new vscode.Selection(position, position);
	return editor;
}

async function perform(editor: vscode.TextEditor, act: Act): Promise<void> {
	if ('status' in act) {
		await vscode.commands.executeCommand('sourceReview.setStatus', act.status);
	} else if ('step' in act) {
		await vscode.commands.executeCommand(`sourceReview.${act.step}ReviewChange`);
	} else {
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${act.line}\n\n`));
		await editor.document.save();
	}
}

async function fulfil({ text, words, acts }: Order, report: (report: Report) => void): Promise<void> {
	const editor = await place(text, words);
	await Promise.all(
		acts.map(({ number, act }) =>
			perform(editor, act).then(
				() => report({ saved: number }),
				(error: unknown) => report({ failed: number, why: String(error) }),
			),
		),
	);
}

/** Comes to the socket beside it. */
export function activate(context: vscode.ExtensionContext): void {
	const line = connect(path.join(context.extensionPath, 'socket'));
	const report = (what: Report): void => void line.write(`${JSON.stringify(what)}\n`);
	line.once('connect', () => report({ ready: process.pid }));
	line.on('error', () => line.destroy());
	createInterface({ input: line }).on('line', (order) => void fulfil(JSON.parse(order) as Order, report));
	context.subscriptions.push({ dispose: () => line.destroy() });
}
