import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { write } from './recordPages';
import { hoverAt, run, untilHover } from './reviewer';
import { closeAll, hoversAt, pause, positionOf, selectedText, show, until, workspaceFile } from './workspace';

/** Follows the first link of a hover that leads to another place in the text. */
async function followLink(document: vscode.TextDocument, words: string): Promise<void> {
	const hovers = await hoversAt(document.uri, positionOf(document, words));
	const [, args] = /\]\(command:sourceReview\.goTo\?([^)]*)\)/.exec(hovers.join('\n')) ?? [];
	assert.isDefined(args, 'the hover leads nowhere');
	await run('goTo', ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
}

const active = (): vscode.TextEditor => {
	assert.isDefined(vscode.window.activeTextEditor);
	return vscode.window.activeTextEditor;
};

describe('a text that can be seen twice', () => {
	let document: vscode.TextDocument;
	const inColumn = (column: vscode.ViewColumn): Thenable<vscode.TextEditor> =>
		vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
	const untilSelected = (): Promise<unknown> => until('something is selected', () => selectedText(active()).length > 0);

	beforeEach(async () => {
		({ document } = await show('seeds/columns.txt', ARTICLE));
		await untilHover(document, 'Tomas Beregi', /mention/);
	});
	afterEach(closeAll);

	for (const column of [vscode.ViewColumn.One, vscode.ViewColumn.Two]) {
		it(`is jumped in where one is: column ${column}, by the link of a hover`, async () => {
			await inColumn(vscode.ViewColumn.One);
			await inColumn(vscode.ViewColumn.Two);
			await inColumn(column);
			await followLink(document, 'Tomas Beregi');
			assert.strictEqual(active().viewColumn, column);
			await untilSelected();
			const others = vscode.window.visibleTextEditors.filter((editor) => editor !== active());
			assert.deepEqual(others.map(selectedText), ['']);
		});

		it(`is jumped in where one is: column ${column}, by a list`, async () => {
			await inColumn(vscode.ViewColumn.One);
			await inColumn(vscode.ViewColumn.Two);
			await inColumn(column);
			await run('listClaims');
			await chosen(() => selectedText(active()).length > 0);
			assert.strictEqual(active().viewColumn, column);
		});
	}

	describe('beside an earlier version of it', () => {
		const isCompared = (): boolean =>
			vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;

		beforeEach(async () => {
			await closeAll();
			await write('seeds/columns before.txt', ARTICLE.replace('300', '200'));
			const before = workspaceFile('seeds', 'columns before.txt');
			await vscode.commands.executeCommand('vscode.diff', before, document.uri, 'Before and After');
			await until('the comparison is open', () => isCompared() && active().document === document);
			assert.include(await hoverAt(document, 'Tomas Beregi'), 'mention');
		});

		it('is jumped in there, by the link of a hover', async () => {
			await followLink(document, 'Tomas Beregi');
			await untilSelected();
			assert.isTrue(isCompared(), 'the comparison was left');
			assert.strictEqual(active().document, document);
		});

		it('is jumped in there, by a list', async () => {
			await run('listClaims');
			await chosen(() => selectedText(active()).length > 0);
			assert.isTrue(isCompared(), 'the comparison was left');
			assert.strictEqual(active().document, document);
		});
	});
});

/** Chooses the row that is active, once the list is drawn: VS Code tells no extension when. */
async function chosen(isDone: () => boolean): Promise<void> {
	await until('a row is chosen', async () => {
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await pause(50);
		return isDone();
	});
}
