import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { View } from '../../src/panel/rows';
import { Scope } from '../launch/scope';
import { PanelDriver, type OpenOptions } from './panelDriver';
import { viewOf } from './panelModels';
import type { PanelPage } from './panelPage';

describe("the place that a person has in the panel's page", () => {
	const scope = new Scope();
	let driver: PanelDriver;
	let page: Page;
	let panel: PanelPage;

	const open = async (view: View, options: OpenOptions = {}): Promise<number> => {
		const state = await driver.open(view, options);
		({ page, panel } = driver);
		return state;
	};
	const press = (...keys: readonly string[]): Promise<void> => driver.press(...keys);
	/** Until rows have been drawn, measured and put right. */
	const settled = (): Promise<void> => page.waitForTimeout(500);
	const focused = (): Promise<string> => driver.focusedText();
	const top = (): Promise<number> => page.locator('.rows').evaluate((rows) => rows.scrollTop);
	const topText = (): Promise<string> =>
		page.evaluate(() => {
			const { left, top } = document.querySelector('.rows')?.getBoundingClientRect() ?? new DOMRect();
			return document.elementFromPoint(left + 100, top + 8)?.closest('.row')?.textContent ?? '';
		});
	/** Whether all of the row with the keyboard can be seen. */
	const isInSight = (): Promise<boolean> =>
		page.evaluate(() => {
			const row = document.activeElement?.getBoundingClientRect();
			const list = document.querySelector('.rows')?.getBoundingClientRect();
			return row !== undefined && list !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
		});

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(panel.errors, []));
	after(() => scope.close());

	it('is its own in each text: another begins at its top, and the first comes back as it was left', async () => {
		await open(viewOf(200, 3, 'a.txt'));
		await driver.focusFirst();
		await press(...Array.from({ length: 5 }, () => 'PageDown'));
		await settled();
		const [words, before] = [await focused(), await topText()];
		assert.ok((await top()) > 500);
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		await panel.show(viewOf(190, 3, 'b.txt'));
		await page.locator('h2', { hasText: 'b.txt' }).waitFor();
		await settled();
		assert.equal(await top(), 0);
		assert.equal(await page.locator('[role=treeitem][tabindex="0"]').getAttribute('data-index'), '0');
		await panel.show(viewOf(200, 3, 'a.txt'));
		await page.locator('h2', { hasText: 'a.txt' }).waitFor();
		await settled();
		assert.equal(await topText(), before);
		assert.equal(await page.locator('[role=treeitem][tabindex="0"] .main').innerText(), words);
	});

	it('stays where m shows and hides nothing', async () => {
		await open(viewOf(60, 3), { saved: { group: 'none' } });
		await driver.focusFirst();
		await press('End');
		await settled();
		const before = await focused();
		await press('m');
		await settled();
		assert.equal(await focused(), before);
	});

	it('stays in the evidence while the text is read anew', async () => {
		const state = await open(viewOf(12, 3), { saved: { group: 'none' } });
		const details = ['the words', 'the speaker', 'the cue'].map((text, index) => ({
			text,
			place: { start: index, end: index + 1, line: 1 },
		}));
		await driver.focusFirst();
		await press(' ');
		await panel.post({ type: 'details', state, key: 'claim 0', details });
		await page.locator('.row.detail', { hasText: 'the cue' }).waitFor();
		await press('ArrowDown', 'ArrowDown', 'ArrowDown');
		assert.equal(await focused(), 'the cue');
		const next = await panel.show(viewOf(13, 3));
		await page.locator('[role=status]', { hasText: '13' }).waitFor();
		await panel.post({ type: 'details', state: next, key: 'claim 0', details });
		await settled();
		assert.equal(await focused(), 'the cue');
	});

	it('is in sight where a status takes the row to another group', async () => {
		await open(viewOf(200, 3), { saved: { group: 'status' } });
		await driver.focusFirst();
		await press('ArrowDown', 'ArrowDown');
		await settled();
		await press('4');
		await settled();
		assert.match(await focused(), /cost 2 crowns/);
		assert.equal(await isInSight(), true);
	});

	it('is not taken to a list that comes when the keyboard is elsewhere by then', async () => {
		const article = 'file:///harbour.txt';
		await open(viewOf(12, 3), { saved: { texts: [{ article, file: 'harbour.txt', query: 'whale' }] } });
		await panel.post({ type: 'focus' });
		await page.locator('vscode-textfield').click();
		await press('Control+A', 'c');
		await page.waitForSelector('[role=treeitem]');
		await page.keyboard.type('rowns');
		await settled();
		assert.equal(await page.locator('vscode-textfield').evaluate((field: HTMLInputElement) => field.value), 'crowns');
	});

	it('is the row after one that has gone, also for a keyboard that comes then', async () => {
		const view = viewOf(60, 3);
		assert.ok(view.kind === 'ready');
		await open(view, { saved: { group: 'none' } });
		await driver.focusFirst();
		await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
		await page.locator('vscode-textfield').focus();
		await panel.show({
			...view,
			model: { ...view.model, claims: view.model.claims.filter(({ key }) => key !== 'claim 4') },
		});
		await page.locator('[role=status]', { hasText: '59' }).waitFor();
		await panel.post({ type: 'focus' });
		await settled();
		assert.match(await focused(), /cost 6 crowns/);
	});

	it('is the beginning of a row that is higher than the list', async () => {
		const view = viewOf(12, 3);
		assert.ok(view.kind === 'ready');
		const claims = view.model.claims.map((claim) => ({ ...claim, text: `${claim.text} `.repeat(12) }));
		const long = { ...view, model: { ...view.model, claims } };
		await open(long, { saved: { group: 'none' }, width: 220, height: 360 });
		await driver.focusFirst();
		await press('ArrowDown', 'ArrowDown');
		await settled();
		const tops = await page.evaluate(() => [
			document.activeElement?.getBoundingClientRect().top,
			document.querySelector('.rows')?.getBoundingClientRect().top,
		]);
		assert.equal(Math.round(tops[0] ?? 0), Math.round(tops[1] ?? 1));
	});

	it('is not what the cursor stood at in another text, though both name the same person', async () => {
		const state = await open(viewOf(12, 3, 'a.txt'), { saved: { tab: 'speakers' } });
		await panel.post({ type: 'reveal', state, claim: null, speaker: 'speaker 1', finding: null });
		await page.waitForSelector('.row.current');
		await panel.show(viewOf(14, 3, 'b.txt'));
		await page.locator('h2', { hasText: 'b.txt' }).waitFor();
		assert.equal(await page.locator('.row.current').count(), 0);
	});

	it('is kept by the keyboard while another text is read', async () => {
		await open(viewOf(12, 3, 'a.txt'));
		await driver.focusFirst();
		await panel.post({
			type: 'state',
			state: panel.nextState(),
			article: 'file:///b.txt',
			view: { kind: 'loading', file: 'b.txt' },
		});
		await page.waitForSelector('.message');
		await panel.show(viewOf(14, 3, 'b.txt'));
		await page.waitForSelector('[role=treeitem]:focus');
	});
});
