import * as vscode from 'vscode';
import type { Span } from '../analysis/model';

/**
 * Selects a place of the text where it is already open, or else opens it.
 *
 * @param focus whether the keyboard goes there too
 */
export async function showPlace(document: vscode.TextDocument, { start, end }: Span, focus: boolean): Promise<void> {
	if (document.isClosed) {
		return;
	}
	const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
	const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
	const viewColumn = open?.viewColumn;
	const editor = await vscode.window.showTextDocument(document, {
		preserveFocus: !focus,
		...(viewColumn === undefined ? {} : { viewColumn }),
	});
	editor.selection = new vscode.Selection(selection.start, selection.end);
	editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
