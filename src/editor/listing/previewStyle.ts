import * as vscode from 'vscode';

/** How a place looks to which a list leads, before it is chosen. */
export const previewStyle = (): vscode.TextEditorDecorationType =>
	vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
		borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
		borderStyle: 'solid',
		borderWidth: '1px',
	});
