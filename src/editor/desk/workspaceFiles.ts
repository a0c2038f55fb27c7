import * as vscode from 'vscode';
import type { RecordFiles } from '../../review/store/recordFiles';

/** The folder of the records inside a workspace folder. */
export const RECORDS_FOLDER = '.source-review';

/** Record files in a folder of the workspace, wherever that is. */
export function workspaceFiles(folder: vscode.Uri): RecordFiles {
	const { fs } = vscode.workspace;
	const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, RECORDS_FOLDER, name);
	return {
		read: async (name) => unlessMissing(async () => new TextDecoder().decode(await fs.readFile(uri(name)))),
		write: async (name, text) => fs.writeFile(uri(name), new TextEncoder().encode(text)),
		rename: async (from, to) => fs.rename(uri(from), uri(to), { overwrite: true }),
		remove: async (name) => unlessMissing(async () => fs.delete(uri(name))),
	};
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return undefined;
		}
		throw error;
	}
}

/** Record files that last as long as the window: for texts that lie in no folder, and folders nobody can write to. */
export function memoryFiles(): RecordFiles {
	const files = new Map<string, string>();
	return {
		read: (name) => Promise.resolve(files.get(name)),
		write: (name, text) => Promise.resolve(void files.set(name, text)),
		rename: (from, to) => Promise.resolve(void (files.set(to, files.get(from) ?? ''), files.delete(from))),
		remove: (name) => Promise.resolve(void files.delete(name)),
	};
}
