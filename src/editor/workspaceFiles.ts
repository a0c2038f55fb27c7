import * as vscode from 'vscode';
import { RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { LinkedRecords, type RecordFiles } from '../review/store/recordFiles';
import { decodeInTurns, encodeInTurns } from '../review/store/utf8';
import { ownTurn } from './ownTurn';
import type { RecordsWatch } from './recordsWatch';

/** A file as it was last read. It is not read again while it is as old and as long as then. */
interface Seen {
	readonly mtime: number;
	readonly size: number;
	readonly text: string;
}

/** Smaller files are simply read, in bytes. */
const LARGE = 100_000;
/** How old a file must be for its time to tell that nobody has written it since, in milliseconds. */
const OLD = 3000;
/** How many large files are remembered. */
const MOST_SEEN = 8;

/** Whether files are kept at addresses of the sort: many, of the saved side of a comparison say, are of a text alone. */
export const mayBeFile = ({ scheme }: vscode.Uri): boolean =>
	vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;

/** Whether a folder has records, or a link that stands in their place; none where that cannot be seen. */
export async function hasRecordsFolder(folder: vscode.Uri): Promise<boolean> {
	const stat = await statOf(vscode.Uri.joinPath(folder, RECORDS_FOLDER)).catch(() => undefined);
	return stat !== undefined && (stat.type & vscode.FileType.Directory) !== 0;
}

/**
 * The record files of a folder, wherever that is. Links are not followed, and nothing outside the folder is looked at.
 * VS Code replaces a file by removing it before it renames the new one: readers look for the new one under its temporary
 * name too.
 *
 * @param watch told which folders there are
 */
export function workspaceFiles(folder: vscode.Uri, watch: RecordsWatch): RecordFiles {
	const { fs } = vscode.workspace;
	const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, RECORDS_FOLDER, ...name.split('/'));
	/** What is said of a file, once nothing on the way there is a link. */
	const safeStat = async (name: string): Promise<vscode.FileStat | undefined> => {
		const parts = name.split('/').filter((part) => part !== '');
		let stat: vscode.FileStat | undefined;
		for (let i = 0; i <= parts.length; i++) {
			stat = await statOf(uri(parts.slice(0, i).join('/')));
			if (stat && (stat.type & vscode.FileType.SymbolicLink) !== 0) {
				throw new LinkedRecords([RECORDS_FOLDER, ...parts.slice(0, i)].join('/'));
			}
		}
		return stat;
	};
	const safe = (name: string): Promise<vscode.Uri> => safeStat(name).then(() => uri(name));
	const seen = new Map<string, Seen>();
	const read = async (name: string): Promise<string> => {
		const { mtime = 0, size = 0 } = (await safeStat(name)) ?? {};
		const known = seen.get(name);
		if (known?.mtime === mtime && known.size === size) {
			return known.text;
		}
		const isOld = mtime > 0 && Date.now() - mtime > OLD;
		const text = await decodeInTurns(await fs.readFile(uri(name)), ownTurn);
		seen.delete(name);
		if (isOld && size >= LARGE) {
			seen.set(name, { mtime, size, text });
			Array.from(seen.keys())
				.slice(0, -MOST_SEEN)
				.forEach((other) => seen.delete(other));
		}
		return text;
	};
	return {
		list: async (name) => {
			const there = await safe(name);
			// Before it is read: what comes meanwhile is seen by the first look.
			[uri(''), there].forEach((each) => watch.saw(each));
			const entries = await unlessMissing(() => fs.readDirectory(there));
			return (entries ?? []).filter(([, type]) => type === vscode.FileType.File).map(([entry]) => entry);
		},
		read: (name) => unlessMissing(() => read(name)),
		write: async (name, text) => {
			const there = await safe(name);
			await fs.writeFile(there, await encodeInTurns(text, ownTurn));
		},
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
			return !parts.includes('..') && isThere(vscode.Uri.joinPath(folder, ...parts));
		},
		names: (name) => namesIn(vscode.Uri.joinPath(folder, name)),
	};
}

/** @throws FileSystemError where that cannot be known: a share that does not answer has lost nothing */
export const isThere = async (uri: vscode.Uri): Promise<boolean> => (await statOf(uri)) !== undefined;

/** The names of what is in a folder, as the disk writes them. */
export const namesIn = async (folder: vscode.Uri): Promise<readonly string[]> =>
	(await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);

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
