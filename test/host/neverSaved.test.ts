import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { itemsOf, recordsFolder, remove, statusesOf } from './recordPages';
import { giveStatus, run, untilHover } from './reviewer';
import { closeAll, pause, until, workspaceFile } from './workspace';

const at = (name: string): vscode.Uri => workspaceFile(...name.split('/'));
/** A text with words of its own, so that it can be told from the others. */
const about = (harbour: string): string => ARTICLE.replaceAll('Holmavik', harbour);

/** Writes a text that has no file yet, but a name for one, and has it reviewed. */
async function written(name: string, text: string): Promise<vscode.TextDocument> {
	await vscode.commands.executeCommand('vscode.open', at(name).with({ scheme: 'untitled' }));
	const editor = await until('it is shown', () => {
		const shown = vscode.window.activeTextEditor;
		return shown?.document.isUntitled ? shown : undefined;
	});
	await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
	await run('reviewThisFile');
	return editor.document;
}

async function saved(name: string): Promise<vscode.TextDocument> {
	await vscode.commands.executeCommand('workbench.action.files.save');
	return until('it is a file', () => {
		const shown = vscode.window.activeTextEditor?.document;
		return shown?.uri.toString() === at(name).toString() ? shown : undefined;
	});
}

/** Chooses an item of the list that is open, so many below the first. */
async function choose(below: number): Promise<void> {
	for (let i = 0; i < below; i += 1) {
		await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
	}
	await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
}

describe('a text that has never been saved', () => {
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('keeps its reviews when it is saved and tidied on the way', async () => {
		const files = vscode.workspace.getConfiguration('files');
		const tidies = ['insertFinalNewline', 'trimTrailingWhitespace'];
		const set = (value: true | undefined): Promise<void[]> =>
			Promise.all(tidies.map((name) => files.update(name, value, vscode.ConfigurationTarget.Global)));
		await set(true);
		try {
			const name = 'seeds/tidied.txt';
			const untitled = await written(name, `${about('Skagavik')}  `);
			await giveStatus('carry', 'disputed');
			await untilHover(untitled, 'carry', /\? disputed/);
			const document = await saved(name);
			assert.isTrue(document.getText().endsWith('”\n'), 'it has been tidied');
			await untilHover(document, 'carry', /\? disputed/);
			await until('they are with the file', async () => (await statusesOf(name)).length === 1);
		} finally {
			await set(undefined);
		}
	});

	it('keeps its reviews while it is open, whatever other text begins with the same words', async () => {
		const show = async (): Promise<vscode.TextDocument> => {
			const document = await vscode.workspace.openTextDocument({ content: about('Tvillingvik') });
			await vscode.window.showTextDocument(document, { preview: false });
			await run('reviewThisFile');
			return document;
		};
		const one = await show();
		await giveStatus('carry', 'false');
		await untilHover(one, 'carry', /✗ false/);
		const other = await show();
		// There is nothing to take back; that is known once what is kept of the other has been read.
		await run('undoReviewChange');
		await untilHover(other, 'carry', /^unreviewed/m);
		await vscode.window.showTextDocument(one, { preview: false });
		await giveStatus('the work cost', 'checked');
		await untilHover(one, 'the work cost', /✓ checked/);
		await untilHover(one, 'carry', /✗ false/);
	});

	it('takes what is answered after it was saved to what was asked before', async () => {
		const name = 'seeds/asked before.txt';
		const untitled = await written(name, about('Skutuvik'));
		await giveStatus('carry', 'disputed');
		await untilHover(untitled, 'carry', /\? disputed/);
		const asked = run('setSpeaker');
		// The list is open when its items can be gone through.
		await pause(1500);
		const document = await saved(name);
		await untilHover(document, 'carry', /\? disputed/);
		await choose(2);
		await asked;
		await until('it is with the file', async () => (await itemsOf(name)).length === 2);
		await untilHover(document, 'carry', /Set by a person/);
	});
});
