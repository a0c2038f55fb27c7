import './windowStub';
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { highlightSettings } from '../../../src/editor/highlightSettings';

const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;

describe('highlights', () => {
	const { getConfiguration } = vscode.workspace;
	/** What each place says, by its number; the nearest to the text counts. */
	const places = new Map<number, boolean>();
	const settings = {
		get: () => places.get(WorkspaceFolder) ?? places.get(Workspace) ?? places.get(Global) ?? true,
		inspect: () => ({
			globalValue: places.get(Global),
			workspaceValue: places.get(Workspace),
			workspaceFolderValue: places.get(WorkspaceFolder),
		}),
		update: (_key: string, value: boolean, place: number) => Promise.resolve(places.set(place, value)),
	};
	before(() => {
		Object.assign(vscode.workspace, {
			// Only who names a text is told what its folder says.
			getConfiguration: (_section: string, uri?: vscode.Uri) => (uri ? settings : { ...settings, get: () => true }),
		});
	});
	after(() => Object.assign(vscode.workspace, { getConfiguration }));
	beforeEach(() => places.clear());

	for (const [where, told] of [
		['for the person', []],
		['in the workspace', [Workspace]],
		['in the folder of the text', [Workspace, WorkspaceFolder]],
	] as const) {
		it(`go off and on again where it is decided ${where}`, async () => {
			told.forEach((place) => places.set(place, true));
			const areOn = (): boolean => highlightSettings.areEnabled(vscode.window.activeTextEditor?.document);
			await highlightSettings.toggle();
			assert.equal(areOn(), false);
			assert.deepEqual(
				[...places].filter(([, on]) => !on),
				[[told.at(-1) ?? Global, false]],
			);
			await highlightSettings.toggle();
			assert.equal(areOn(), true);
		});
	}
});
