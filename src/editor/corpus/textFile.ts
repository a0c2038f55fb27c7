import * as vscode from 'vscode';
import { decodeText } from './decodeText';

/** Larger files are no texts of people, in bytes. */
const LARGEST = 4 * 1024 * 1024;
/** How old a change must be for its time to tell that there was none since, in milliseconds. */
const OLD = 3000;

/** When a file was changed, in milliseconds (0 where that tells nothing), and how long it is, in bytes. */
export interface Stamp {
	readonly mtime: number;
	readonly size: number;
}

export const documentOf = (uri: vscode.Uri): vscode.TextDocument | undefined =>
	vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** What somebody has written there and not saved. */
export function unsavedText(uri: vscode.Uri): string | undefined {
	const document = documentOf(uri);
	return document?.isDirty || document?.isUntitled ? document.getText() : undefined;
}

/** `undefined` where there is no such file. */
export async function stampOf(uri: vscode.Uri): Promise<Stamp | undefined> {
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(uri);
		return { mtime: Date.now() - mtime > OLD ? mtime : 0, size };
	} catch {
		return undefined;
	}
}

/**
 * A file's text as an editor would hold it; `undefined` where it is none.
 *
 * @throws Error where the file cannot be read
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
	const { size } = await vscode.workspace.fs.stat(uri);
	return size > LARGEST ? undefined : decodeText(await vscode.workspace.fs.readFile(uri), uri);
}

/**
 * What is not saved, else what the file holds: an open document may not have noticed yet that its file is another, or gone.
 *
 * @throws Error where the file cannot be read
 */
export const presentText = async (uri: vscode.Uri): Promise<string | undefined> => unsavedText(uri) ?? readText(uri);
