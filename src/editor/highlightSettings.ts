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

	affectedBy(event: vscode.ConfigurationChangeEvent): boolean {
		return ['highlights', 'lessCertainBelow'].some((key) => event.affectsConfiguration(`sourceReview.${key}`));
	},

	/** Turns highlights on or off where that was decided last: in the workspace if it says something, or else for the person. */
	async toggle(): Promise<void> {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		const inWorkspace = settings.inspect('highlights.enabled')?.workspaceValue !== undefined;
		await settings.update(
			'highlights.enabled',
			!this.areEnabled(),
			inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
		);
	},
};
