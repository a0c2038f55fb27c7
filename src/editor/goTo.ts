import * as vscode from 'vscode';
import { readPlace } from './places';
import { reveal } from './reveal';
import type { ReviewedFiles } from './reviewedFiles';

/**
 * Follows a link to a place in a reviewed document. Links can be made by anyone who can show a hover: what is not a
 * place in a reviewed document is refused.
 *
 * @param args see `Place`
 */
export async function goTo(files: ReviewedFiles, args: readonly unknown[]): Promise<void> {
	const place = readPlace(args);
	const document = place && (await documentAt(place.uri));
	if (!place || !document || !files.has(document)) {
		throw new Error(vscode.l10n.t('This link leads to no place in a reviewed file.'));
	}
	const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
	const editor = await vscode.window.showTextDocument(document, {
		preview: false,
		...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
	});
	reveal(editor, place.span, 'select');
}

async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
	if (open || uri.scheme === 'untitled') {
		return open;
	}
	return vscode.workspace.openTextDocument(uri).then(
		(document) => document,
		() => undefined,
	);
}
