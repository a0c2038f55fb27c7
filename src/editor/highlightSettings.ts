import * as vscode from 'vscode';
import { KIND_FAMILIES, type KindFamily } from './kindFamily';

/** What the settings say about highlights, read when asked for. */
export const highlightSettings = {
	get enabled(): boolean {
		return vscode.workspace.getConfiguration('sourceReview').get('highlights.enabled') !== false;
	},

	/** The families to show; `speech` is direct speech. */
	get kinds(): ReadonlySet<KindFamily | 'speech'> {
		const value: unknown = vscode.workspace.getConfiguration('sourceReview').get('highlights.kinds');
		const wanted = Array.isArray(value) ? new Set<unknown>(value) : undefined;
		return new Set(([...KIND_FAMILIES, 'speech'] as const).filter((kind) => !wanted || wanted.has(kind)));
	},

	affectedBy(event: vscode.ConfigurationChangeEvent): boolean {
		return event.affectsConfiguration('sourceReview.highlights');
	},

	/** Turns highlights on or off where that was decided last: in the workspace if it says something, or else for the person. */
	async toggle(): Promise<void> {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		const inWorkspace = settings.inspect('highlights.enabled')?.workspaceValue !== undefined;
		await settings.update(
			'highlights.enabled',
			!this.enabled,
			inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
		);
	},
};
