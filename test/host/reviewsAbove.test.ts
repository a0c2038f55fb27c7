import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Opened } from '../../src/editor/shelf';
import { Shelves } from '../../src/editor/shelves';
import { changeOf } from '../../src/review/acts/changeOf';
import { quoteAnchors } from '../../src/review/anchors/quoteAnchors';
import { ARTICLE } from './article';
import { colleaguesLog } from './recordFixtures';
import { recordsFolder, remove } from './recordPages';
import { giveStatus, run, untilHover } from './reviewer';
import { closeAll, pause, show, until, workspaceFile } from './workspace';

const about = (harbour: string): string => ARTICLE.replaceAll('Holmavik', harbour);
const above = (): vscode.Uri => vscode.Uri.joinPath(workspaceFile('seeds'), '..', '..', '.source-review');
/** The texts that have a readable page in a folder of records, by the ends of their paths. */
async function pagesIn(folder: vscode.Uri): Promise<string[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(
		(all) => all.map(([name]) => name).filter((name) => name.endsWith('.json')),
		() => [],
	);
	const pages = entries.map(async (name) => {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
		const page = JSON.parse(new TextDecoder().decode(bytes)) as { 'sr:source': string };
		return page['sr:source'].split('/').slice(-2).join('/');
	});
	return (await Promise.all(pages)).sort();
}

describe('reviews in a folder above the one that is open', () => {
	const FIRST = 'seeds/below.txt';
	const SECOND = 'seeds/below too.txt';
	before(async () => {
		await closeAll();
		await remove(recordsFolder());
		await vscode.workspace.fs.createDirectory(above());
	});
	afterEach(closeAll);
	after(async () => {
		await remove(above());
		await remove(recordsFolder());
	});

	it('are neither offered nor listed before somebody has said yes', async function () {
		if (workspaceFile().scheme === 'vscode-test-web') {
			this.skip();
		}
		const text = about('Yfirvik');
		const words = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
		const id = '20000000-0000-4000-8000-0000000ab0e1';
		const log = colleaguesLog('gone.txt', text, [{ id, words, status: 'false', time: '2025-05-01T10:00:00.000Z' }]);
		const file = vscode.Uri.joinPath(above(), log.name);
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(log.text));
		const { showInformationMessage, showQuickPick } = vscode.window;
		const seen: string[] = [];
		Object.assign(vscode.window, {
			showInformationMessage: (question: string) => (seen.push(question), Promise.resolve(undefined)),
			showQuickPick: (items: readonly vscode.QuickPickItem[]) => {
				seen.push(...items.map(({ label }) => label));
				return Promise.resolve(undefined);
			},
		});
		try {
			const { document } = await show('seeds/like one above.txt', text);
			await untilHover(document, 'carry', /^unreviewed/m);
			await pause(500);
			await run('listReviewsWithoutText');
			assert.lengthOf(
				seen.filter((said) => said.startsWith('There are reviews in')),
				1,
			);
			assert.notInclude(seen.join('\n'), 'gone.txt');
		} finally {
			Object.assign(vscode.window, { showInformationMessage, showQuickPick });
			await remove(file);
		}
	});

	it('leave what is said before anybody has decided to the next window, and to the folder where it belongs then', async function () {
		if (workspaceFile().scheme === 'vscode-test-web') {
			this.skip();
		}
		const { showInformationMessage } = vscode.window;
		Object.assign(vscode.window, { showInformationMessage: () => Promise.resolve(undefined) });
		const storage = workspaceFile('storage of an editor');
		const answers = new Map<string, unknown>();
		const memento = {
			keys: () => [...answers.keys()],
			get: <T>(key: string, other?: T) => (answers.get(key) ?? other) as T,
			update: (key: string, value: unknown) => Promise.resolve(void answers.set(key, value)),
		};
		const windows: Shelves[] = [];
		const openIn = (document: vscode.TextDocument): Promise<Opened> => {
			const shelves = new Shelves({ author: 'ada', reviewer: () => 'Ada' }, memento, storage);
			windows.push(shelves);
			return shelves.open(document, () => '');
		};
		const notes = ({ records: { records } }: Opened): string[] =>
			records.flatMap((record) => (record.type === 'review' ? [record.note] : []));
		try {
			const { document } = await show('seeds/undecided.txt', about('Tvisvik'));
			const target = quoteAnchors(document.getText(), [{ start: 0, end: 20 }]);
			const record = { id: crypto.randomUUID(), created: new Date().toISOString(), target };
			const of = { type: 'review', about: 'selection' } as const;
			const first = await openIn(document);
			await first.records.act([changeOf({ ...record, of }, { note: 'Ask the pilot.' })]);
			const second = await openIn(document);
			assert.deepEqual(notes(second), ['Ask the pilot.']);
			await first.records.act([changeOf({ ...record, of }, { note: 'Ask both pilots.' })]);
			await until('what is said in one window is seen in the other', () => notes(second).includes('Ask both pilots.'));
			assert.deepEqual([second.asked?.path, second.lasting], [vscode.Uri.joinPath(above(), '..').path, true]);
			// The window ended between the answer and what it leads to.
			answers.set('sourceReview.acceptedFolders', { [second.asked?.toString() ?? '']: false });
			const third = await openIn(document);
			assert.deepEqual(notes(third), ['Ask both pilots.']);
			assert.isUndefined(third.asked);
			assert.deepEqual(await pagesIn(above()), []);
		} finally {
			Object.assign(vscode.window, { showInformationMessage });
			windows.forEach((one) => one.dispose());
			await remove(storage);
			await remove(recordsFolder());
		}
	});

	it('keep nobody waiting who has not said whether to use them, and have what was said until then once it is yes', async function () {
		// Nothing is above a folder that is mounted.
		if (workspaceFile().scheme === 'vscode-test-web') {
			this.skip();
		}
		const { showInformationMessage } = vscode.window;
		Object.assign(vscode.window, {
			// Texts that other tests have left are like these, and are asked about, too.
			showInformationMessage: (question: string, ...answers: string[]) =>
				question.startsWith('Reviews of') ? Promise.resolve(undefined) : showInformationMessage(question, ...answers),
		});
		const first = (await show(FIRST, about('Ofanvik'))).document;
		await giveStatus('carry', 'checked');
		await untilHover(first, 'carry', /✓ checked/);
		// Closing the question is no answer: they are asked again.
		await vscode.commands.executeCommand('notifications.clearAll');
		const second = (await show(SECOND, about('Nedanvik'))).document;
		await giveStatus('carry', 'disputed');
		await untilHover(second, 'carry', /\? disputed/);
		await run('undoReviewChange');
		await untilHover(second, 'carry', /^unreviewed/m);
		await giveStatus('carry', 'false');
		await untilHover(second, 'carry', /✗ false/);
		assert.deepEqual(await pagesIn(recordsFolder()), []);
		assert.deepEqual(await pagesIn(above()), []);
		await vscode.commands.executeCommand('notifications.focusLastToast');
		await vscode.commands.executeCommand('notification.acceptPrimaryAction');
		Object.assign(vscode.window, { showInformationMessage });
		const isSaved = async (): Promise<boolean> => (await pagesIn(above()).catch(() => [])).length === 2;
		await until('both are saved above', isSaved);
		assert.deepEqual(await pagesIn(above()), [SECOND, FIRST]);
		await giveStatus('the work cost', 'checked');
		await untilHover(second, 'the work cost', /✓ checked/);
		await untilHover(second, 'carry', /✗ false/);
		await untilHover(first, 'carry', /✓ checked/);
		await pause(500);
		assert.deepEqual(await pagesIn(recordsFolder()), []);
	});
});
