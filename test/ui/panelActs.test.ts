import './withoutEditor';
import * as assert from 'node:assert/strict';
import { Scope } from '../launch/scope';
import { PanelDriver } from './panelDriver';
import { reviewOf, reviewRow, saidOf, viewOf } from './panelModels';

describe("acts in the panel's page", () => {
	const scope = new Scope();
	let driver: PanelDriver;

	const statuses = reviewOf().statuses;
	const announced = (): Promise<string> => driver.page.locator('.notice').innerText();
	const sign = (): Promise<string | null> =>
		driver.page.locator('[role=treeitem]:focus .sign').first().getAttribute('data-status');
	const tabCount = (tab: string): Promise<string> =>
		driver.page.locator('vscode-tab-header', { hasText: tab }).locator('.tab-count').innerText();

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(driver.panel.errors, []));
	after(() => scope.close());

	it('show at once, and still show when the text is read anew before they are saved', async () => {
		await driver.open(viewOf(12, 3));
		await driver.focusFirst();
		await driver.press('ArrowDown', '2');
		const { act } = await driver.panel.next('setStatus');
		await driver.panel.show(viewOf(13, 3));
		await driver.page.waitForFunction(() => document.querySelector('.tab-count')?.textContent === '13');
		assert.equal(await sign(), 'checked');
		await driver.panel.answer(act);
		await driver.panel.show(viewOf(12, 3));
		await driver.page.waitForFunction(() => document.querySelector('.tab-count')?.textContent === '12');
		assert.equal(await sign(), 'unreviewed', 'what the extension knows after its answer is what holds');
	});

	it('that were refused are shown no more, with the reason for everyone to see', async () => {
		await driver.open(viewOf(12, 3));
		await driver.focusFirst();
		await driver.press('ArrowDown', '2');
		await driver.panel.answer((await driver.panel.next('setStatus')).act, 'refused', 'The disk is full.');
		await driver.page.waitForFunction(() => document.querySelector('p.said')?.textContent === 'The disk is full.');
		assert.equal(await sign(), 'unreviewed');
	});

	it('are being saved until none is left unwritten', async () => {
		await driver.open(viewOf(12, 3), { article: 'file:///a' });
		const saving = driver.page.locator('.review-bar .saving');
		await driver.panel.post({ type: 'saving', article: 'file:///b', unsaved: 1 });
		assert.equal(await saving.count(), 0);
		await driver.panel.post({ type: 'saving', article: 'file:///a', unsaved: 2 });
		await saving.waitFor();
		assert.equal(await saving.innerText(), 'saving…');
		await driver.panel.post({ type: 'saving', article: 'file:///a', unsaved: 0 });
		await saving.waitFor({ state: 'detached' });
	});

	it('say what was taken back', async () => {
		await driver.open(viewOf(12, 3));
		await driver.focusFirst();
		await driver.press('u');
		await driver.panel.answer((await driver.panel.next('step')).act, 'saved', 'Taken back: checked · “the toll”');
		await driver.page.waitForFunction(() => document.querySelector('p.said') !== null);
		assert.equal(await announced(), 'Taken back: checked · “the toll”');
	});

	describe('on findings', () => {
		const open = (dealt: readonly string[] = []): Promise<number> =>
			driver.open(viewOf(40, 3, 'harbour.txt', reviewOf([], [], dealt)), { saved: { tab: 'findings' } });

		it('x says that one is dealt with: it counts no more, goes to the end, and one is at the next', async () => {
			const state = await open();
			assert.equal(await tabCount('Findings'), '5');
			await driver.focusFirst();
			await driver.press('x');
			const sent = await driver.panel.next('deal');
			assert.deepEqual([sent.state, sent.key], [state, 'finding 0']);
			assert.equal(await tabCount('Findings'), '4');
			const last = driver.page.locator('.row').last();
			assert.match(await last.innerText(), /The harbour and the ferry/);
			assert.match(await last.ariaSnapshot(), /dealt with/);
			assert.equal(await driver.page.locator('[role=treeitem]:focus').getAttribute('data-index'), '0');
			assert.equal(await announced(), 'Dealt with');
			await driver.panel.post({
				type: 'said',
				state,
				put: saidOf(reviewOf([], [], ['finding 0'])),
				gone: [],
				statuses,
			});
			await driver.panel.post({ type: 'said', state, put: [], gone: ['finding 0'], statuses });
			await driver.page.waitForFunction(() => document.querySelector('.row.dealt') === null);
			assert.equal(await tabCount('Findings'), '5');
		});

		it('a row below the evidence says so as well, and not again', async () => {
			await open(['finding 1']);
			await driver.focusFirst();
			await driver.press('Space', 'ArrowDown', 'ArrowDown');
			assert.equal(await driver.focusedText(), 'I have dealt with it');
			await driver.press('Enter');
			assert.equal((await driver.panel.next('deal')).key, 'finding 0');
			await driver.press('End', 'x', 'Space', 'End');
			assert.notEqual(await driver.focusedText(), 'I have dealt with it');
			assert.ok(!driver.panel.received.some(({ type }) => type === 'deal'));
		});

		it('that were refused count again', async () => {
			await open();
			await driver.focusFirst();
			await driver.press('x');
			await driver.panel.answer((await driver.panel.next('deal')).act, 'refused', 'No.');
			await driver.page.waitForFunction(() => document.querySelector('.row.dealt') === null);
			assert.equal(await tabCount('Findings'), '5');
		});
	});

	describe('on what reviewers disagree about', () => {
		const row = reviewRow('claim 2', 'checked', {
			verdicts: [
				{ who: 'Rosa', status: 'checked', note: '' },
				{ who: 'Tom', status: 'false', note: 'The log says otherwise.' },
			],
		});
		const open = (saved: unknown): Promise<number> =>
			driver.open(viewOf(12, 3, 'harbour.txt', reviewOf([row])), { saved });

		it('both signs are seen, and both are heard with who said what', async () => {
			await open({ group: 'none' });
			const claim = driver.page.locator('.row', { hasText: 'cost 3 crowns' });
			assert.deepEqual(await claim.locator('.sign > [aria-hidden]').allInnerTexts(), ['✓', '✗']);
			assert.match(await claim.ariaSnapshot(), /2 verdicts: Rosa: checked · Tom: false/);
			await claim.locator('.twistie').click();
			assert.match((await driver.texts()).join('\n'), /Tom: false\nThe log says otherwise\./);
		});

		it('is found under each of the statuses', async () => {
			for (const status of ['checked', 'false']) {
				await open({ group: 'none', filters: { status } });
				assert.equal((await driver.texts()).length, 1, status);
			}
		});

		it('is to be looked at, until a status settles it', async () => {
			const all = Array.from({ length: 12 }, (_, index) => reviewRow(`claim ${index}`, 'checked'));
			await driver.open(viewOf(12, 3, 'harbour.txt', reviewOf(all.map((each, index) => (index === 2 ? row : each)))), {
				saved: { group: 'none' },
			});
			await driver.focusFirst();
			await driver.press('n');
			assert.match(await driver.focusedText(), /cost 3 crowns/);
			await driver.press('2');
			assert.equal(await driver.page.locator('[role=treeitem]:focus .sign').count(), 1);
			await driver.press('n');
			assert.match(await announced(), /Nothing in this list is unreviewed/);
		});
	});
});
