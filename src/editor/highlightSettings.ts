import * as vscode from 'vscode';
import { KIND_FAMILIES, type KindFamily } from '../reading/kindFamily';
import { setting } from './settings';

/** What the settings say about highlights, read when asked for. */
export const highlightSettings = {
	areEnabled(document?: vscode.TextDocument): boolean {
		return setting('highlights.enabled', document) !== false;
	},

	/** The families to show; `speech` is direct speech. */
	kinds(document: vscode.TextDocument): ReadonlySet<KindFamily | 'speech'> {
		const value = setting('highlights.kinds', document);
		const wanted = Array.isArray(value) ? new Set<unknown>(value) : undefined;
		return new Set(([...KIND_FAMILIES, 'speech'] as const).filter((kind) => !wanted || wanted.has(kind)));
	},

	/** Turns highlights on or off where it is decided for the active text: in its folder, the workspace, or for the person. */
	async toggle(): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		const settings = vscode.workspace.getConfiguration('sourceReview', document?.uri);
		const { workspaceFolderValue, workspaceValue } = settings.inspect('highlights.enabled') ?? {};
		const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
		const where =
			workspaceFolderValue !== undefined ? WorkspaceFolder : workspaceValue !== undefined ? Workspace : Global;
		await settings.update('highlights.enabled', !this.areEnabled(document), where);
	},
};
