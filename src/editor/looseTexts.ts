import * as vscode from 'vscode';
import type { RecordFiles } from '../review/store/recordFiles';
import type { RecordsFolder } from '../review/store/recordsFolder';
import { memoryFiles } from './memoryFiles';
import type { RecordsWatch } from './recordsWatch';
import type { Shelf } from './shelf';
import { isThere, mayBeFile, namesIn, workspaceFiles } from './workspaceFiles';

/**
 * By what a file goes that lies in no folder: nothing is encoded, so that what is below a folder is called the same inside
 * and outside of the workspace.
 */
const addressOf = ({ scheme, authority, path }: vscode.Uri): string => `${scheme}://${authority}${path}`;

function uriOf(address: string): vscode.Uri {
	const authority = address.indexOf('://') + 3;
	const path = address.indexOf('/', authority);
	return vscode.Uri.from({
		scheme: address.slice(0, authority - 3),
		authority: address.slice(authority, path),
		path: address.slice(path),
	});
}

/**
 * The records of texts that lie in no folder, or in one that nobody can write to; they go by their addresses. Those of
 * files are in the editor's own storage; those of texts that nobody could find again are in memory.
 */
export class LooseTexts {
	/** Of files. */
	readonly stored: RecordsFolder;
	/** Of texts without a file. */
	private readonly memory: RecordsFolder;
	private readonly untitled = new WeakMap<vscode.TextDocument, string>();
	private untitledCount = 0;

	/** @param storage the editor's, for all windows */
	constructor(storage: vscode.Uri, watch: RecordsWatch, folderOver: (files: RecordFiles) => RecordsFolder) {
		const files = workspaceFiles(vscode.Uri.joinPath(storage, 'loose'), watch);
		this.stored = folderOver({
			...files,
			hasText: (address) => isThere(uriOf(address)),
			names: (address) => namesIn(uriOf(address)),
		});
		this.memory = folderOver(memoryFiles((address) => Promise.resolve(this.isOpen(address))));
	}

	get folders(): readonly RecordsFolder[] {
		return [this.memory, this.stored];
	}

	/** Whether what is in the folder of a shelf outlasts the window. */
	isLasting({ folder }: Shelf): boolean {
		return folder !== this.memory;
	}

	/** How a text is called that is kept here; `undefined` where the folder is none of these. */
	nameIn(folder: RecordsFolder, path: string): string | undefined {
		if (folder === this.memory) {
			const { path: named } = vscode.Uri.parse(path.replace(/#\d+$/, ''));
			const [open] = vscode.workspace.workspaceFolders ?? [];
			// Some have a name already for the file that they are to be.
			return open && named.startsWith('/') ? vscode.workspace.asRelativePath(open.uri.with({ path: named })) : named;
		}
		return folder === this.stored ? vscode.workspace.asRelativePath(uriOf(path)) : undefined;
	}

	/** @param document where it is open: VS Code gives the name of a text without a file to another one later */
	shelfOf(uri: vscode.Uri, document?: vscode.TextDocument): Shelf {
		return mayBeFile(uri)
			? { folder: this.stored, path: addressOf(uri) }
			: { folder: this.memory, path: this.pathInMemory(uri, document) };
	}

	private isOpen(address: string): boolean {
		return vscode.workspace.textDocuments.some(
			(document) => (this.untitled.get(document) ?? document.uri.toString()) === address,
		);
	}

	/** Texts without a file have a number each besides their name. */
	private pathInMemory(uri: vscode.Uri, document: vscode.TextDocument | undefined): string {
		if (!document?.isUntitled) {
			return uri.toString();
		}
		const known = this.untitled.get(document);
		if (known !== undefined) {
			return known;
		}
		this.untitledCount += 1;
		const path = `${uri.toString()}#${String(this.untitledCount)}`;
		this.untitled.set(document, path);
		return path;
	}
}
