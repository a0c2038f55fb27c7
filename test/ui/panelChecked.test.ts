import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Scope } from '../launch/scope';
import { PanelDriver, THEME_NAMES } from './panelDriver';
import { checkedOf, someReviews, viewOf } from './panelModels';
import type { PanelPage } from './panelPage';
import type { Theme } from './themes';

describe("the panel's list of what was checked", () => {
	const scope = new Scope();
	let driver: PanelDriver;
	let page: Page;
	let panel: PanelPage;

	const open = async (options: { width?: number; theme?: Theme; isOld?: boolean } = {}): Promise<number> => {
		const state = await driver.open(viewOf(12, 3, 'harbour.txt', someReviews()), options);
		({ page, panel } = driver);
		await panel.post({ type: 'checked', state, checked: checkedOf(options.isOld), show: true });
		await page.waitForSelector('.checked .row.item');
		return state;
	};

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(panel.errors, []));
	after(() => scope.close());

	it('comes to the front when it was asked for, what an editor has to look at first, in words', async () => {
		await open();
		assert.equal(await page.locator('vscode-tab-header[active] .tab').innerText(), 'Checked');
		assert.match(await page.locator('.checked-note').innerText(), /call\.txt, .* and 1 more/);
		const groups = await page.locator('.row.group').allInnerTexts();
		assert.deepEqual(
			groups.map((text) => text.split('\n')[0]),
			['To look at', 'The others'],
		);
		const [altered] = await page.locator('.row.item').allInnerTexts();
		assert.match(altered ?? '', /altered.*“The toll will rise.*“will” for “may” · call\.txt:12/s);
	});

	it('leads to the article, to the source, and to both side by side, a key each', async () => {
		const state = await open();
		await driver.focusFirst();
		await driver.press('ArrowDown', 'Enter');
		const { start, focus } = await panel.next('jump');
		assert.deepEqual([start, focus], [100, true]);
		await driver.press('o', 'd');
		assert.deepEqual(await panel.next('found'), {
			...{ type: 'found', state, key: 'checked 1', at: 0, does: 'go', focus: true },
		});
		assert.equal((await panel.next('found')).does, 'compare');
		// The same with the rows that open below.
		await driver.press(' ', 'ArrowDown');
		assert.match(await driver.focusedText(), /^call\.txt, line 12: “The harbour/);
		await driver.press('Enter');
		assert.equal((await panel.next('found')).does, 'go');
		await page.getByText('Check Quotations Against').count();
		await page.getByRole('button', { name: 'Save Report…' }).click();
		assert.equal((await panel.next('do')).action, 'exportCheckReport');
	});

	it('takes a verdict on a statement, as every list does', async () => {
		await open();
		await driver.focusFirst();
		await driver.press('n', 'ArrowDown', 'ArrowUp');
		await page.locator('.row.item', { hasText: 'verbatim' }).click();
		await driver.press('3');
		const { key, status } = (await panel.next('setStatus')) ?? {};
		assert.deepEqual([key, status], ['statement claim 0', 'disputed']);
	});

	it('keeps what it has while another state comes, says when it is old, and goes with its text', async () => {
		await open({ isOld: true });
		assert.match(await page.locator('.checked .old').innerText(), /older text/);
		await panel.show(viewOf(11, 3));
		await page.waitForFunction(() => !document.querySelector('.search')?.textContent?.includes('?'));
		assert.equal(await page.locator('.checked .row.item').count(), 6);
		await panel.show(viewOf(5, 2, 'other.txt'));
		await page.waitForFunction(() => document.querySelector('.checked') === null);
		assert.deepEqual(await page.locator('vscode-tab-header .tab').allInnerTexts(), ['Claims', 'Speakers', 'Findings']);
	});

	it('leaves keys and cursor to the claims in a text that was not checked', async () => {
		await open();
		const state = await panel.show(viewOf(5, 2, 'other.txt'));
		await page.waitForFunction(() => document.querySelector('.checked') === null);
		await panel.post({ type: 'reveal', state, claim: 'claim 4', speaker: null, finding: null });
		await page.waitForFunction(() => document.querySelector('.row.current')?.textContent?.includes('cost 5 crowns'));
		await driver.focusFirst();
		assert.match(await driver.focusedText(), /cost 5 crowns/);
		await driver.press('3');
		const { key, status } = await panel.next('setStatus');
		assert.deepEqual([key, status], ['claim 4', 'disputed']);
		await driver.press('n');
		assert.match(await driver.focusedText(), /cost 2 crowns/);
		// It is there again with the text that was checked.
		const checked = await panel.show(viewOf(12, 3));
		await panel.post({ type: 'checked', state: checked, checked: checkedOf(), show: false });
		await page.waitForSelector('.checked .row.item');
	});

	it('has a list that is put in another order begin at its top in a text that was not checked', async () => {
		await open();
		await panel.show(viewOf(12, 2, 'other.txt'));
		await page.waitForFunction(() => document.querySelector('.checked') === null);
		await driver.focusFirst();
		await driver.press('End');
		await page.getByRole('button', { name: 'Filters' }).click();
		await page.getByRole('combobox', { name: 'Order' }).selectOption('check');
		await page.waitForFunction(
			() => document.querySelector('[role=treeitem][tabindex="0"]')?.getAttribute('data-index') === '0',
		);
	});

	it('draws each row at its own height when as many come in another order', async () => {
		const state = await open();
		const { rows, ...checked } = checkedOf();
		const turned = rows.map((row) => ({ ...row, isFault: !row.isFault }));
		await panel.post({ type: 'checked', state, checked: { ...checked, rows: turned }, show: false });
		await page.locator('.row[data-index="1"] .main', { hasText: 'The harbour and' }).waitFor();
		const overlaps = (): Promise<boolean> =>
			page.evaluate(() => {
				const boxes = [...document.querySelectorAll('.checked .row')].map((row) => row.getBoundingClientRect());
				boxes.sort((a, b) => a.top - b.top);
				return boxes.some(({ top }, index) => Math.abs(top - (boxes[index - 1]?.bottom ?? top)) > 1);
			});
		await page.waitForTimeout(200);
		assert.equal(await overlaps(), false);
	});

	it('is whole at every width, and plain in every theme', async function () {
		this.timeout(60_000);
		for (const [index, theme] of THEME_NAMES.entries()) {
			const width = [300, 220][index % 2] ?? 300;
			await open({ theme, width });
			await page.locator('.row.item').first().click();
			await driver.press(' ');
			await driver.screenshot(`checked-${theme.replaceAll(' ', '-')}-${width}`);
			assert.deepEqual(await driver.beyondTheEdge(), []);
			assert.deepEqual(await driver.violations(index === 0 ? 'all' : 'of colours'), []);
		}
	});
});
