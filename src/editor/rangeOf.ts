import * as vscode from 'vscode';
import type { Span } from '../analysis/model';

/** Where a span of the document's present text stands. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
	return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
