import * as vscode from 'vscode';

const TOLD = 'sourceReview.toldOfPersonalSettings';
const IN_SETTINGS = /"sourceReview\.(reviewer|lookUp)"\s*:/g;

/**
 * Who signs and where *Look Up* goes are a person's own to say: a folder's settings of that name do not count. Where a
 * folder has them, from when they did, the person is told once.
 */
export async function tellOfPersonalSettings(memento: vscode.Memento): Promise<void> {
	if (memento.get(TOLD) === true) {
		return;
	}
	const names = new Set<string>();
	for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
		for (const [name] of (await settingsIn(uri)).matchAll(IN_SETTINGS)) {
			names.add(name.replace(/[":\s]/g, ''));
		}
	}
	if (names.size === 0) {
		return;
	}
	await memento.update(TOLD, true);
	const open = vscode.l10n.t('Open User Settings');
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t(
			'The settings of this folder say {0}. These count only in your own settings now, so that no folder can decide who signs or where you are led.',
			[...names].join(', '),
		),
		open,
	);
	if (answer === open) {
		await vscode.commands.executeCommand('workbench.action.openSettings', '@ext:source-review.source-review');
	}
}

/** The settings file of a folder as it stands; empty where there is none, or it is a link. */
async function settingsIn(folder: vscode.Uri): Promise<string> {
	const uri = vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
	try {
		const { type } = await vscode.workspace.fs.stat(uri);
		return type === vscode.FileType.File ? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) : '';
	} catch {
		return '';
	}
}
