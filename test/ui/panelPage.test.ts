import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { ACTIONS } from '../../src/panel/messages';
import type { View } from '../../src/panel/rows';
import { Scope } from '../launch/scope';
import type { SavedState } from '../../src/panel/page/savedState';
import { checkedOf, modelOf, reviewOf, viewOf } from './panelModels';
import { PanelDriver } from './panelDriver';
import type { PanelPage } from './panelPage';

describe("the panel's page", () => {
	const scope = new Scope();
	let driver: PanelDriver;
	let page: Page;
	let panel: PanelPage;

	const open = async (view: View, saved: unknown = null): Promise<number> => {
		const state = await driver.open(view, { saved });
		({ page, panel } = driver);
		return state;
	};
	const focusedText = (): Promise<string> => driver.focusedText();
	/** Whether all of the row with the keyboard can be seen. */
	const isInSight = (): Promise<boolean> =>
		page.evaluate(() => {
			const row = document.activeElement?.getBoundingClientRect();
			const list = document.querySelector('.rows')?.getBoundingClientRect();
			return row !== undefined && list !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
		});
	const texts = (): Promise<string[]> => driver.texts();
	const press = (...keys: readonly string[]): Promise<void> => driver.press(...keys);
	const focusFirst = (): Promise<void> => driver.focusFirst();
	const savedState = (): Promise<unknown> =>
		page.evaluate(() => (window as unknown as { savedState: unknown }).savedState);

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => {
		// Nothing that the page does may need more than its policy allows.
		assert.deepEqual(panel.errors, []);
	});
	after(() => scope.close());

	it('asks for its content once it listens', async () => {
		await open(viewOf(12, 3));
		assert.deepEqual(await panel.next('ready'), { type: 'ready' });
	});

	describe('by keyboard', () => {
		it('moves with arrows, Home, End and pages, one row taking the keyboard', async () => {
			await open(viewOf(200, 3));
			await focusFirst();
			const first = await focusedText();
			await press('ArrowDown', 'ArrowDown', 'ArrowUp');
			assert.match(await focusedText(), /cost 1 crowns/);
			await press('End');
			assert.match(await focusedText(), /cost 200 crowns/);
			await press('Shift', 'Shift');
			assert.equal(await isInSight(), true);
			for (let i = 0; i < 12; i += 1) {
				await press('ArrowUp');
				assert.equal(await isInSight(), true, `row ${i}`);
			}
			await press('End', 'PageUp');
			await press('Shift', 'Shift');
			assert.equal(await isInSight(), true);
			const row = page.locator('[role=treeitem]:focus');
			const index = Number(await row.getAttribute('data-index'));
			assert.ok(index > 180 && index < 198, `${index} is not a page up from 203`);
			await press('Home');
			assert.equal(await focusedText(), first);
			assert.equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 1);
		});

		it('moves on from a list that is drawn anew at that moment', async () => {
			await open(viewOf(200, 3));
			await focusFirst();
			await press('PageDown', 'PageDown');
			await panel.show(viewOf(200, 3));
			await press('End');
			for (let frame = 0; frame < 15; frame += 1) {
				await press('Shift');
			}
			assert.match(await focusedText(), /cost 200 crowns/);
			assert.equal(await isInSight(), true);
		});

		it('is at its row when the keyboard is brought back from the editor, and at the first once there is one', async () => {
			const focused = (): Locator => page.locator('.row:focus');
			await open({ kind: 'loading', file: 'a.txt' });
			await panel.post({ type: 'focus' });
			await panel.show(viewOf(12, 3));
			await focused().waitFor();
			await press('ArrowDown', 'ArrowDown');
			const there = await focusedText();
			await page.evaluate(() => (document.activeElement as HTMLElement).blur());
			await panel.post({ type: 'focus' });
			await focused().waitFor();
			assert.equal(await focusedText(), there);
		});

		it('closes and opens groups with left and right', async () => {
			await open(viewOf(12, 3));
			await focusFirst();
			const all = (await texts()).length;
			await press('ArrowDown', 'ArrowLeft');
			assert.equal(await focusedText(), 'Ada Halm-1');
			await press('ArrowLeft');
			assert.equal(await page.locator('[role=treeitem]:focus').getAttribute('aria-expanded'), 'false');
			assert.ok((await texts()).length < all);
			await press('ArrowRight', 'ArrowRight');
			assert.equal((await texts()).length, all);
			assert.match(await focusedText(), /cost 1 crowns/);
		});

		it('goes to the text with Enter, taking the keyboard along', async () => {
			const state = await open(viewOf(12, 3));
			await focusFirst();
			await press('ArrowDown', 'Enter');
			assert.deepEqual(await panel.next('jump'), { type: 'jump', state, start: 0, end: 80, focus: true });
		});

		it('shows the evidence with Space, below the claim, each step leading to its place', async () => {
			const state = await open(viewOf(12, 3));
			await focusFirst();
			await press('ArrowDown', 'Space');
			const { key } = await panel.next('explain');
			assert.equal(key, 'claim 0');
			const markup = '<img src=x onerror="document.title=1"> [go](command:x)';
			const details = [{ text: markup, place: { start: 5, end: 9, line: 1 } }];
			await panel.post({ type: 'details', state, key, details });
			const detail = page.locator('.row.detail .main').first();
			await page.waitForFunction(() => document.querySelector('.row.detail')?.textContent?.includes('onerror'));
			assert.equal(await detail.innerText(), markup);
			assert.equal(await page.locator('.row img').count(), 0);
			await press('ArrowDown', 'Enter');
			assert.deepEqual(await panel.next('jump'), { type: 'jump', state, start: 5, end: 9, focus: true });
			await press('Space');
			assert.match(await focusedText(), /cost 1 crowns/);
			await press('Space');
			assert.equal(await detail.count(), 0);
		});

		it('searches with a slash, from wherever one is, and comes back with the arrow', async () => {
			await open(viewOf(40, 3));
			await focusFirst();
			await press('/');
			await page.keyboard.type('20 crowns');
			await page.waitForFunction(() => document.querySelectorAll('.row.item').length === 1);
			assert.equal(await page.locator('[role=status]').innerText(), '1 of 40 claims');
			await press('ArrowDown');
			assert.equal(await focusedText(), 'The article');
			await press('/', 'Escape');
			assert.equal(await page.locator('[role=status] span').textContent(), 'Claims: 40');
		});

		it('chooses tabs with arrows and Enter, and reaches everything with Tab', async () => {
			await open(viewOf(12, 3));
			await page.locator('vscode-tab-header').first().focus();
			await press('ArrowRight', 'Enter');
			assert.equal((await texts())[0], 'Ada Halm-1');
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			const seen = new Set<string>();
			for (let count = 0; count < 12; count += 1) {
				await press('Tab');
				seen.add(await page.evaluate(() => document.activeElement?.localName ?? ''));
			}
			for (const name of ['vscode-textfield', 'button', 'vscode-tab-header', 'div', 'summary']) {
				assert.ok(seen.has(name), `Tab does not reach ${name}: ${[...seen].join(', ')}`);
			}
		});
	});

	describe('by mouse', () => {
		it('shows the place at a click and keeps the keyboard; goes there at a double click', async () => {
			const state = await open(viewOf(12, 3));
			const row = page.locator('.row.item').first();
			await row.click();
			assert.deepEqual(await panel.next('jump'), { type: 'jump', state, start: 0, end: 80, focus: false });
			assert.match(await focusedText(), /cost 1 crowns/);
			await row.dblclick();
			await panel.next('jump');
			assert.equal((await panel.next('jump')).focus, true);
		});

		it('opens the evidence at the arrow, without going anywhere', async () => {
			await open(viewOf(12, 3));
			await page.locator('.row.item .twistie').first().click();
			await panel.next('explain');
			assert.ok(!panel.received.some(({ type }) => type === 'jump'));
		});
	});

	describe('filters', () => {
		it('combine, say how many are left, and are cleared at once', async () => {
			await open(viewOf(40, 3));
			await page.getByRole('button', { name: 'Filters' }).click();
			await page.getByRole('combobox', { name: 'Speaker' }).selectOption('speaker 0');
			await page.getByRole('combobox', { name: 'Checking' }).selectOption('yes');
			const [claims, all] =
				/^(\d+) of (\d+) claims$/.exec(await page.locator('[role=status] span').innerText())?.slice(1) ?? [];
			const expected = modelOf(40, 3).claims.filter(
				({ speaker, checkWorthiness }) => speaker === 'speaker 0' && checkWorthiness >= 0.5,
			);
			assert.deepEqual([Number(claims), Number(all)], [expected.length, 40]);
			await page.getByRole('button', { name: 'Clear filters' }).click();
			assert.equal(await page.locator('[role=status] span').textContent(), 'Claims: 40');
		});

		it('of one list leave alone, and say nothing in, a list that does not have them', async () => {
			const state = await open(viewOf(12, 3), { filters: { status: 'false' }, showsFilters: true });
			const filters = (): Promise<string[]> =>
				page.locator('.filters select').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
			const isSaidToBeFiltered = (): Promise<boolean> =>
				page.evaluate(() => document.querySelector('.codicon-filter-filled, .status button') !== null);
			assert.equal(await isSaidToBeFiltered(), true);
			await panel.post({ type: 'checked', state, checked: checkedOf(), show: true });
			await page.waitForSelector('.checked');
			assert.deepEqual([await filters(), await isSaidToBeFiltered()], [['Order'], false]);
			assert.equal(await page.locator('p.status span').textContent(), 'Checked: 6');
			await page.getByRole('tab', { name: 'Findings' }).click();
			await page.waitForFunction(() => document.querySelector('.checked') === null);
			assert.deepEqual([await filters(), await isSaidToBeFiltered()], [['Speaker', 'Source'], false]);
		});

		it('stand beside how many speakers the source audit puts together, be it one', async () => {
			await open(viewOf(14, 7));
			await page.locator('summary').click();
			await page.getByText('others: 1', { exact: true }).waitFor();
		});

		it('stand above dates whose shapes are told to those who see them', async () => {
			await open(viewOf(40, 3), { showsAudit: true });
			const told = await page.locator('.shapes').innerText();
			assert.deepEqual(
				told.split('\n').map((line) => line.trim()),
				['happened', 'said then', 'happened, as reported'],
			);
		});

		it('are set by a click in the source audit', async () => {
			await open(viewOf(40, 3));
			await page.locator('summary').click();
			await page.locator('.bars button', { hasText: 'Tomas Halm-2' }).click();
			await page.waitForFunction(() => document.querySelectorAll('.row.group').length === 1);
			assert.equal((await texts())[0], 'Tomas Halm-2');
		});

		it('that leave nothing say so and offer a way back', async () => {
			await open(viewOf(12, 3));
			await press('/');
			await page.keyboard.type('zeppelin');
			await page.getByRole('button', { name: 'Clear filters' }).click();
			await page.waitForSelector('[role=treeitem]');
		});
	});

	describe('in every state', () => {
		const views: readonly [View, readonly (typeof ACTIONS)[number][]][] = [
			[{ kind: 'none', file: null }, ['openFile', 'openFolder', 'openSampleArticle']],
			[{ kind: 'none', file: 'notes.txt' }, ['reviewThisFile', 'openFile']],
			[{ kind: 'empty', file: 'new.txt' }, ['openSampleArticle']],
			[{ kind: 'not english', file: 'lettre.txt' }, ['openFile']],
			[{ kind: 'failed', file: 'a.txt', reason: 'Install the extension again.' }, ['retry']],
		];
		for (const [view, actions] of views) {
			it(`offers a next step: ${view.kind} ${view.file ?? ''}`, async () => {
				await open(view);
				const buttons = page.locator('.message vscode-button');
				assert.equal(await buttons.count(), actions.length);
				for (const [index, action] of actions.entries()) {
					await buttons.nth(index).focus();
					await press('Enter');
					assert.deepEqual(await panel.next('do'), { type: 'do', action });
				}
			});
		}

		it('says that it is loading, and what is empty', async () => {
			await open({ kind: 'loading', file: 'a.txt' });
			assert.match(await page.locator('.message').innerText(), /a\.txt/);
			await open({
				kind: 'ready',
				file: 'a.txt',
				caution: '',
				model: { claims: [], speakers: [], findings: [], dated: [] },
				review: reviewOf(),
			});
			assert.equal(await page.locator('.message').innerText(), 'No claims found in this text.');
		});

		it('ignores a state older than the one it shows', async () => {
			const state = await open(viewOf(12, 3));
			await panel.post({ type: 'state', state: state - 1, article: null, view: { kind: 'none', file: null } });
			await panel.post({ type: 'details', state: state - 1, key: 'claim 0', details: [] });
			await press('a');
			assert.equal(await page.locator('.message').count(), 0);
		});
	});

	describe('the cursor', () => {
		it('marks its claim, or the closed group that holds it', async () => {
			const state = await open(viewOf(200, 3));
			const reveal = (claim: string): Promise<void> =>
				panel.post({ type: 'reveal', state, claim, speaker: 'speaker 2', finding: null });
			await reveal('claim 197');
			await page.waitForSelector('.row.current');
			assert.match(await page.locator('[aria-current=location] .main').innerText(), /cost 198 crowns/);
			assert.ok(await page.locator('.row.current').isVisible());
			await page.locator('.row.group:not(.current)').first().scrollIntoViewIfNeeded();
			await open(viewOf(12, 3), { closed: ['group speaker 0'] });
			await panel.post({ type: 'reveal', state: 1, claim: 'claim 0', speaker: null, finding: null });
			await page.waitForSelector('.row.current');
			assert.equal(await page.locator('.row.current .main').innerText(), 'Ada Halm-1');
		});

		it('brings its claim into sight whole, however high the rows before it are', async () => {
			const state = await driver.open(viewOf(400, 3), { width: 230 });
			({ page, panel } = driver);
			for (const index of [390, 130, 260, 7]) {
				await panel.post({ type: 'reveal', state, claim: `claim ${index}`, speaker: null, finding: null });
				const row = page.locator('.row.current', { hasText: `cost ${index + 1} crowns` });
				await row.waitFor();
				await page.waitForTimeout(500);
				const list = await page.locator('.rows').boundingBox();
				const box = await row.boundingBox();
				assert.ok(list && box);
				assert.ok(box.y >= list.y - 1 && box.y + box.height <= list.y + list.height + 1, `claim ${index} is cut off`);
			}
		});

		it('brings whose claim it is into sight with it, where both fit, and nothing else while both are seen', async () => {
			const state = await open(viewOf(60, 20));
			const tops: number[] = [];
			for (const index of [57, 0, 20, 40]) {
				await panel.post({ type: 'reveal', state, claim: `claim ${index}`, speaker: null, finding: null });
				await page.locator('.row.current', { hasText: `cost ${index + 1} crowns` }).waitFor();
				await page.waitForTimeout(500);
				const list = await page.locator('.rows').boundingBox();
				const group = page.locator('.row.group', { hasText: new RegExp(`-${(index % 20) + 1}\\b`) });
				const box = await group.first().boundingBox();
				assert.ok(list && box);
				assert.ok(box.y >= list.y - 1 && box.y + box.height <= list.y + list.height + 1, `whose claim ${index} is`);
				tops.push(await page.locator('.rows').evaluate((rows) => rows.scrollTop));
			}
			assert.deepEqual(tops.slice(1), [0, 0, 0]);
		});

		it('leaves who went to the text from a row below what is revealed at that row', async () => {
			const state = await open(viewOf(12, 3), { tab: 'speakers' });
			await focusFirst();
			await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter');
			const before = await focusedText();
			await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
			await panel.post({ type: 'reveal', state, claim: 'claim 3', speaker: 'speaker 0', finding: null });
			await page.waitForSelector('.row.current');
			await page.waitForTimeout(100);
			assert.equal(await page.locator('[role=treeitem][tabindex="0"] .main').innerText(), before);
			await panel.post({ type: 'reveal', state, claim: 'claim 1', speaker: 'speaker 1', finding: null });
			await page.locator('[role=treeitem][tabindex="0"] .main', { hasText: 'Tomas Halm-2' }).waitFor();
		});

		it('does not take the keyboard from someone in the list', async () => {
			const state = await open(viewOf(200, 3));
			await focusFirst();
			await press('ArrowDown');
			const before = await focusedText();
			await panel.post({ type: 'reveal', state, claim: 'claim 3', speaker: null, finding: null });
			await page.waitForSelector('.row.current');
			assert.equal(await focusedText(), before);
		});
	});

	it('keeps the place when the text changes', async () => {
		await open(viewOf(40, 3));
		await focusFirst();
		await press('ArrowDown', 'ArrowDown', 'ArrowDown');
		const before = await focusedText();
		await panel.show(viewOf(41, 3));
		await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('41'));
		assert.equal(await focusedText(), before);
	});

	it('leaves what a person looks at where it is, when rows before it come or go', async () => {
		const view = viewOf(60, 3);
		assert.ok(view.kind === 'ready');
		await open(view, { group: 'none' });
		await focusFirst();
		await press(...Array.from({ length: 25 }, () => 'ArrowDown'));
		const top = (): Promise<number> =>
			page.evaluate(() => Math.round(document.activeElement?.getBoundingClientRect().top ?? 0));
		const [words, before] = [await focusedText(), await top()];
		for (const claims of [view.model.claims.slice(6), view.model.claims]) {
			await panel.show({ ...view, model: { ...view.model, claims } });
			await page.waitForFunction(
				(count) => document.querySelector('[role=treeitem]')?.getAttribute('aria-setsize') === count,
				String(claims.length),
			);
			await press('Shift', 'Shift', 'Shift', 'Shift', 'Shift');
			assert.equal(await focusedText(), words);
			assert.ok(Math.abs((await top()) - before) <= 2, `${String(await top())} in place of ${String(before)}`);
		}
	});

	it('comes back as it was left', async () => {
		await open(viewOf(200, 3));
		await focusFirst();
		await press('ArrowLeft', '/');
		await page.keyboard.type('crowns');
		const top = (): Promise<string> =>
			page.evaluate(() => {
				const { left, top } = document.querySelector('.rows')?.getBoundingClientRect() ?? new DOMRect();
				return document.elementFromPoint(left + 100, top + 8)?.closest('.row')?.textContent ?? '';
			});
		await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, 600));
		await press('Shift');
		const before = await top();
		const claim = Number(/cost (\d+) crowns/.exec(before)?.[1]) - 1;
		await page.waitForFunction((key) => {
			const { savedState } = window as unknown as { savedState?: SavedState };
			return savedState?.texts.at(-1)?.top.claims === key;
		}, `claim ${claim}`);
		const saved = await savedState();
		await open(viewOf(200, 3), saved);
		assert.equal(await page.locator('vscode-textfield').evaluate((field: HTMLInputElement) => field.value), 'crowns');
		// Rows are measured once they are drawn, and put right.
		for (let frame = 0; frame < 20 && (await top()) !== before; frame += 1) {
			await press('Shift');
		}
		assert.equal(await top(), before);
		await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, 0));
		assert.equal(await page.locator('.row.group').first().getAttribute('aria-expanded'), 'false');
	});

	it('tells a screen reader where each of thousands of rows stands', async () => {
		await open(viewOf(5000, 4), { group: 'none' });
		assert.ok((await page.locator('[role=treeitem]').count()) < 100);
		await focusFirst();
		await press('End');
		const row = page.locator('[role=treeitem]:focus');
		assert.equal(await row.getAttribute('aria-posinset'), '5000');
		assert.equal(await row.getAttribute('aria-setsize'), '5000');
		assert.match(await accessibleName(row), /denies.*line 5000.*has a figure/);
	});
});

/** What a screen reader calls an element. */
async function accessibleName(element: Locator): Promise<string> {
	return /"(.*)"/.exec((await element.ariaSnapshot()).split('\n')[0] ?? '')?.[1] ?? '';
}
