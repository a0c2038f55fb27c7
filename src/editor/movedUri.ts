import type * as vscode from 'vscode';

/** Whether a file or a folder is a folder, or lies in it. */
export const isIn = (folder: vscode.Uri, other: vscode.Uri): boolean =>
	folder.scheme === other.scheme &&
	folder.authority === other.authority &&
	`${folder.path}/`.startsWith(`${other.path.replace(/\/$/, '')}/`);

/** The path of a file in a folder above it. */
export const pathIn = (folder: vscode.Uri, { path }: vscode.Uri): string =>
	path.slice(folder.path.replace(/\/$/, '').length + 1);

/** Where a file is, once it or a folder above it has another name; `undefined` where that is none of it. */
export const movedUri = (uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | undefined =>
	isIn(uri, from) ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
