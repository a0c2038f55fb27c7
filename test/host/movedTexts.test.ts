import { assert } from 'chai';
import * as vscode from 'vscode';
import { ARTICLE } from './article';
import { colleaguesLog, version1, type Reviewed } from './recordFixtures';
import { itemsOf, recordsFolder, remove, statusesOf, write } from './recordPages';
import { giveStatus, hoverAt, open, run, untilHover } from './reviewer';
import { closeAll, pause, show, until, workspaceFile } from './workspace';

const at = (name: string): vscode.Uri => workspaceFile(...name.split('/'));
/** As another program does it: the editor is not asked, and tells no one. */
const moveOutside = (from: string, to: string): Thenable<void> => vscode.workspace.fs.rename(at(from), at(to));
async function renameInEditor(from: string, to: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(at(from), at(to));
	assert.isTrue(await vscode.workspace.applyEdit(edit));
}
/** What goes with a folder, file by file, takes its time, in milliseconds. */
const PATIENCE = 60_000;
/** A text with words of its own, so that it can be told from the others. */
const about = (harbour: string): string => ARTICLE.replaceAll('Holmavik', harbour);

async function reviewed(name: string, text: string, status = 'disputed'): Promise<void> {
	const { document } = await show(name, text);
	await giveStatus('carry', status);
	await until('that is saved', async () => (await statusesOf(name)).length === 1);
	assert.include(await hoverAt(document, 'carry'), status);
	await closeAll();
}

describe('reviews find their text', () => {
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('that was moved by another program', async () => {
		await reviewed('seeds/moved before.txt', about('Vik'));
		await moveOutside('seeds/moved before.txt', 'seeds/moved after.txt');
		const { document } = await open('seeds/moved after.txt');
		await untilHover(document, 'carry', /\? disputed/);
	});

	it('in a folder that another program has renamed', async () => {
		await reviewed('seeds/year/march.txt', about('Dalvik'));
		await reviewed('seeds/year/april.txt', about('Husavik'), 'checked');
		await moveOutside('seeds/year', 'seeds/2031');
		await untilHover((await open('seeds/2031/march.txt')).document, 'carry', /\? disputed/);
		await untilHover((await open('seeds/2031/april.txt')).document, 'carry', /✓ checked/);
	});

	it('and not a copy of it, which has none; when it is moved they are still its own', async () => {
		const text = about('Grindavik');
		await reviewed('seeds/original.txt', text);
		await vscode.workspace.fs.copy(at('seeds/original.txt'), at('seeds/copy.txt'));
		const copy = (await open('seeds/copy.txt')).document;
		// There is nothing to take back; that is known once what is kept of the copy has been read.
		await run('undoReviewChange');
		await untilHover(copy, 'carry', /^unreviewed/m);
		await untilHover((await open('seeds/original.txt')).document, 'carry', /\? disputed/);
		await closeAll();
		await moveOutside('seeds/original.txt', 'seeds/original elsewhere.txt');
		await untilHover((await open('seeds/original elsewhere.txt')).document, 'carry', /\? disputed/);
		await untilHover((await open('seeds/copy.txt')).document, 'carry', /^unreviewed/m);
	});

	it('between two folders with records, and nothing of another text', async () => {
		for (const name of ['one', 'two']) {
			await write(`seeds/${name}/.source-review/.keep`, '');
		}
		const status = async (name: string, words: string, given: string, shows: RegExp): Promise<void> => {
			const { document } = await show(name, words);
			await giveStatus('carry', given);
			await untilHover(document, 'carry', shows);
			await closeAll();
		};
		await status('seeds/two/draft.txt', about('Tvovik'), 'false', /✗ false/);
		await status('seeds/one/draft.txt', about('Einvik'), 'checked', /✓ checked/);
		await renameInEditor('seeds/one/draft.txt', 'seeds/two/archive/draft.txt');
		await untilHover((await open('seeds/two/archive/draft.txt')).document, 'carry', /✓ checked/);
		await untilHover((await open('seeds/two/draft.txt')).document, 'carry', /✗ false/);
		const { document } = await show('seeds/one/draft.txt', about('Nyvik'));
		// There is nothing to take back; that is known once what is kept of the new text has been read.
		await run('undoReviewChange');
		await untilHover(document, 'carry', /^unreviewed/m);
	});

	it('that is renamed again before its reviews have followed', async function () {
		this.timeout(2 * PATIENCE);
		const names = Array.from({ length: 2 }, (_, i) => `${i}.txt`);
		for (const [i, name] of names.entries()) {
			const text = about(`Quick ${name}`);
			const id = `20000000-0000-4000-8000-0000000001${String(i).padStart(2, '0')}`;
			const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
			const time = '2025-05-01T10:00:00.000Z';
			const log = colleaguesLog(`seeds/quick/${name}`, text, [{ id, words, status: 'checked', time }]);
			await write(`.source-review/${log.name}`, log.text);
			await write(`seeds/quick/${name}`, text);
		}
		await open('seeds/quick/0.txt');
		await renameInEditor('seeds/quick', 'seeds/quicker');
		await renameInEditor('seeds/quicker', 'seeds/quickest');
		const { document } = await open('seeds/quickest/1.txt');
		await until('all has followed', async () => /✓ checked/.test(await hoverAt(document, 'carry')), PATIENCE);
	});

	it('whose folder is renamed with its records, before all could be written', async function () {
		this.timeout(2 * PATIENCE);
		// What stands in the way is called as the folder of the logs is.
		await write('seeds/own/.source-review/acts', '');
		await show('seeds/own/text.txt', about('Eigenvik'));
		void giveStatus('carry', 'checked');
		await untilHover((await open('seeds/own/text.txt')).document, 'carry', /✓ checked/);
		await renameInEditor('seeds/own', 'seeds/owned');
		const { document } = await open('seeds/owned/text.txt');
		await until('all has followed', async () => /✓ checked/.test(await hoverAt(document, 'carry')), PATIENCE);
		await remove(at('seeds/owned/.source-review/acts'));
		await run('undoReviewChange');
		await untilHover(document, 'carry', /^unreviewed/m);
		await run('redoReviewChange');
		await untilHover(document, 'carry', /✓ checked/);
		await until('it is with the text', async () => {
			const names = await vscode.workspace.fs.readDirectory(at('seeds/owned/.source-review/acts'));
			return names.length > 0;
		});
	});

	it('in a folder of its own inside the folder that is open', async () => {
		const text = about('Keflavik');
		const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
		const id = '20000000-0000-4000-8000-000000000001';
		const review = { id, words, status: 'false', time: '2025-05-01T10:00:00.000Z' };
		const { page, history } = version1('harbour.txt', text, [review]);
		for (const { name, text } of [page, history]) {
			await write(`seeds/desk/.source-review/${name}`, text);
		}
		await write('seeds/desk/harbour.txt', text);
		await untilHover((await open('seeds/desk/harbour.txt')).document, 'carry', /✗ false/);
	});
});

describe('reviews in a folder above one with records of its own', () => {
	const WORDS = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
	const said = (id: string, status: string, words = WORDS): Reviewed => ({
		id: `20000000-0000-4000-8000-${id}`,
		words,
		status,
		time: '2025-05-01T10:00:00.000Z',
	});
	afterEach(closeAll);
	after(async () => {
		await remove(recordsFolder());
		await remove(at('seeds/inner'));
	});

	it('come along when their text is opened, and stand beside those it has there', async () => {
		const text = about('Skuggavik');
		const third = ['the work cost $3.2 million'];
		const logs = {
			'': colleaguesLog('seeds/inner/below/text.txt', text, [said('0000000b0001', 'false')]),
			// What another window left there that had this folder alone open, or git.
			'seeds/inner/': colleaguesLog('other.txt', about('Annarsvik'), [said('0000000b0002', 'checked')]),
			'seeds/inner/below/': colleaguesLog('text.txt', text, [said('0000000b0003', 'disputed', third)]),
		};
		for (const [below, log] of Object.entries(logs)) {
			await write(`${below}.source-review/${log.name}`, log.text);
		}
		await write('seeds/inner/below/text.txt', text);
		await write('seeds/inner/other.txt', about('Annarsvik'));
		const { document } = await open('seeds/inner/below/text.txt');
		await untilHover(document, 'carry', /✗ false/);
		await untilHover(document, 'the work cost', /\? disputed/);
		await untilHover((await open('seeds/inner/other.txt')).document, 'carry', /✓ checked/);
		await closeAll();
		await remove(recordsFolder());
		await untilHover((await open('seeds/inner/below/text.txt')).document, 'carry', /✗ false/);
	});

	it('follow a text that is renamed before it is opened', async () => {
		const text = about('Skuggafjord');
		const log = colleaguesLog('seeds/inner/before.txt', text, [said('0000000b0004', 'false')]);
		await write(`.source-review/${log.name}`, log.text);
		await write('seeds/inner/.source-review/.keep', '');
		await write('seeds/inner/before.txt', text);
		// Somebody has to be there who follows.
		await open('seeds/inner/other.txt');
		await renameInEditor('seeds/inner/before.txt', 'seeds/inner/after.txt');
		await untilHover((await open('seeds/inner/after.txt')).document, 'carry', /✗ false/);
	});
});

describe('reviews whose text is gone', () => {
	const { showInformationMessage } = vscode.window;
	afterEach(closeAll);
	after(async () => {
		Object.assign(vscode.window, { showInformationMessage });
		await remove(recordsFolder());
	});

	it('are offered to a text like it, also those of the first version', async () => {
		const text = about('Selfoss');
		const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
		const id = '20000000-0000-4000-8000-000000000002';
		const review = { id, words, status: 'false', time: '2025-05-01T10:00:00.000Z' };
		const { page, history } = version1('seeds/gone by.txt', text, [review]);
		for (const { name, text } of [page, history]) {
			await write(`.source-review/${name}`, text);
		}
		const asked: string[] = [];
		Object.assign(vscode.window, {
			showInformationMessage: (question: string, ...answers: string[]) => {
				asked.push(question);
				return Promise.resolve(answers.find((answer) => answer === 'They Belong Here'));
			},
		});
		const { document } = await show('seeds/here now.txt', `An update, with more to come.\n\n${text}`);
		await untilHover(document, 'carry', /✗ false/);
		assert.deepEqual(asked, [
			'Reviews of seeds/gone by.txt belong to a text that is gone, and seeds/here now.txt looks like it. Reviews: 1.',
		]);
	});
});

describe('reviews whose text has gone to another folder of records', () => {
	const { showInformationMessage, showQuickPick } = vscode.window;
	const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
	const time = '2025-05-01T10:00:00.000Z';
	const asked: string[] = [];
	let answer: (chosen: string) => void = () => undefined;
	before(async function () {
		// The stand-in for the oldest release has no program to search with.
		const isSearched = await vscode.workspace.findFiles('seeds/*', undefined, 1).then(
			() => true,
			() => false,
		);
		if (!isSearched) {
			this.skip();
		}
		Object.assign(vscode.window, {
			showInformationMessage: (question: string) => {
				asked.push(question);
				return new Promise((resolve) => (answer = resolve));
			},
		});
		// What was found for a text before is found anew.
		await new Promise((resolve) => setTimeout(resolve, 2100));
	});
	beforeEach(() => (asked.length = 0));
	afterEach(closeAll);
	after(async () => {
		Object.assign(vscode.window, { showInformationMessage, showQuickPick });
		for (const folder of ['seeds/leaving', 'seeds/coming', '.source-review']) {
			await remove(at(folder));
		}
	});
	/** What the list of reviews without a text shows, of which nothing is chosen. */
	async function listed(): Promise<string[]> {
		const labels: string[] = [];
		Object.assign(vscode.window, {
			showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
				labels.push(...items.map(({ label }) => label));
				return Promise.resolve(undefined);
			},
		});
		await run('listReviewsWithoutText');
		return labels;
	}
	async function moved(name: string, harbour: string, id: string): Promise<vscode.TextDocument> {
		const review = { id: `20000000-0000-4000-8000-00000000${id}`, words, status: 'checked', time };
		const log = colleaguesLog(name, about(harbour), [review]);
		await write(`seeds/leaving/.source-review/${log.name}`, log.text);
		await write('seeds/coming/.source-review/.keep', '');
		await write(`seeds/coming/${name}`, about(harbour));
		return (await open(`seeds/coming/${name}`)).document;
	}

	it('are offered to it, from whatever folder of the workspace', async () => {
		const document = await moved('draft.txt', 'Flutvik', '0c01');
		await until('it is asked', () => asked.length > 0);
		assert.deepEqual(asked, [
			'Reviews of seeds/leaving/draft.txt belong to a text that is gone, and seeds/coming/draft.txt looks like it. Reviews: 1.',
		]);
		assert.match(await hoverAt(document, 'carry'), /^unreviewed/m);
		assert.include(await listed(), 'seeds/leaving/draft.txt');
		answer('They Belong Here');
		await untilHover(document, 'carry', /✓ checked/);
		await until('they have left', async () => !(await listed()).includes('seeds/leaving/draft.txt'));
	});

	it('are listed also where nothing is open', async () => {
		await moved('other draft.txt', 'Flutfjord', '0c02');
		await closeAll();
		assert.include(await listed(), 'seeds/leaving/other draft.txt');
	});

	it('are found in a folder that has come since the others were found', async () => {
		await open('seeds/coming/draft.txt');
		const review = { id: '20000000-0000-4000-8000-000000000c03', words, status: 'checked', time };
		const log = colleaguesLog('late.txt', about('Seinfjord'), [review]);
		await write(`seeds/leaving/late/.source-review/${log.name}`, log.text);
		assert.include(await listed(), 'seeds/leaving/late/late.txt');
	});
});

describe('a text that a person added', () => {
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	const untilReviewed = (document: vscode.TextDocument): Promise<unknown> =>
		untilHover(document, 'Tomas Beregi', /Tomas Beregi — person/);

	it('stays under review when it is renamed', async () => {
		await show('letters/added.txt', about('Reydarfjord'));
		await run('reviewThisFile');
		await giveStatus('carry', 'disputed');
		await renameInEditor('letters/added.txt', 'letters/added and renamed.txt');
		const { document } = await open('letters/added and renamed.txt');
		await untilReviewed(document);
		await untilHover(document, 'carry', /\? disputed/);
		await run('stopReviewingThisFile');
	});

	it('takes what is answered after it was renamed to what was asked before', async () => {
		await reviewed('seeds/asked.txt', about('Selvik'));
		await open('seeds/asked.txt');
		await giveStatus('carry', 'disputed');
		const asked = run('setSpeaker');
		// The list is open when its items can be gone through.
		await pause(1500);
		await renameInEditor('seeds/asked.txt', 'seeds/asked, renamed.txt');
		const { document } = await open('seeds/asked, renamed.txt');
		await untilHover(document, 'carry', /\? disputed/);
		await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
		await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
		await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
		await asked;
		await until('it is with the file', async () => (await itemsOf('seeds/asked, renamed.txt')).length === 2);
		await untilHover(document, 'carry', /Set by a person/);
	});

	it('stays under review when its folder is renamed', async () => {
		await show('letters/inbox/one.txt', about('Eskifjord'));
		await run('reviewThisFile');
		await giveStatus('carry', 'checked');
		await renameInEditor('letters/inbox', 'letters/archive');
		const { document } = await open('letters/archive/one.txt');
		await untilReviewed(document);
		await untilHover(document, 'carry', /✓ checked/);
		await run('stopReviewingThisFile');
	});

	it('stays under review, with what was said of it, when it gets another language', async () => {
		const untitled = await vscode.workspace.openTextDocument({ language: 'plaintext', content: about('Nordfjord') });
		await vscode.window.showTextDocument(untitled);
		await run('reviewThisFile');
		await giveStatus('carry', 'disputed');
		const document = await vscode.languages.setTextDocumentLanguage(untitled, 'markdown');
		await untilReviewed(document);
		await untilHover(document, 'carry', /\? disputed/);
	});
});
