import type * as vscode from 'vscode';
import { commands } from 'vscode';
import { ARTICLE } from './article';
import { colleaguesLog } from './recordFixtures';
import { recordsFolder, remove, write } from './recordPages';
import { giveStatus, hoverAt, open, run, untilHover } from './reviewer';
import { closeAll, pause, until } from './workspace';

/** VS Code draws a list a moment after it was asked for, and tells no extension when it has. */
const drawn = (): Promise<void> => pause(700);
const accept = (): Thenable<unknown> => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

const isDecided = async (document: vscode.TextDocument): Promise<boolean> =>
	/Decided between/.test(await hoverAt(document, 'crane fell'));

describe('reviewers compared', function () {
	this.timeout(40_000);
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	it('differ, until a person decides between them, and takes that back', async () => {
		const path = 'seeds/judged twice.txt';
		const hers = {
			id: '20000000-0000-4000-8000-000000000001',
			words: ['“Nobody warned us,”', '“The crane fell at night.”'],
			status: 'false',
			time: '2025-05-01T10:00:00.000Z',
		};
		const { name, text } = colleaguesLog(path, ARTICLE, [hers]);
		await write(path, ARTICLE);
		await write(`.source-review/${name}`, text);
		const { document }: vscode.TextEditor = await open(path);
		await untilHover(document, 'crane fell', /✗ false[^]*Ines/);
		await giveStatus('crane fell', 'disputed');
		await untilHover(document, 'crane fell', /\? disputed/);
		void run('compareReviewers');
		// First which, then how: what one of them said stands first. As long as a list is not drawn, keys do nothing.
		await until('it is decided', async () => {
			await drawn();
			await accept();
			await drawn();
			return isDecided(document);
		});
		await untilHover(document, 'crane fell', /\? disputed[^]*Decided between Ines: ✗ false/);
		await drawn();
		await commands.executeCommand('workbench.action.closeQuickOpen');
		await run('undoReviewChange');
		await until('that is taken back', async () => !(await isDecided(document)));
		await untilHover(document, 'crane fell', /\? disputed/);
		await run('undoReviewChange');
	});
});
