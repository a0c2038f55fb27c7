import type * as vscode from 'vscode';

/** Two versions of a text, in the order in which they were written. */
export interface TwoVersions {
	readonly older: Version;
	readonly newer: Version;
	/** The older is the same file at an earlier time: what was said of one was said of the other. */
	readonly isSameFile: boolean;
}

export interface Version {
	readonly document: vscode.TextDocument;
	/** What it is called in lists and reports. */
	readonly name: string;
}
