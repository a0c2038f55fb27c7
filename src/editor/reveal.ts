import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import { rangeOf } from './rangeOf';

/** Puts the cursor at the start of a span, or selects it, and brings it into sight. */
export function reveal(editor: vscode.TextEditor, span: Span, how: 'cursor' | 'select'): void {
	const range = rangeOf(editor.document, span);
	editor.selection =
		how === 'select' ? new vscode.Selection(range.start, range.end) : new vscode.Selection(range.start, range.start);
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a text is seen: in the active editor if it is there, or else in another one. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	return activeTextEditor?.document === document
		? activeTextEditor
		: visibleTextEditors.find((editor) => editor.document === document);
}

/**
 * Goes to a place of a text, in the column where the text is seen. In a comparison it stays in the comparison, which VS
 * Code gives no column.
 */
export async function showPlace(
	document: vscode.TextDocument,
	span: Span,
	how: 'cursor' | 'select',
	preserveFocus = false,
): Promise<void> {
	reveal(await shown(document, preserveFocus), span, how);
}

/** The active editor, if it is one of the text; or else the text is shown, and the keyboard is there. */
export async function activeEditorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
	const { activeTextEditor } = vscode.window;
	return activeTextEditor?.document === document ? activeTextEditor : shown(document, false);
}

async function shown(document: vscode.TextDocument, preserveFocus: boolean): Promise<vscode.TextEditor> {
	const seen = editorOf(document);
	if (seen && seen.viewColumn === undefined) {
		if (!preserveFocus) {
			await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
		}
		return seen;
	}
	return vscode.window.showTextDocument(document, {
		preview: false,
		preserveFocus,
		...(seen?.viewColumn !== undefined && { viewColumn: seen.viewColumn }),
	});
}

/** How many rows of sticky lines there may be. */
const MOST_ROWS = 20;

/** Scrolls the active editor until the row of a position is the first that is seen whole. */
export async function revealAtTop(editor: vscode.TextEditor, top: vscode.Position): Promise<void> {
	editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
	// Above what is revealed VS Code leaves room for sticky lines, and does not say how much. What is seen it tells
	// before a command answers, and only where that changed something: hence one row up first.
	await scroll('up');
	for (let row = 0; row <= MOST_ROWS; row += 1) {
		const first = editor.visibleRanges[0]?.start;
		// Further above than that somebody has scrolled meanwhile.
		const isNear = first?.isBefore(top) && top.line - first.line <= MOST_ROWS;
		if (!isNear || vscode.window.activeTextEditor !== editor) {
			return;
		}
		await scroll('down');
	}
}

const scroll = (to: 'up' | 'down'): Thenable<unknown> =>
	vscode.commands.executeCommand('editorScroll', { to, by: 'wrappedLine', revealCursor: false });
