import * as vscode from 'vscode';
import { KIND_FAMILIES, type KindFamily } from './kindFamily';

const SECTION = 'sourceReview.highlights';

/** What the settings say about highlights, read when asked for. */
export const highlightSettings = {
	get enabled(): boolean {
		return vscode.workspace.getConfiguration(SECTION).get('enabled') !== false;
	},

	/** The families to show; `speech` is direct speech. */
	get kinds(): ReadonlySet<KindFamily | 'speech'> {
		const value: unknown = vscode.workspace.getConfiguration(SECTION).get('kinds');
		const wanted = Array.isArray(value) ? new Set<unknown>(value) : undefined;
		return new Set(([...KIND_FAMILIES, 'speech'] as const).filter((kind) => !wanted || wanted.has(kind)));
	},

	affectedBy(event: vscode.ConfigurationChangeEvent): boolean {
		return event.affectsConfiguration(SECTION);
	},

	/** Turns highlights on or off where that was decided last: in the workspace if it says something, or else for the person. */
	async toggle(): Promise<void> {
		const settings = vscode.workspace.getConfiguration(SECTION);
		const inWorkspace = settings.inspect('enabled')?.workspaceValue !== undefined;
		await settings.update(
			'enabled',
			!this.enabled,
			inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
		);
	},
};
