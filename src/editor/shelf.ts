import type * as vscode from 'vscode';
import type { RecordsFolder } from '../review/store/recordsFolder';
import type { TextRecords } from '../review/store/textRecords';

/** Where the records of a text are. */
export interface Shelf {
	readonly folder: RecordsFolder;
	readonly path: string;
}

/** Where what is said of a text is kept. */
export interface Opened {
	readonly records: TextRecords;
	/** Corrections of names, for all texts of the folder. */
	readonly names: TextRecords;
	/** The name of the text in its folder. */
	readonly path: string;
	/** It outlasts the window. */
	readonly lasting: boolean;
	/** A folder above the workspace of which a person has not said yet whether its reviews are to be used. */
	readonly asked: vscode.Uri | undefined;
}

/** Corrections of names, for all texts of a folder. */
export interface NamesOfFolder {
	readonly names: TextRecords;
	/** The folder, its path with `/` at its end; `undefined` for texts that lie in none: they go by their addresses. */
	readonly root: vscode.Uri | undefined;
}
