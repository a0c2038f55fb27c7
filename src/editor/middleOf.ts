import type * as vscode from 'vscode';

/** The offset in the middle of what can be seen. */
export function middleOf(editor: vscode.TextEditor): number {
	const { document, visibleRanges, selection } = editor;
	const [first] = visibleRanges;
	const last = visibleRanges.at(-1);
	// A very long line is seen in part, wherever the cursor is.
	return first && last && last.end.line > first.start.line
		? Math.floor((document.offsetAt(first.start) + document.offsetAt(last.end)) / 2)
		: document.offsetAt(selection.active);
}
