import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Opened } from '../../src/editor/shelf';
import { Shelves } from '../../src/editor/shelves';
import { ARTICLE } from './article';
import { colleaguesLog } from './recordFixtures';
import { recordsFolder, remove } from './recordPages';
import { closeAll, show, until, workspaceFile } from './workspace';

describe('what is kept of a folder that is not there any more', () => {
	const storage = (): vscode.Uri => workspaceFile('storage of an editor');
	const memento = { keys: () => [], get: <T>(_: string, other?: T) => other as T, update: async () => undefined };
	const { showInformationMessage, showWarningMessage } = vscode.window;
	const warnings: string[] = [];
	const questions: string[] = [];
	let windows: Shelves[] = [];
	const openWindow = (): Shelves => {
		const shelves = new Shelves({ author: 'ada', reviewer: () => 'Ada' }, memento, storage());
		windows.push(shelves);
		return shelves;
	};
	const statuses = ({ records: { records } }: Opened): string[] =>
		records.map((record) => (record.type === 'review' ? record.status : record.type));

	before(() => {
		Object.assign(vscode.window, {
			showWarningMessage: (said: string) => void warnings.push(said),
			showInformationMessage: (said: string) => (questions.push(said), Promise.resolve(undefined)),
		});
	});
	afterEach(async () => {
		windows.forEach((one) => one.dispose());
		windows = [];
		await closeAll();
		await remove(storage());
		await remove(recordsFolder());
	});
	after(() => Object.assign(vscode.window, { showInformationMessage, showWarningMessage }));

	/** As it is left by a window in which a stick that nobody can write to was open. */
	const keep = async (root: vscode.Uri, text: string): Promise<void> => {
		const id = '20000000-0000-4000-8000-0000000ab0e8';
		const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
		const log = colleaguesLog('letters/lock.txt', text, [
			{ id, words, status: 'false', time: '2025-05-01T10:00:00.000Z' },
		]);
		const name = log.name.replace(/^\.source-review\//, '');
		await vscode.workspace.fs.writeFile(
			vscode.Uri.joinPath(storage(), 'unwritten', 'one.json'),
			new TextEncoder().encode(JSON.stringify({ root: root.toString(), name, text: log.text })),
		);
	};

	it('is listed in every window, offered to a text like it, and goes to the text that a person says it is of', async () => {
		const text = ARTICLE.replaceAll('Holmavik', 'Stafvik');
		await keep(vscode.Uri.joinPath(workspaceFile(), '..', 'a stick that was'), text);
		for (let i = 0; i < 2; i += 1) {
			// Of the folder that is open other tests leave some.
			const found = (await openWindow().withoutText('', text)).filter(({ likeness }) => likeness > 0);
			assert.deepEqual(
				found.map(({ name, records, likeness }) => [name.split('/').slice(-2).join('/'), records, likeness]),
				[['letters/lock.txt', 1, 1]],
			);
		}
		const { document } = await show('seeds/lock.txt', text);
		const shelves = openWindow();
		assert.deepEqual(statuses(await shelves.open(document, () => '')), []);
		await until('the text is offered them', () => questions.some((said) => said.includes('letters/lock.txt')));
		const gone = (await shelves.withoutText('', text)).find(({ path }) => path === 'letters/lock.txt');
		await gone?.adopt(document);
		assert.deepEqual(statuses(await shelves.open(document, () => '')), ['false']);
		const next = openWindow();
		assert.notInclude(
			(await next.withoutText('', text)).map(({ path }) => path),
			'letters/lock.txt',
		);
		assert.deepEqual(statuses(await next.open(document, () => '')), ['false']);
		assert.deepEqual(warnings, []);
	});

	it('is left alone where the folder is there, in another window', async function () {
		// Nothing is above a folder that is mounted.
		if (workspaceFile().scheme === 'vscode-test-web') {
			this.skip();
		}
		const root = vscode.Uri.joinPath(workspaceFile(), '..');
		await keep(root, ARTICLE);
		assert.notInclude(
			(await openWindow().withoutText('', ARTICLE)).map(({ path }) => path),
			'letters/lock.txt',
		);
	});
});
