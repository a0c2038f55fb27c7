/** User settings for an editor that shows the extension and nothing that asks, tips or phones home. */
export const quietSettings: Readonly<Record<string, unknown>> = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'git.openRepositoryInParentFolders': 'never',
	'telemetry.telemetryLevel': 'off',
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'editor.wordWrap': 'on',
};

/** Beside the quiet ones in all tests: what is drawn for nobody takes the processor from what is tested. */
export const testSettings: Readonly<Record<string, unknown>> = {
	...quietSettings,
	'sourceReview.readingDepth': 'quick',
	'editor.minimap.enabled': false,
	'editor.cursorBlinking': 'solid',
	// The list of comments would open below the text with the first note.
	'comments.openView': 'never',
	'window.commandCenter': false,
};
