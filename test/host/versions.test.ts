import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { recordsFolder, remove } from './recordPages';
import { giveStatus, hoverAt, run, untilHover } from './reviewer';
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
	// A thread of its own is started for the first comparison, and git for the second.
	this.timeout(60_000);
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('carry over the verdicts that hold, in one act that is taken back as a whole', async () => {
		const older = await show('seeds/older.txt', ARTICLE);
		await giveStatus('carry', 'checked');
		await giveStatus('crane fell', 'false');
		const text = `HOLMAVIK: A second edition.\n\n${ARTICLE.replace('fell at night', 'fell at noon')}`;
		const newer = await show('seeds/newer.txt', text);
		await untilHover(newer.document, 'carry', /· unreviewed/);
		const [before, now] = [older.document.uri, newer.document.uri];
		// As the menu of two selected files gives them.
		void run('compareVersions', now, [before, now]);
		await drawn();
		await inList('acceptSelectedQuickOpenItem');
		const shown = await until('the two are compared', comparison, 30_000);
		assert.deepEqual([shown.original.path, shown.modified.path], [before.path, now.path]);
		// The list begins at the first change; before it stands what can be done with all of it. As long as it is not drawn,
		// keys do nothing.
		await until(
			'the verdict that holds is carried',
			async () => {
				await inList('quickOpenSelectPrevious');
				await inList('quickOpenSelectPrevious');
				await inList('acceptSelectedQuickOpenItem');
				await drawn();
				return /✓ checked/.test(await hoverAt(newer.document, 'carry'));
			},
			30_000,
		);
		await untilHover(newer.document, 'crane fell', /· unreviewed/);
		await run('undoReviewChange');
		await untilHover(newer.document, 'carry', /· unreviewed/);
		await untilHover(older.document, 'carry', /✓ checked/);
	});

	it('are a text and what git keeps of it', async function () {
		const git = vscode.extensions.getExtension<Git>('vscode.git');
		if (!git || workspaceFile().scheme !== 'file') {
			this.skip();
		}
		const { document } = await show('kept/seeds/article.txt', ARTICLE);
		const repository = await (await git.activate()).getAPI(1).init(workspaceFile('kept'));
		assert.isOk(repository);
		await repository.setConfig('user.name', 'Ada');
		await repository.setConfig('user.email', 'ada@example.org');
		await repository.add([document.uri.fsPath]);
		await repository.commit('First edition');
		const editor = await show('kept/seeds/article.txt', ARTICLE.replace('fell at night', 'fell at noon'));
		await untilHover(editor.document, 'carry', /· unreviewed/);
		void run('compareVersions');
		await pause(3000);
		// The commits stand last.
		await inList('quickOpenSelectPrevious');
		await inList('acceptSelectedQuickOpenItem');
		const shown = await until('the two are compared', comparison, 30_000);
		assert.equal(shown.original.scheme, 'git');
		const { selection } = await until('a change is selected', async () => {
			await inList('acceptSelectedQuickOpenItem');
			await drawn();
			const active = vscode.window.activeTextEditor;
			return active?.document === editor.document && !active.selection.isEmpty ? active : undefined;
		});
		assert.include(editor.document.getText(selection), 'noon');
		await closeAll();
		await remove(workspaceFile('kept'));
	});
});
