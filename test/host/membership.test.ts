import { assert } from 'chai';
import * as vscode from 'vscode';
import { Membership } from '../../src/editor/membership';
import { ARTICLE } from './article';
import { giveStatus } from './reviewer';
import { closeAll, pause, show, until, workspaceFile } from './workspace';

const FILES = 'sourceReview.files';

describe('whether a folder has articles', () => {
	const { findFiles } = vscode.workspace;
	const memento = { keys: () => [], get: <T>(_: string, other?: T) => other as T, update: async () => undefined };
	const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
	const name = async (glob: string | undefined): Promise<void> =>
		settings().update(FILES, glob && [glob], vscode.ConfigurationTarget.Workspace);

	after(async () => {
		Object.assign(vscode.workspace, { findFiles });
		await name(undefined);
		await vscode.workspace.fs.delete(workspaceFile('minutes'), { recursive: true });
	});

	it('is looked for once, and again when files, or the setting, are others', async function () {
		// There files that come later are found only once the folder is opened again.
		if (workspaceFile().scheme === 'vscode-test-web') {
			this.skip();
		}
		let searches = 0;
		Object.assign(vscode.workspace, {
			findFiles: (...args: Parameters<typeof findFiles>) => {
				// What reads the texts of the folder asks for all of them.
				searches += args[2] === 1 ? 1 : 0;
				return findFiles(...args);
			},
		});
		await name('minutes/*.minutes');
		const membership = new Membership(memento, memento);
		assert.isFalse(await membership.hasFiles());
		assert.isFalse(await membership.hasFiles());
		assert.equal(searches, 1, 'a second question is answered from memory');

		const edit = new vscode.WorkspaceEdit();
		edit.createFile(workspaceFile('minutes', 'march.minutes'));
		assert.isTrue(await vscode.workspace.applyEdit(edit));
		await until('the new file is known of', () => membership.hasFiles());

		await name('minutes/*.notes');
		await until('the setting counts', async () => !(await membership.hasFiles()));
		membership.dispose();
	});
});

describe('what is reviewed', () => {
	const memento = { keys: () => [], get: <T>(_: string, other?: T) => other as T, update: async () => undefined };
	afterEach(closeAll);

	it('is the text of a file, not what a comparison shows of the same name', async () => {
		const scheme = 'saved-side-of-a-comparison';
		const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: () => ARTICLE,
		});
		const membership = new Membership(memento, memento);
		const { showWarningMessage } = vscode.window;
		try {
			const { document } = await show('seeds/compared.txt', ARTICLE);
			assert.isTrue(membership.has(document));
			const old = await vscode.workspace.openTextDocument(document.uri.with({ scheme }));
			assert.isFalse(membership.has(old));
			await vscode.window.showTextDocument(old);
			const warnings: string[] = [];
			Object.assign(vscode.window, { showWarningMessage: (said: string) => void warnings.push(said) });
			await giveStatus('carry', 'checked');
			await pause(500);
			assert.deepEqual(warnings, []);
		} finally {
			Object.assign(vscode.window, { showWarningMessage });
			membership.dispose();
			provider.dispose();
		}
	});
});
