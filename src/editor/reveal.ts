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
