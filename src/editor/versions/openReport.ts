import * as vscode from 'vscode';
import type { Comparison } from '../../exports/versions/comparison';
import { openText } from '../desk/saveText';
import type { PickAction } from './changesPick';

/** Writes all that two versions say otherwise into an editor, to read or to hand on. */
export const openReport = (comparison: Comparison): PickAction => ({
	icon: 'markdown',
	label: vscode.l10n.t('Open as a Report'),
	detail: vscode.l10n.t('All of it as Markdown, in an editor of its own'),
	run: async () => {
		const { REPORTS } = await import('../../exports/formats');
		await openText(REPORTS.versions(comparison), 'markdown');
	},
});
