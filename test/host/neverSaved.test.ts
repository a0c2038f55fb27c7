import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { colleaguesLog } from './recordFixtures';
import { itemsOf, recordsFolder, remove, statusesOf, write } from './recordPages';
import { giveStatus, hoverAt, open, run, untilHover } from './reviewer';
import { closeAll, pause, show, until, workspaceFile } from './workspace';

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

describe('a copy that has never been saved', () => {
	const asked: string[] = [];
	let answer: (chosen: string) => void = () => undefined;
	const { showInformationMessage } = vscode.window;
	const thrownAway = async (untitled: vscode.TextDocument): Promise<void> => {
		await vscode.window.showTextDocument(untitled, { preview: false });
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await until('it is closed', () => untitled.isClosed);
	};
	/** What follows a text has had the time to do so. */
	const afterwards = (): Promise<void> => pause(1500);
	before(() => {
		Object.assign(vscode.window, {
			showInformationMessage: async (question: string) => {
				// What the tests above left is like the texts here, and may be offered to them as well.
				if (question.startsWith('Reviews of Untitled-')) {
					return undefined;
				}
				asked.push(question);
				return new Promise((resolve) => (answer = resolve));
			},
		});
	});
	beforeEach(() => (asked.length = 0));
	afterEach(closeAll);
	after(async () => {
		Object.assign(vscode.window, { showInformationMessage });
		await remove(recordsFolder());
	});

	it('goes on in the file that it is saved as, and leaves the text alone that it is a copy of', async () => {
		const [first, second] = ['seeds/twice, first.txt', 'seeds/twice, second.txt'];
		const original = (await show(first, about('Tvivik'))).document;
		await giveStatus('carry', 'checked');
		await until('that is saved', async () => (await statusesOf(first)).length === 1);
		const untitled = await written(second, about('Tvivik'));
		await giveStatus('carry', 'false');
		await untilHover(untitled, 'carry', /✗ false/);
		const document = await saved(second);
		await untilHover(document, 'carry', /✗ false/);
		await until('they are with the file', async () => (await statusesOf(second)).length === 1);
		assert.match(await hoverAt(original, 'carry'), /✓ checked/);
		assert.include((await statusesOf(first)).join(), 'checked');
		assert.notInclude(asked.join(), second);
	});

	it('that is thrown away changes nothing in the text that it is a copy of', async () => {
		const name = 'seeds/thrown away, open.txt';
		const original = (await show(name, about('Kastvik'))).document;
		await giveStatus('carry', 'checked');
		await until('that is saved', async () => (await statusesOf(name)).length === 1);
		const untitled = await written('seeds/thrown away, copy.txt', about('Kastvik'));
		await giveStatus('carry', 'false');
		await untilHover(untitled, 'carry', /✗ false/);
		// It is saved just now too, with words that have stood there before.
		await vscode.window.showTextDocument(original, { preview: false });
		await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
		await original.save();
		await thrownAway(untitled);
		await afterwards();
		assert.match(await hoverAt(original, 'carry'), /✓ checked/);
		assert.include((await statusesOf(name)).join(), 'checked');
	});

	it('that was thrown away is offered to a text like it that has no reviews, and given to it after a yes', async () => {
		const name = 'seeds/thrown away, later.txt';
		await write(name, about('Sjaldbaer'));
		const untitled = await written('seeds/thrown away, later copy.txt', about('Sjaldbaer'));
		await giveStatus('carry', 'false');
		await untilHover(untitled, 'carry', /✗ false/);
		await thrownAway(untitled);
		const { document } = await open(name);
		await until('it is asked', () => asked.length > 0);
		await afterwards();
		assert.match(await hoverAt(document, 'carry'), /^unreviewed/m);
		assert.deepEqual(asked, [
			`Reviews of seeds/thrown away, later copy.txt belong to a text that is gone, and ${name} looks like it. Reviews: 1.`,
		]);
		answer('They Belong Here');
		await untilHover(document, 'carry', /✗ false/);
		await until('they are with the file', async () => (await statusesOf(name)).length === 1);
	});

	it('that is saved over a text with reviews of its own adds to them only after a yes', async () => {
		const name = 'seeds/saved over.txt';
		const text = about('Yfirbaer');
		const before = `${text}\nAn older end.\n`;
		const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
		const id = '20000000-0000-4000-8000-00000000f0e1';
		const log = colleaguesLog(name, before, [{ id, words, status: 'checked', time: '2025-05-01T10:00:00.000Z' }]);
		const untitled = await written(name, text);
		await giveStatus('the work cost', 'false');
		await untilHover(untitled, 'the work cost', /✗ false/);
		await write(`.source-review/${log.name}`, log.text);
		await write(name, before);
		const document = await saved(name);
		await until('it is asked', () => asked.length > 0);
		await afterwards();
		assert.match(await hoverAt(document, 'carry'), /✓ checked/);
		assert.match(await hoverAt(document, 'the work cost'), /^unreviewed/m);
		assert.deepEqual(asked, [
			`Reviews of ${name} belong to a text that is gone, and ${name} looks like it. Reviews: 1.`,
		]);
	});
});
