import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { recordsFolder, remove } from './recordPages';
import { run, untilHover } from './reviewer';
import { closeAll, pause, show, until, workspaceFile } from './workspace';

/** VS Code draws a list a moment after it was asked for, and tells no extension when it has. */
const drawn = (): Promise<void> => pause(1000);
const inList = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`workbench.action.${command}`);
const comparison = (): vscode.TabInputTextDiff | undefined => {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputTextDiff ? input : undefined;
};

/** What is used here of VS Code's own git extension. */
interface Git {
	getAPI(version: 1): { init(root: vscode.Uri): Promise<Repository | null> };
}
interface Repository {
	setConfig(key: string, value: string): Promise<unknown>;
	add(paths: string[]): Promise<void>;
	commit(message: string): Promise<void>;
}

describe('versions compared', function () {
	// A thread of its own is started for the first comparison, and git.
	this.timeout(60_000);
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('are a text and what git keeps of it', async function () {
		const git = vscode.extensions.getExtension<Git>('vscode.git');
		if (!git || workspaceFile().scheme !== 'file') {
			this.skip();
		}
		const editor = await show('kept/seeds/article.txt', ARTICLE);
		const { document } = editor;
		const repository = await (await git.activate()).getAPI(1).init(workspaceFile('kept'));
		assert.isOk(repository);
		await repository.setConfig('user.name', 'Ada');
		await repository.setConfig('user.email', 'ada@example.org');
		await repository.add([document.uri.fsPath]);
		await repository.commit('First edition');
		const at = document.positionAt(ARTICLE.indexOf('night'));
		await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 'night'.length)), 'noon'));
		assert.isTrue(await document.save());
		await untilHover(document, 'carry', /^unreviewed/m);
		void run('compareVersions');
		await pause(3000);
		// The commits stand last.
		await inList('quickOpenSelectPrevious');
		await inList('acceptSelectedQuickOpenItem');
		const shown = await until('the two are compared', comparison, 30_000);
		assert.equal(shown.original.scheme, 'git');
		const isSelected = async (): Promise<vscode.TextEditor | undefined> => {
			await drawn();
			const active = vscode.window.activeTextEditor;
			if (active?.document === document && !active.selection.isEmpty) {
				return active;
			}
			await inList('acceptSelectedQuickOpenItem');
			return undefined;
		};
		const { selection } = await until('a change is selected', isSelected, 30_000);
		assert.include(document.getText(selection), 'noon');
		await closeAll();
		await remove(workspaceFile('kept'));
	});
});
