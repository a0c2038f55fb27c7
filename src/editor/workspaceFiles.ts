import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { LinkedRecords, type RecordFiles } from '../review/store/recordFiles';

/** Whether a folder has records, or a link that stands in their place. */
export async function hasRecordsFolder(folder: vscode.Uri): Promise<boolean> {
	const stat = await statOf(vscode.Uri.joinPath(folder, RECORDS_FOLDER));
	return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
}

/**
 * The record files of a folder, wherever that is. Links are not followed, and nothing outside the folder is looked at.
 * VS Code replaces a file by removing it before it renames the new one: readers look for the new one under its temporary
 * name too.
 */
export function workspaceFiles(folder: vscode.Uri): RecordFiles {
	const { fs } = vscode.workspace;
	const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, RECORDS_FOLDER, ...name.split('/'));
	/** The address of a file, once nothing on the way there is a link. */
	const safe = async (name: string): Promise<vscode.Uri> => {
		const parts = name.split('/').filter((part) => part !== '');
		for (let i = 0; i <= parts.length; i++) {
			const there = uri(parts.slice(0, i).join('/'));
			const stat = await statOf(there);
			if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) {
				throw new LinkedRecords([RECORDS_FOLDER, ...parts.slice(0, i)].join('/'));
			}
		}
		return uri(name);
	};
	return {
		list: async (name) => {
			const there = await safe(name);
			const entries = (await unlessMissing(() => fs.readDirectory(there))) ?? [];
			return entries.filter(([, type]) => type === vscode.FileType.File).map(([entry]) => entry);
		},
		read: async (name) => {
			const there = await safe(name);
			return unlessMissing(async () => new TextDecoder().decode(await fs.readFile(there)));
		},
		write: async (name, text) => fs.writeFile(await safe(name), new TextEncoder().encode(text)),
		rename: async (from, to) => fs.rename(await safe(from), await safe(to), { overwrite: true }),
		remove: async (name) => {
			const there = await safe(name);
			await unlessMissing(async () => fs.delete(there));
		},
		age: async (name) => {
			const stat = await statOf(uri(name));
			return stat && Date.now() - stat.mtime;
		},
		hasText: async (path) => {
			const parts = path.split('/');
			return !parts.includes('..') && (await statOf(vscode.Uri.joinPath(folder, ...parts))) !== undefined;
		},
	};
}

const statOf = (uri: vscode.Uri): Promise<vscode.FileStat | undefined> =>
	unlessMissing(async () => vscode.workspace.fs.stat(uri));

async function unlessMissing<T>(work: () => T | PromiseLike<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (
			error instanceof vscode.FileSystemError &&
			(error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
		) {
			return undefined;
		}
		throw error;
	}
}
