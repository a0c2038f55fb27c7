import { assert } from 'chai';
import type * as vscode from 'vscode';
import { ARTICLE } from './article';
import { colleaguesLog, version1, type Reviewed } from './recordFixtures';
import { recordsFolder, remove, write } from './recordPages';
import { giveStatus, open, run, untilHover } from './reviewer';
import { closeAll } from './workspace';

const LOCK = ['“The lock will carry 300 ships a year,”', '“We have waited long enough.”'];
const CRANE = ['“Nobody warned us,”', '“The crane fell at night.”'];
const review = (id: number, words: readonly string[], status: string, time: string): Reviewed => ({
	id: `10000000-0000-4000-8000-00000000000${id}`,
	words,
	status,
	time: `2025-05-01T${time}:00.000Z`,
});

/** A text and files beside its records, as git leaves them, before anyone has opened it. */
async function brought(path: string, files: readonly { name: string; text: string }[]): Promise<void> {
	await write(path, ARTICLE);
	for (const { name, text } of files) {
		await write(`.source-review/${name}`, text);
	}
}

describe('what colleagues said', () => {
	afterEach(closeAll);
	after(() => remove(recordsFolder()));

	const undoOwn = async (document: vscode.TextDocument): Promise<void> => {
		await giveStatus('carry', 'disputed');
		await untilHover(document, 'carry', /\? disputed/);
		await run('undoReviewChange');
		await untilHover(document, 'carry', /^unreviewed/m);
		await run('undoReviewChange');
		await run('undoReviewChange');
	};

	it('is not taken back with what one said oneself, where nobody has given a name', async () => {
		const { page, history } = version1('seeds/brought.txt', ARTICLE, [review(1, CRANE, 'false', '10:00')]);
		await brought('seeds/brought.txt', [page, history]);
		const { document } = await open('seeds/brought.txt');
		await untilHover(document, 'crane fell', /✗ false/);
		await undoOwn(document);
		await untilHover(document, 'crane fell', /✗ false/);
	});

	it('is shown as soon as git has brought their log, and is theirs alone to take back', async () => {
		const path = 'seeds/brought by log.txt';
		await brought(path, [colleaguesLog(path, ARTICLE, [review(2, CRANE, 'false', '10:00')])]);
		const { document } = await open(path);
		await untilHover(document, 'crane fell', /✗ false[^]*Ines/);
		await undoOwn(document);
		await untilHover(document, 'crane fell', /✗ false/);
	});

	it('is shown although the record file was cut off at its end, as long as the history holds it', async () => {
		const path = 'seeds/cut off.txt';
		const { page, history } = version1(path, ARTICLE, [
			review(3, CRANE, 'false', '10:00'),
			review(4, LOCK, 'checked', '11:00'),
		]);
		const cut = page.text.slice(0, page.text.indexOf('“The crane fell'));
		assert.include(cut, 'checked');
		await brought(path, [{ ...page, text: cut }, history]);
		const { document } = await open(path);
		await untilHover(document, 'carry', /✓ checked/);
		await untilHover(document, 'crane fell', /✗ false/);
	});

	it('is shown although a log was cut off in the middle of a later line', async () => {
		const path = 'seeds/cut off log.txt';
		const { name, text } = colleaguesLog(path, ARTICLE, [
			review(5, CRANE, 'false', '10:00'),
			review(6, LOCK, 'checked', '11:00'),
		]);
		await brought(path, [{ name, text: text.slice(0, -40) }]);
		const { document } = await open(path);
		await untilHover(document, 'crane fell', /✗ false/);
		await untilHover(document, 'carry', /^unreviewed/m);
	});
});
