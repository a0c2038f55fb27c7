import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { KeptWords } from '../../src/panel/messages';
import { Scope } from '../launch/scope';
import { PanelDriver } from './panelDriver';
import { reviewOf, reviewRow, viewOf } from './panelModels';

const WORDS: KeptWords = {
	about: 'claim',
	anchors: [{ exact: 'The quay', prefix: '', suffix: ' was closed', start: 0, end: 8, rival: 0 }],
	record: null,
};

/** Nothing that a person typed may go to another text, or go at all, until it is saved or thrown away. */
describe("notes in the panel's page", () => {
	const scope = new Scope();
	let driver: PanelDriver;

	const A = 'file:///a/x.txt';
	const B = 'file:///b/x.txt';
	const view = (claims = 12): ReturnType<typeof viewOf> => viewOf(claims, 3, 'x.txt');
	const note = (): Locator => driver.page.getByLabel('Note', { exact: true });
	const button = (name: string): Locator => driver.page.getByRole('button', { name });
	const saved = (): Promise<unknown> =>
		driver.page.evaluate(() => (window as unknown as { savedState: unknown }).savedState);
	const announced = (): Promise<string> => driver.page.locator('.notice').innerText();
	/** Begins a note on the first claim. */
	const write = async (text: string): Promise<void> => {
		await driver.focusFirst();
		await driver.press('ArrowDown', 'e');
		await driver.page.keyboard.type(text);
	};
	const kept = async (state: number): Promise<void> => {
		const { key } = await driver.panel.next('keep');
		await driver.panel.post({ type: 'kept', state, key, words: WORDS });
	};
	const until = (what: () => boolean): Promise<unknown> => driver.page.waitForFunction(what);

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(driver.panel.errors, []));
	after(() => scope.close());

	it('stay with their text where another one has the same name', async () => {
		await driver.open(view(), { article: A });
		await write('Of the first');
		await driver.panel.show(view(), B);
		await until(() => document.querySelector('textarea') === null);
		await write('Of the second');
		await driver.panel.show(view(), A);
		await until(() => document.querySelector('textarea')?.value === 'Of the first');
		await driver.panel.show(view(), B);
		await until(() => document.querySelector('textarea')?.value === 'Of the second');
		// What is typed on when the text changes under the form goes to no text at all.
		await note().focus();
		await driver.panel.show(view(), A);
		await until(() => document.querySelector('textarea')?.value === 'Of the first');
		await driver.page.keyboard.type('x');
		assert.equal(await note().inputValue(), 'Of the first');
	});

	it('stand below the words that they are about, which are seen to their end in a narrow panel', async () => {
		await driver.open(view(), { width: 220 });
		await driver.focusFirst();
		await driver.press('ArrowDown');
		const words = await driver.focusedText();
		await driver.press('e');
		const about = driver.page.locator('.review-form .words');
		assert.equal(await about.innerText(), words);
		assert.ok(
			await about.evaluate((box) => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight),
		);
	});

	it('are sent with the text that they are for', async () => {
		await driver.open(view(), { article: A });
		await write('Of the first');
		await driver.page.locator('vscode-textfield').focus();
		assert.equal((await driver.panel.next('annotate')).article, A);
		await driver.panel.show(view(), B);
		await until(() => document.querySelector('textarea') === null);
		await driver.panel.answer(1);
		assert.ok(!driver.panel.received.some(({ type }) => type === 'annotate'));
	});

	it('survive that the page is made anew, and those of other texts too', async () => {
		const state = await driver.open(view(), { article: A });
		await write('Half a sen');
		await kept(state);
		await driver.panel.show(view(), B);
		await until(() => document.querySelector('.drafts') !== null);
		const before = await saved();
		await driver.open(view(), { article: B, saved: before });
		assert.match(await driver.page.locator('.drafts').innerText(), /Other notes not saved: 1/);
		await driver.panel.show(view(), A);
		await until(() => document.querySelector('textarea')?.value === 'Half a sen');
		await note().focus();
		await driver.press('Control+Enter');
		assert.deepEqual((await driver.panel.next('annotate')).words, WORDS);
	});

	it('are there at once when the page goes, without a pause', async () => {
		await driver.open(view(), { article: A });
		await write('Hal');
		await driver.page.keyboard.insertText('f');
		assert.match(JSON.stringify(await saved()), /"note":"Half"/);
	});

	it('are saved when the extension says so, not before', async () => {
		await driver.open(view(), { article: A });
		await write('Seen');
		await driver.press('Control+Enter');
		const { act } = await driver.panel.next('annotate');
		assert.equal(await note().inputValue(), 'Seen');
		assert.match(await driver.page.locator('.review-form').innerText(), /saving…/);
		assert.equal(await driver.page.locator('.review-bar .saving').count(), 1);
		await driver.panel.answer(act);
		await until(() => document.querySelector('.review-form') === null);
		assert.equal(await announced(), 'Saved');
		assert.equal(await driver.page.locator('.saving').count(), 0);
	});

	it('stay, with the reason, where they were refused', async () => {
		await driver.open(view(), { article: A });
		await write('Seen');
		await driver.press('Control+Enter');
		const { act } = await driver.panel.next('annotate');
		await driver.panel.answer(act, 'refused', 'The disk is full.');
		await until(() => document.querySelector('.review-form .reason') !== null);
		assert.match(await driver.page.locator('.review-form').innerText(), /Not saved\. The disk is full\./);
		assert.equal(await note().inputValue(), 'Seen');
		assert.match(await announced(), /The disk is full/);
		await button('Copy').click();
		assert.equal((await driver.panel.next('copy')).text, 'Seen');
		await button('Save').click();
		assert.equal((await driver.panel.next('annotate')).note, 'Seen');
	});

	it('say so where their words were not found any more', async () => {
		await driver.open(view(), { article: A });
		await write('Seen');
		await driver.press('Control+Enter');
		const { act } = await driver.panel.next('annotate');
		await driver.panel.answer(act, 'needs a place', 'It stands under Lost.');
		await until(() => document.querySelector('.review-form') === null);
		assert.equal(await announced(), 'It stands under Lost.');
		assert.ok(await driver.page.locator('p.said').isVisible());
	});

	it('keep what is typed while they are being saved', async () => {
		await driver.open(view(), { article: A });
		await write('Seen');
		await driver.press('Control+Enter');
		const { act } = await driver.panel.next('annotate');
		await note().fill('Seen twice');
		await driver.panel.answer(act);
		await driver.press('ArrowDown');
		assert.equal(await note().inputValue(), 'Seen twice');
		await note().focus();
		await driver.press('Control+Enter');
		assert.equal((await driver.panel.next('annotate')).note, 'Seen twice');
	});

	it('are sent once, however often the keyboard leaves and comes back', async () => {
		const state = await driver.open(view(), { article: A });
		await write('Seen');
		await driver.page.locator('vscode-textfield').focus();
		const { act, key } = await driver.panel.next('annotate');
		await note().focus();
		await driver.page.locator('vscode-textfield').focus();
		await driver.panel.answer(act);
		await note().focus();
		await driver.page.locator('vscode-textfield').focus();
		const put = [{ of: 'reviews', row: reviewRow(key, 'unreviewed', { note: 'Seen' }) }] as const;
		await driver.panel.post({ type: 'said', state, put, gone: [], statuses: reviewOf().statuses });
		await note().focus();
		await driver.press('Control+Enter');
		await until(() => document.querySelector('.review-form') === null);
		assert.ok(!driver.panel.received.some(({ type }) => type === 'annotate'));
	});

	it('leave what others added while they were written, and are shown it where nothing was written', async () => {
		const state = await driver.open(view(), { article: A });
		await write('');
		const put = (note: string, tags: readonly string[]): Promise<void> => {
			const row = reviewRow('claim 0', 'unreviewed', { note, tags });
			return driver.panel.post({
				type: 'said',
				state,
				put: [{ of: 'reviews', row }],
				gone: [],
				statuses: reviewOf().statuses,
			});
		};
		await put('She denies it', ['urgent']);
		await until(() => document.querySelector('textarea')?.value === 'She denies it');
		await note().fill('She denies it. So does he');
		await put('She denies it, by phone', ['urgent', 'legal']);
		await note().focus();
		assert.equal(await note().inputValue(), 'She denies it. So does he');
		await driver.press('Control+Enter');
		const { note: sent, tags, saw } = await driver.panel.next('annotate');
		assert.deepEqual([sent, tags], ['She denies it. So does he', ['urgent']]);
		assert.deepEqual(saw, { note: 'She denies it', tags: ['urgent'] });
	});

	it('stay where their words have gone from the list, to be saved, copied or thrown away', async () => {
		const state = await driver.open(view(), { article: A });
		await driver.focusFirst();
		await driver.press('End', 'e');
		await driver.page.keyboard.type('On the last');
		await kept(state);
		await driver.panel.show(view(4), A);
		await until(() => document.querySelector('.review-form .reason') !== null);
		const form = driver.page.locator('.review-form');
		assert.match(await form.innerText(), /words that are not in the list any more/);
		assert.match(await form.innerText(), /cost 10 crowns/);
		assert.equal(await note().inputValue(), 'On the last');
		await button('Copy').click();
		assert.equal((await driver.panel.next('copy')).text, 'On the last');
		driver.panel.received.length = 0;
		await button('Save').click();
		const sent = await driver.panel.next('annotate');
		assert.deepEqual([sent.state, sent.note, sent.words], [state, 'On the last', WORDS]);
		await driver.panel.answer(sent.act, 'refused', 'No.');
		await button('Throw Away').click();
		await until(() => document.querySelector('.review-form') === null);
	});

	it('stay while the text is read anew, is not English for a moment, or cannot be read', async () => {
		await driver.open(view(), { article: A });
		await write('Seen');
		for (const kind of ['loading', 'not english'] as const) {
			const shown = driver.panel.show({ kind, file: 'x.txt' }, A);
			await shown;
			await driver.page.waitForSelector('.message');
			assert.equal(await note().inputValue(), 'Seen', kind);
		}
	});

	it('on several rows wait for each other', async () => {
		await driver.open(view(), { article: A });
		await write('First');
		await driver.page.locator('vscode-textfield').focus();
		await driver.panel.answer((await driver.panel.next('annotate')).act, 'refused', 'No.');
		await driver.focusFirst();
		await driver.press('ArrowDown', 'e');
		await driver.page.keyboard.type('Second');
		assert.equal(await note().inputValue(), 'Second');
		await driver.page.locator('.drafts summary').click();
		await driver.page.locator('.drafts button', { hasText: 'cost 1 crowns' }).click();
		await until(() => document.querySelector('textarea')?.value === 'First');
	});

	it('of other texts can be copied and thrown away', async () => {
		await driver.open(view(), { article: A });
		await write('Of the first');
		await driver.panel.show(viewOf(12, 3, 'y.txt'), 'file:///y.txt');
		await driver.page.locator('.drafts summary').click();
		assert.match(await driver.page.locator('.drafts li').innerText(), /x\.txt: /);
		await driver.page.locator('.drafts').getByRole('button', { name: 'Copy' }).click();
		assert.equal((await driver.panel.next('copy')).text, 'Of the first');
		await driver.page.locator('.drafts').getByRole('button', { name: 'Throw Away' }).click();
		await until(() => document.querySelector('.drafts') === null);
		await driver.panel.show(view(), A);
		await driver.page.waitForFunction(() => document.querySelector('.file')?.textContent === 'x.txt');
		assert.equal(await note().count(), 0);
	});
});
