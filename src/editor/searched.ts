import * as vscode from 'vscode';
import { folded } from '../reading/find';

/** How many rows VS Code is given at once: each takes time to draw and to search. */
export const MOST_ROWS = 1000;

/** A row that is shown although VS Code would not find what was typed in it. */
export interface Searched extends vscode.QuickPickItem {
	readonly alwaysShow: true;
}

export const searched = <T extends vscode.QuickPickItem>(row: T): T & Searched => ({ ...row, alwaysShow: true });

/** Fills a list of any length: what is typed is looked for in all rows, word by word, and as many are drawn as may be. */
export function fillSearched<T extends Searched>(pick: vscode.QuickPick<T>, rows: readonly T[]): void {
	const wordsOf = ({ label, description = '', detail = '' }: T): string =>
		folded([label, description, detail].join('\n'));
	let words: readonly string[] | undefined;
	pick.items = rows.slice(0, MOST_ROWS);
	pick.onDidChangeValue((typed) => {
		const terms = folded(typed)
			.split(/\s+/u)
			.filter((term) => term !== '');
		const all = (words ??= rows.map(wordsOf));
		// Rows that were found stand apart from the titles above them.
		const isFound = ({ kind }: T, at: number): boolean =>
			terms.length === 0 ||
			(kind !== vscode.QuickPickItemKind.Separator && terms.every((term) => all[at]?.includes(term)));
		pick.items = rows.filter(isFound).slice(0, MOST_ROWS);
	});
}
