import * as vscode from 'vscode';
import { say } from './here';
import { messageOf } from '../../messageOf';

/** What something can be written as. */
export interface Format {
	readonly id: string;
	readonly label: string;
	/** Of the file, without the dot. */
	readonly ending: string;
	/** The language of an editor that shows it. */
	readonly language: string;
}

/** Asks in which format, and where; `undefined` where the person thought better of it. */
export async function askFormat(
	title: string,
	formats: readonly Format[],
): Promise<{ readonly format: Format; readonly toFile: boolean } | undefined> {
	const items = formats.map((format) => ({ ...format, description: `.${format.ending}` }));
	const format = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
	const toFile = format && (await askWhetherToFile(title));
	return format && toFile !== undefined ? { format, toFile } : undefined;
}

/** Asks whether to a file or into an editor; `undefined` where the person thought better of it. */
export async function askWhetherToFile(title: string): Promise<boolean | undefined> {
	const toFile = vscode.l10n.t('Save to a file…');
	const where = await vscode.window.showQuickPick([vscode.l10n.t('Open in an editor'), toFile], { title });
	return where === undefined ? undefined : where === toFile;
}

/** Opens a text in an editor of its own. */
export async function openText(
	content: string,
	language: string,
	viewColumn = vscode.ViewColumn.Active,
): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ content, language });
	await vscode.window.showTextDocument(document, { preview: false, viewColumn });
}

/** Asks where to, and writes a text there; says what became of it. @param textFor is given the place that was chosen */
export async function saveText(options: vscode.SaveDialogOptions, textFor: (uri: vscode.Uri) => string): Promise<void> {
	const uri = await vscode.window.showSaveDialog(options);
	if (!uri) {
		return;
	}
	const saved = vscode.workspace.asRelativePath(uri);
	try {
		await vscode.workspace.fs.writeFile(uri, bytesFor(uri, textFor(uri)));
		say(vscode.l10n.t('Saved {0}.', saved));
	} catch (error) {
		const reason = messageOf(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written ({1}).', saved, reason));
	}
}

/**
 * The path of a text from the folder that a report is saved in, by which the report leads to it; as the window names it where there is
 * none, in another file system.
 */
export function pathFrom(report: vscode.Uri, text: vscode.Uri): string {
	if (text.scheme !== report.scheme || text.authority !== report.authority) {
		return vscode.workspace.asRelativePath(text, false);
	}
	const from = report.path.split('/').slice(0, -1);
	const to = text.path.split('/');
	const parting = from.findIndex((part, at) => part !== to[at]);
	const shared = parting < 0 ? from.length : parting;
	return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Spreadsheets take a table for one in the machine's own encoding, in which quotation marks are others, unless it begins with this. */
const TABLE_MARK = '\ufeff';

/** What is written to a file: UTF-8. */
export const bytesFor = ({ path }: Pick<vscode.Uri, 'path'>, text: string): Uint8Array =>
	new TextEncoder().encode(/\.csv$/i.test(path) ? TABLE_MARK + text : text);

/** Beside a document, under its name with another ending, and never in its place; nothing where it is no file. */
export function besideWith(
	document: vscode.TextDocument,
	ending: string,
): Pick<vscode.SaveDialogOptions, 'defaultUri'> {
	const name = document.uri.path.replace(/\.[^./]*$/, '');
	const path = `${name}${ending}`;
	return document.isUntitled
		? {}
		: { defaultUri: document.uri.with({ path: path === document.uri.path ? `${name}-review${ending}` : path }) };
}
