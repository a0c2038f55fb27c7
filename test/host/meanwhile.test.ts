import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { recordsFolder, remove } from './recordPages';
import { giveStatus, run, untilHover } from './reviewer';
import { closeAll, pause, positionOf, selectedText, show, until } from './workspace';

describe('while something else goes on', () => {
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('the claims are listed, although keys arrive', async () => {
		const editor = await show('seeds/keys arrive.txt', `${ARTICLE}\n\n`.repeat(20));
		await untilHover(editor.document, 'carry', /Ada Lindqvist/);
		const type = (): Thenable<boolean> =>
			editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'), {
				undoStopBefore: false,
				undoStopAfter: false,
			});
		await type();
		const listed = run('listClaims');
		for (let keys = 0; keys < 5; keys += 1) {
			await type();
		}
		await listed;
		await until('a claim is chosen', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			await pause(50);
			return selectedText(editor).length > 0;
		});
	});

	it('a status is given and the next claim reached, whatever the statuses are called and however many are open', async () => {
		const settings = vscode.workspace.getConfiguration('sourceReview');
		await settings.update(
			'statuses',
			[
				{ id: 'unreviewed', sign: '·', done: false },
				{ id: 'waiting', sign: 'w', done: false },
				{ id: 'asked', sign: 'a', done: false },
				{ id: 'settled', sign: '=', done: true },
				{ id: 'dropped', sign: '-', done: true },
			],
			vscode.ConfigurationTarget.Global,
		);
		try {
			const editor = await show('seeds/own statuses.txt', ARTICLE);
			await untilHover(editor.document, 'carry', /· unreviewed/);
			const position = positionOf(editor.document, 'carry');
			editor.selection = new vscode.Selection(position, position);
			// What the key for it runs.
			const done = run('setStatusAndGoToNext', 'done');
			await Promise.race([done, pause(2000)]);
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
			await untilHover(editor.document, 'carry', /= settled/);
			assert.isTrue(editor.selection.active.isAfter(position));
			await giveStatus('carry', 'unreviewed');
		} finally {
			await settings.update('statuses', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
