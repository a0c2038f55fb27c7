import * as vscode from 'vscode';
import { say } from '../desk/here';

/** Two versions of a text, in the order in which they were written. */
export interface TwoVersions {
	readonly older: Version;
	readonly newer: Version;
	/** The older is the same file at an earlier time: what was said of one was said of the other. */
	readonly isSameFile: boolean;
}

/** The texts of two versions as they were when they were compared: what was found stands at places in these. */
export interface TakenTexts {
	readonly old: string;
	readonly now: string;
	/** Whether both documents still have these texts. */
	readonly areThere: () => boolean;
}

export function takeTexts({ older: { document: older }, newer: { document: newer } }: TwoVersions): TakenTexts {
	const [before, now] = [older.version, newer.version];
	return {
		old: older.getText(),
		now: newer.getText(),
		areThere: () => older.version === before && newer.version === now,
	};
}

/** Places found in a text mean other words in another. */
export const sayChanged = (): void => say(vscode.l10n.t('The text has changed meanwhile. Compare the versions again.'));

export interface Version {
	readonly document: vscode.TextDocument;
	/** What it is called in lists and reports. */
	readonly name: string;
}
