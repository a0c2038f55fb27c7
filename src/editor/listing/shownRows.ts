import * as vscode from 'vscode';
import { withoutIcons } from '../withoutIcons';

interface Row {
	/** The name of a codicon. */
	readonly icon: string;
	readonly label: string;
	readonly detail: string;
}

/** A row as VS Code draws it: words of texts and people have no icons in them. */
export const shownRow = ({ icon, label, detail }: Row): vscode.QuickPickItem => ({
	iconPath: new vscode.ThemeIcon(icon),
	label: withoutIcons(label),
	detail: withoutIcons(detail),
});

export const separator = (label: string): vscode.QuickPickItem => ({
	label,
	kind: vscode.QuickPickItemKind.Separator,
});

/** Rows below the titles of their sections. */
export const shownSections = <R extends Row>(
	sections: readonly { readonly title: string; readonly rows: readonly R[] }[],
): (vscode.QuickPickItem & { readonly row?: R })[] =>
	sections.flatMap(({ title, rows }) => [separator(title), ...rows.map((row) => ({ row, ...shownRow(row) }))]);
