import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { recordsFolder, remove, statusesOf } from './recordPages';
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
			await untilHover(editor.document, 'carry', /^unreviewed/m);
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

	/** Puts the cursor on some words, and waits until everyone knows that it is there. */
	async function putCursor(editor: vscode.TextEditor, words: string): Promise<vscode.Position> {
		const position = positionOf(editor.document, words);
		const known = new Promise<void>((resolve) => {
			const listener = vscode.window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
				if (selection?.active.isEqual(position)) {
					listener.dispose();
					resolve();
				}
			});
		});
		editor.selection = new vscode.Selection(position, position);
		await known;
		return position;
	}

	/** How soon after a key the next one can come, in milliseconds. */
	const SOON = 30;

	/** Gives two claims a status by the keys for it, as fast as a person can; resolves when both keys are pressed. */
	async function pressTwice(editor: vscode.TextEditor): Promise<{ readonly done: Promise<unknown> }> {
		await putCursor(editor, 'carry');
		const first = run('setStatus', 'checked');
		await pause(SOON);
		await putCursor(editor, 'the work cost');
		const second = run('setStatus', 'false');
		await pause(SOON);
		return { done: Promise.all([first, second]) };
	}
	const BOTH = ['checked: “The lock will carry 300 ships a year,”', 'false: that the work cost $3.2 million'];

	/** A long text that has just been changed, so that whoever acts on it has to wait. */
	async function changed(name: string): Promise<vscode.TextEditor> {
		const editor = await show(name, `${ARTICLE}\n\n`.repeat(30));
		await untilHover(editor.document, 'carry', /Ada Lindqvist/);
		await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'A word. '));
		return editor;
	}

	it('verdicts stand where the cursor was when their keys were pressed', async () => {
		const name = 'seeds/fast keys.txt';
		const editor = await changed(name);
		const keys = await pressTwice(editor);
		const there = await putCursor(editor, 'would publish');
		await keys.done;
		await until('both are written', async () => (await statusesOf(name)).length === 2);
		assert.deepEqual(await statusesOf(name), BOTH);
		assert.isTrue(editor.selection.active.isEqual(there));
	});

	it('verdicts stay in the text in which their keys were pressed', async () => {
		const other = await show('seeds/other text.txt', ARTICLE);
		await untilHover(other.document, 'carry', /Ada Lindqvist/);
		await putCursor(other, 'would publish');
		const name = 'seeds/fast keys, other text.txt';
		const editor = await changed(name);
		const keys = await pressTwice(editor);
		await vscode.window.showTextDocument(other.document, { preview: false });
		await keys.done;
		await until('both are written', async () => (await statusesOf(name)).length === 2);
		assert.deepEqual(await statusesOf(name), BOTH);
		assert.deepEqual(await statusesOf('seeds/other text.txt'), []);
	});

	it('going on from a claim leaves the cursor alone that has been put elsewhere since', async () => {
		const name = 'seeds/gone elsewhere.txt';
		const editor = await changed(name);
		await putCursor(editor, 'carry');
		const done = run('setStatusAndGoToNext', 'done');
		await pause(SOON);
		const there = await putCursor(editor, 'would publish');
		await done;
		await until('it is written', async () => (await statusesOf(name)).length === 1);
		assert.isTrue(editor.selection.active.isEqual(there));
	});
});
