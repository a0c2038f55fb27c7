/*
 * A second extension in the test editor, through which the harness reaches VS Code's API where the keyboard would be a
 * detour: settings, and commands that prepare a test. It listens on a socket in the harness's own temporary folder.
 */
import { createServer, type Server } from 'node:http';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { socketName } from './remoteSocket';

/** What the harness may ask for. */
export type RemoteRequest =
	| { readonly settings: Readonly<Record<string, unknown>> }
	| { readonly command: string; readonly args: readonly unknown[] }
	| { readonly edit: RemoteEdit }
	| { readonly cursor: { readonly line: number; readonly column: number } }
	| { readonly show: { readonly file: string; readonly column?: number } };

/** What another extension might do to a text: the first place of some words is replaced; none is the end of the text. */
export interface RemoteEdit {
	/** An absolute path. */
	readonly file: string;
	readonly words: string;
	readonly text: string;
}

/** The answer: `error` where the editor refused. */
export interface RemoteAnswer {
	readonly value?: unknown;
	readonly error?: string;
}

async function fulfil(request: RemoteRequest): Promise<unknown> {
	if ('command' in request) {
		return vscode.commands.executeCommand(request.command, ...request.args);
	}
	if ('show' in request) {
		const { file, column } = request.show;
		const options = { preview: false, ...(column !== undefined && { viewColumn: column }) };
		await vscode.window.showTextDocument(vscode.Uri.file(file), options);
		return undefined;
	}
	if ('edit' in request) {
		return change(request.edit);
	}
	if ('cursor' in request) {
		return putCursor(request.cursor.line, request.cursor.column);
	}
	for (const [name, value] of Object.entries(request.settings)) {
		// JSON has no `undefined`, which takes a setting back; `null` stands for it.
		const wanted = value === null ? undefined : value;
		await vscode.workspace.getConfiguration().update(name, wanted, vscode.ConfigurationTarget.Global);
	}
	return undefined;
}

async function change({ file, words, text }: RemoteEdit): Promise<boolean> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
	const all = document.getText();
	const start = words === '' ? all.length : all.indexOf(words);
	if (start < 0) {
		throw new Error(`There is no “${words}” in ${file}.`);
	}
	const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, range, text);
	return vscode.workspace.applyEdit(edit);
}

/** @param line from 1, as the column, in the editor that is active, which takes the keyboard */
async function putCursor(line: number, column: number): Promise<void> {
	await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
	const editor = vscode.window.activeTextEditor;
	const position = new vscode.Position(line - 1, column - 1);
	if (editor && !editor.selection.isEqual(new vscode.Selection(position, position))) {
		editor.selection = new vscode.Selection(position, position);
		editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
}

/** Starts listening as soon as the editor is up. */
export function activate(context: vscode.ExtensionContext): void {
	const server: Server = createServer((request, response) => {
		let body = '';
		request.on('data', (data: Buffer) => (body += data.toString()));
		request.on('end', () => {
			void fulfil(JSON.parse(body) as RemoteRequest)
				.then(
					(value): RemoteAnswer => ({ value }),
					(error: unknown): RemoteAnswer => ({ error: error instanceof Error ? error.message : String(error) }),
				)
				.then((answer) => response.end(JSON.stringify(answer)));
		});
	});
	server.listen(path.join(context.extensionPath, socketName(Date.now())));
	context.subscriptions.push({ dispose: () => server.close() });
}
