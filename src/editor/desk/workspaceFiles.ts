import * as vscode from 'vscode';
import type { RecordFiles } from '../../review/store/recordFiles';

/** The folder of the records inside a workspace folder. */
export const RECORDS_FOLDER = '.source-review';

/** A temporary file as old as this belongs to a window that is no more, in milliseconds. */
const ABANDONED = 5000;

/**
 * Record files in a folder of the workspace, wherever that is. VS Code replaces a file by removing it before it renames
 * the new one: where a window ended just then, the new one is found under its temporary name.
 */
export function workspaceFiles(folder: vscode.Uri): RecordFiles {
	const { fs } = vscode.workspace;
	const uri = (name = ''): vscode.Uri => vscode.Uri.joinPath(folder, RECORDS_FOLDER, name);
	const read = (name: string): Promise<string | undefined> =>
		unlessMissing(async () => new TextDecoder().decode(await fs.readFile(uri(name))));
	const abandoned = async (name: string): Promise<string | undefined> => {
		const entries = (await unlessMissing(async () => fs.readDirectory(uri()))) ?? [];
		for (const [other] of entries) {
			if (other.startsWith(`${name}.`) && other.endsWith('.tmp')) {
				const stat = await unlessMissing(async () => fs.stat(uri(other)));
				if (stat && Date.now() - stat.mtime > ABANDONED) {
					return other;
				}
			}
		}
		return undefined;
	};
	return {
		read: async (name) => {
			const text = await read(name);
			const left = text === undefined ? await abandoned(name) : undefined;
			if (left === undefined) {
				return text;
			}
			await unlessMissing(async () => fs.rename(uri(left), uri(name)));
			return read(name);
		},
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
