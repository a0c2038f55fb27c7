import type * as vscode from 'vscode';

/** Where a file is, once it or a folder above it has another name; `undefined` where that is none of it. */
export function movedUri(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined {
	const isMoved = uri.scheme === from.scheme && `${uri.path}/`.startsWith(`${from.path}/`);
	return isMoved ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
}
