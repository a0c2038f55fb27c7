import * as vscode from 'vscode';
import { findRecordsFolder } from '../review/store/findRecordsFolder';
import type { AcceptedFolders } from './acceptedFolders';
import { isIn } from './movedUri';
import type { UnwrittenFiles } from './unwrittenFiles';
import { hasRecordsFolder, mayBeFile } from './workspaceFiles';

/** The folder in whose `.source-review` records belong. */
export interface Root {
	readonly uri: vscode.Uri;
	/** A person has not said yet whether it is to be that. */
	readonly isAsked: boolean;
}

/**
 * The folder in whose `.source-review` the records of a file belong: the nearest of its folder or one above that has one,
 * inside the workspace, as for the command line, be it one that still waits for its disk; above the workspace after a yes;
 * else the folder of the workspace. `undefined` where there is none: the text is no file, or lies in no folder that is open.
 */
export async function recordsRoot(
	uri: vscode.Uri,
	accepted: AcceptedFolders,
	unwritten: UnwrittenFiles,
): Promise<Root | undefined> {
	if (!mayBeFile(uri)) {
		return undefined;
	}
	const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
	const above = chainAbove(uri);
	const hasLeft = (folder: vscode.Uri): Promise<boolean> => unwritten.has(folder);
	const inside = await findRecordsFolder(
		above.filter(isInside),
		async (folder) => (await hasLeft(folder)) || hasRecordsFolder(folder),
	);
	const here = inside ?? workspaceFolder;
	const left = here ? undefined : await findRecordsFolder(above, hasLeft);
	const own = here ?? left;
	const ownRoot = own && { uri: own, isAsked: false };
	if (inside || left || !vscode.workspace.isTrusted) {
		return ownRoot;
	}
	const outside = await findRecordsFolder(
		above.filter((folder) => !isInside(folder)),
		hasRecordsFolder,
	);
	const isAccepted = outside && accepted.has(outside);
	return outside && isAccepted !== false ? { uri: outside, isAsked: isAccepted === undefined } : ownRoot;
}

/**
 * The folders above one, as far as they are inside the workspace, that have records as well: they had those of the texts
 * in it before it had any.
 */
export async function rootsAbove({ uri }: Root, unwritten: UnwrittenFiles): Promise<readonly vscode.Uri[]> {
	const found: vscode.Uri[] = [];
	for (const folder of chainAbove(uri).filter(isInside)) {
		if ((await unwritten.has(folder)) || (await hasRecordsFolder(folder))) {
			found.push(folder);
		}
	}
	return found;
}

/** Whether a folder is one that is open, or lies in one. */
export const isInside = (folder: vscode.Uri): boolean =>
	(vscode.workspace.workspaceFolders ?? []).some(({ uri }) => isIn(folder, uri));

/** The folders that a file lies in, from the nearest to the root. */
export function chainAbove(uri: vscode.Uri): vscode.Uri[] {
	const chain: vscode.Uri[] = [];
	for (let folder = vscode.Uri.joinPath(uri, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
		chain.push(folder);
		if (folder.path === '/' || folder.path === '' || chain.at(-2)?.path === folder.path) {
			return chain;
		}
	}
}
