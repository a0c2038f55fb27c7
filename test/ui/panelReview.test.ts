import './withoutEditor';
import * as assert from 'node:assert/strict';
import { NO_FILTERS } from '../../src/panel/page/savedState';
import type { ReviewModel } from '../../src/panel/rows';
import { Scope } from '../launch/scope';
import { PanelDriver } from './panelDriver';
import { reviewOf, reviewRow, someReviews, viewOf } from './panelModels';

describe("reviewing in the panel's page", () => {
	const scope = new Scope();
	let driver: PanelDriver;

	const { press, focusFirst, focusedText } = {
		press: (...keys: readonly string[]): Promise<void> => driver.press(...keys),
		focusFirst: (): Promise<void> => driver.focusFirst(),
		focusedText: (): Promise<string> => driver.focusedText(),
	};
	const open = (review: ReviewModel = reviewOf(), saved: unknown = null): Promise<number> =>
		driver.open(viewOf(12, 3, 'harbour.txt', review), { saved });
	const reviewed = (state: number, ...rows: ReviewModel['rows']): Promise<void> =>
		driver.panel.post({
			type: 'said',
			state,
			put: rows.map((row) => ({ of: 'reviews', row })),
			gone: [],
			statuses: reviewOf().statuses,
		});
	const row = reviewRow;
	const progress = (): Promise<string> => driver.page.locator('.progress-text').innerText();
	const signOfFocused = (): Promise<string> => driver.page.locator('[role=treeitem]:focus .sign').innerText();
	const field = (name: string): ReturnType<PanelDriver['page']['getByLabel']> => driver.page.getByLabel(name);
	const isWriting = (): Promise<boolean> =>
		driver.page.evaluate(() => document.activeElement?.localName === 'textarea');

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(driver.panel.errors, []));
	after(() => scope.close());

	it('a digit sets the status of the row, which shows it, and the progress moves on', async () => {
		const state = await open();
		assert.equal(await progress(), '0 of 12 reviewed');
		await focusFirst();
		await press('ArrowDown', '2');
		assert.deepEqual(await driver.panel.next('setStatus'), {
			type: 'setStatus',
			act: 1,
			state,
			key: 'claim 0',
			status: 'checked',
		});
		await reviewed(state, row('claim 0', 'checked'));
		await driver.page.waitForSelector('[data-status=checked]');
		assert.match(await signOfFocused(), /✓/);
		assert.equal(await progress(), '1 of 12 reviewed');
		assert.match(await focusedText(), /cost 1 crowns/);
	});

	it('with Shift the next unreviewed comes at once, and n leads on, through closed groups and round the end', async () => {
		await open(someReviews());
		await focusFirst();
		await press('ArrowLeft', 'n');
		assert.match(await focusedText(), /cost 7 crowns/);
		await press('Shift+Digit3');
		assert.equal((await driver.panel.next('setStatus')).key, 'claim 6');
		assert.match(await focusedText(), /cost 5 crowns/);
		for (let count = 0; count < 7; count += 1) {
			await press('n');
		}
		assert.match(await focusedText(), /cost 5 crowns/);
	});

	for (const [how, saved] of [
		['under a filter', { group: 'none', filters: { ...NO_FILTERS, status: 'unreviewed' } }],
		['in groups of a status', { group: 'status' }],
	] as const) {
		it(`the next is the one after the row, where its status takes the row away ${how}`, async () => {
			await open(reviewOf(), saved);
			await driver.page.getByText('cost 4 crowns').click();
			await press('Shift+Digit3');
			assert.equal((await driver.panel.next('setStatus')).key, 'claim 3');
			assert.match(await focusedText(), /cost 5 crowns/);
			await press('Shift+Digit2');
			assert.equal((await driver.panel.next('setStatus')).key, 'claim 4');
			assert.match(await focusedText(), /cost 6 crowns/);
		});
	}

	it('the same words are heard each time: they come where none stood', async () => {
		const heard = async (...keys: readonly string[]): Promise<string[]> => {
			await focusFirst();
			await driver.page.evaluate(() => {
				const heard: string[] = [];
				Object.assign(window, { heard });
				for (const region of document.querySelectorAll('.notice [aria-live=polite]')) {
					const hear = (): unknown => region.textContent && heard.push(region.textContent);
					new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
				}
			});
			await press(...keys);
			return driver.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
		};
		await open();
		const set = 'Set to: checked';
		assert.deepEqual(await heard('ArrowDown', '2', 'ArrowDown', '2', 'ArrowDown', '2'), [set, set, set]);
		await open(reviewOf(Array.from({ length: 12 }, (_, index) => row(`claim ${index}`, 'checked'))));
		const none = 'Nothing in this list is unreviewed.';
		assert.deepEqual(await heard('n', 'n', 'ArrowDown', 'Shift+Digit2', 'Shift+Digit2'), [none, none, none, none]);
	});

	it('what was said of one text is not said of the next', async () => {
		await open();
		const said = (): Promise<string> => driver.page.locator('.notice').innerText();
		await focusFirst();
		await press('u');
		await driver.panel.answer((await driver.panel.next('step')).act, 'saved', 'Taken back: checked');
		await driver.page.waitForSelector('.said:not(:empty)');
		await driver.panel.show(viewOf(11, 3));
		await driver.page.waitForFunction(() => /of 11/.test(document.querySelector('.progress-text')?.textContent ?? ''));
		assert.equal(await said(), 'Taken back: checked');
		await driver.panel.show(viewOf(5, 2, 'other.txt'));
		await driver.page.waitForFunction(() => /of 5/.test(document.querySelector('.progress-text')?.textContent ?? ''));
		assert.equal(await said(), '');
	});

	it('what is lost is a list that can be seen in a sidebar as wide as it is at first', async () => {
		await driver.open(viewOf(250, 30, 'harbour.txt', someReviews()), { width: 297 });
		assert.deepEqual(await driver.beyondTheEdge(), []);
	});

	it('says when nothing is unreviewed', async () => {
		await open(reviewOf(Array.from({ length: 12 }, (_, index) => row(`claim ${index}`, 'checked'))));
		await focusFirst();
		await press('n');
		assert.match(await driver.page.locator('.notice').innerText(), /Nothing in this list is unreviewed/);
		assert.equal(await progress(), '12 of 12 reviewed');
	});

	it('u takes back and r does again; so do the buttons', async () => {
		const state = await open();
		await focusFirst();
		await press('u');
		assert.deepEqual(await driver.panel.next('step'), { type: 'step', act: 1, state, kind: 'undo' });
		await press('r');
		assert.equal((await driver.panel.next('step')).kind, 'redo');
		await driver.page.getByRole('button', { name: 'Take back' }).click();
		assert.equal((await driver.panel.next('step')).kind, 'undo');
	});

	it('a note and tags are written with e, kept with Ctrl+Enter, and one is back at the row', async () => {
		const state = await open();
		await focusFirst();
		await press('ArrowDown', 'e');
		assert.equal(await isWriting(), true);
		await driver.page.keyboard.type('Log of 3 June, 1 of 2');
		await press('Enter');
		await driver.page.keyboard.type('n and u are letters here');
		await press('Tab');
		await driver.page.keyboard.type('harbour, log,, harbour ');
		await press('Control+Enter');
		assert.deepEqual(await driver.panel.next('annotate'), {
			type: 'annotate',
			act: 1,
			state,
			article: 'file:///harbour.txt',
			key: 'claim 0',
			note: 'Log of 3 June, 1 of 2\nn and u are letters here',
			tags: ['harbour', 'log'],
			saw: { note: '', tags: [] },
			words: null,
		});
		assert.match(await focusedText(), /cost 1 crowns/);
		assert.ok(
			!driver.panel.received.some(({ type }) => type === 'setStatus' || type === 'step' || type === 'annotate'),
		);
	});

	it('what is written is kept when the keyboard goes elsewhere, and given up with Escape', async () => {
		await open(reviewOf([row('claim 0', 'checked', { note: 'Old' })]));
		await focusFirst();
		await press('ArrowDown', 'e');
		assert.equal(await field('Note').inputValue(), 'Old');
		await field('Note').fill('New');
		await driver.page.locator('vscode-textfield').focus();
		assert.equal((await driver.panel.next('annotate')).note, 'New');
		await field('Note').fill('Never');
		await press('Escape');
		assert.equal(await field('Note').count(), 0);
		assert.ok(!driver.panel.received.some(({ type }) => type === 'annotate'));
	});

	it('Space shows the note below the evidence; Enter on it leads to the form; hostile notes are text', async () => {
		const note = '<img src=x onerror="document.title=1">\nsecond line';
		await open(reviewOf([row('claim 0', 'disputed', { note, tags: ['a', 'b'] })]));
		await focusFirst();
		await press('ArrowDown', 'Space');
		assert.equal(await driver.page.locator('.row.detail .main').nth(1).innerText(), note);
		assert.equal(await driver.page.locator('.row img').count(), 0);
		await press('ArrowDown', 'ArrowDown', 'Enter');
		assert.equal(await isWriting(), true);
		assert.equal(await field('Note').inputValue(), note);
	});

	it('a row that a filter takes away leaves the keyboard at the one in its place', async () => {
		const state = await open(reviewOf(), { filters: { status: 'unreviewed' }, group: 'none' });
		await focusFirst();
		await press('ArrowDown', '2');
		await reviewed(state, row('claim 1', 'checked'));
		await driver.page.waitForFunction(() => document.querySelectorAll('.row.item').length === 11);
		assert.match(await focusedText(), /cost 3 crowns/);
		assert.equal(await driver.page.locator('p[role=status] span').innerText(), '11 of 12 claims');
	});

	it('statements have statuses of their own', async () => {
		await open(someReviews(), { tab: 'speakers' });
		await focusFirst();
		await press('ArrowRight', 'ArrowDown', '4');
		assert.deepEqual((await driver.panel.next('setStatus')).key, 'statement claim 0');
	});

	it('goes on into the statements of a speaker whose group is closed', async () => {
		await open(reviewOf(), { tab: 'speakers' });
		await focusFirst();
		const seen = new Set<string>();
		for (let count = 0; count < 11; count += 1) {
			await press('n');
			seen.add(await focusedText());
		}
		// The article's own claim is no statement.
		assert.equal(seen.size, 11);
	});

	it('keys of the row do nothing where no row has the keyboard', async () => {
		await open();
		await driver.page.locator('summary').focus();
		await press('2', 'e', 's');
		assert.equal(await field('Note').count(), 0);
		assert.deepEqual(
			driver.panel.received.filter(({ type }) => type !== 'ready'),
			[],
		);
	});

	it('s, c and l ask the editor for the speaker, a copy, a look-up', async () => {
		const state = await open();
		await focusFirst();
		await press('ArrowDown');
		for (const [key, command] of [
			['s', 'setSpeaker'],
			['c', 'copyQuotation'],
			['l', 'lookUp'],
		] as const) {
			await press(key);
			assert.deepEqual(await driver.panel.next('command'), { type: 'command', state, key: 'claim 0', command });
		}
	});

	it('lost reviews are listed with their old words and the best guess, and settled by a person', async () => {
		const state = await open(someReviews(), { tab: 'lost' });
		assert.deepEqual(await driver.texts(), [
			'The old pier burned for two days',
			'Now perhaps: The pier burned',
			'It belongs there',
			'Remove it',
			'Nobody was hurt',
			'Nothing like it is left in the text.',
			'Remove it',
		]);
		await focusFirst();
		await press('ArrowDown', 'Enter');
		assert.deepEqual(await driver.panel.next('jump'), { type: 'jump', state, start: 120, end: 140, focus: true });
		await press('ArrowDown', 'Enter');
		assert.deepEqual(await driver.panel.next('settle'), { type: 'settle', act: 1, state, key: 'lost a', how: 'guess' });
		await press('End', 'Enter');
		assert.deepEqual(await driver.panel.next('settle'), {
			type: 'settle',
			act: 2,
			state,
			key: 'lost b',
			how: 'remove',
		});
		await driver.panel.post({
			type: 'said',
			state,
			put: [],
			gone: ['lost a', 'lost b'],
			statuses: reviewOf().statuses,
		});
		await driver.page.waitForFunction(() => document.querySelectorAll('vscode-tab-header').length === 3);
		assert.match((await driver.texts()).join(), /cost 1 crowns/);
	});

	it('? shows all keys, the statuses by their digits among them, and hides them', async () => {
		await open();
		await focusFirst();
		await press('?');
		const help = driver.page.locator('section.keys');
		assert.match(await help.innerText(), /3\s+disputed[^]*In the text\s+Alt\+'\s+next quotation/);
		await help.getByRole('heading', { name: 'In the text' }).scrollIntoViewIfNeeded();
		await driver.resize(220, 1);
		await driver.screenshot('page-keys-220');
		await driver.resize(300, 1);
		await help.getByText('look up').last().scrollIntoViewIfNeeded();
		await driver.screenshot('page-keys-300');
		await press('?');
		assert.equal(await driver.page.locator('section.keys').count(), 0);
	});
});
