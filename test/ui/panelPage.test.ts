import './withoutEditor';
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import type { ACTIONS } from '../../src/panel/messages';
import { type View } from '../../src/panel/messages';
import { launchChromium } from '../launch/chromium';
import { repository } from '../launch/repository';
import { Scope } from '../launch/scope';
import { modelOf, viewOf } from './panelModels';
import { PanelPage } from './panelPage';
import type { Theme } from './themes';

const THEME_NAMES: readonly Theme[] = ['dark', 'light', 'high contrast', 'high contrast light'];

describe("the panel's page", () => {
	const scope = new Scope();
	let browser: Browser;
	let page: Page;
	let panel: PanelPage;

	const open = async (view: View, saved: unknown = null, theme: Theme = 'dark', width = 320): Promise<number> => {
		await page.close();
		page = await browser.newPage({ viewport: { width, height: 640 } });
		panel = await PanelPage.open(page, theme, saved);
		const state = await panel.show(view);
		await page.waitForSelector('[role=treeitem], .message');
		return state;
	};
	const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	const focusedText = (): Promise<string> =>
		page.evaluate(() => document.activeElement?.querySelector('.main')?.textContent ?? '');
	const texts = (): Promise<string[]> => page.locator('.row .main').allInnerTexts();
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await page.keyboard.press(key);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		}
	};
	const focusFirst = (): Promise<void> => page.locator('[role=treeitem][tabindex="0"]').focus();
	const savedState = (): Promise<unknown> =>
		page.evaluate(() => (window as unknown as { savedState: unknown }).savedState);

	before(async () => {
		browser = await launchChromium(scope);
		page = await browser.newPage();
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
			await press('PageUp');
			const row = page.locator('[role=treeitem]:focus');
			assert.ok(Number(await row.getAttribute('data-index')) < 190);
			await press('Home');
			assert.equal(await focusedText(), first);
			assert.equal(await page.locator('[role=treeitem][tabindex="0"]').count(), 1);
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
			const detail = page.locator('.row.detail .main');
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
			for (let count = 0; count < 9; count += 1) {
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
			assert.match(await focused(), /cost 1 crowns/);
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
			await page.getByRole('combobox', { name: 'Worth checking' }).selectOption('yes');
			const [claims, all] =
				/^(\d+) of (\d+) claims$/.exec(await page.locator('[role=status] span').innerText())?.slice(1) ?? [];
			const expected = modelOf(40, 3).claims.filter(
				({ speaker, checkWorthiness }) => speaker === 'speaker 0' && checkWorthiness >= 0.5,
			);
			assert.deepEqual([Number(claims), Number(all)], [expected.length, 40]);
			await page.getByRole('button', { name: 'Clear filters' }).click();
			assert.equal(await page.locator('[role=status] span').textContent(), 'Claims: 40');
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
			[{ kind: 'none', file: null }, ['openFile', 'openFolder']],
			[{ kind: 'none', file: 'notes.txt' }, ['reviewThisFile', 'openFile']],
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
					assert.deepEqual(await panel.next('act'), { type: 'act', action });
				}
			});
		}

		it('says that it is loading, and what is empty', async () => {
			await open({ kind: 'loading', file: 'a.txt' });
			assert.match(await page.locator('.message').innerText(), /a\.txt/);
			await open({ kind: 'ready', file: 'a.txt', model: { claims: [], speakers: [], findings: [], dated: [] } });
			assert.equal(await page.locator('.message').innerText(), 'No claims found in this text.');
		});

		it('ignores a state older than the one it shows', async () => {
			const state = await open(viewOf(12, 3));
			await panel.post({ type: 'state', state: state - 1, view: { kind: 'none', file: null } });
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

	it('comes back as it was left', async () => {
		await open(viewOf(200, 3));
		await focusFirst();
		await press('ArrowLeft', '/');
		await page.keyboard.type('crowns');
		await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, 600));
		await page.waitForFunction(
			() => ((window as unknown as { savedState?: { scroll: { claims: number } } }).savedState?.scroll.claims ?? 0) > 0,
		);
		const saved = await savedState();
		await open(viewOf(200, 3), saved);
		assert.equal(await page.locator('vscode-textfield').evaluate((field: HTMLInputElement) => field.value), 'crowns');
		await page.waitForFunction(() => document.querySelector('.rows')?.scrollTop === 600);
		await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, 0));
		assert.equal(await page.locator('.row.group').first().getAttribute('aria-expanded'), 'false');
	});

	it('tells a screen reader where each of thousands of rows stands', async () => {
		await open(viewOf(5000, 4), { isGrouped: false });
		assert.ok((await page.locator('[role=treeitem]').count()) < 100);
		await focusFirst();
		await press('End');
		const row = page.locator('[role=treeitem]:focus');
		assert.equal(await row.getAttribute('aria-posinset'), '5000');
		assert.equal(await row.getAttribute('aria-setsize'), '5000');
		assert.match(await accessibleName(row), /denied.*has a figure.*line 5000/);
	});

	for (const theme of THEME_NAMES) {
		it(`has no accessibility violation: ${theme}`, async () => {
			await open(viewOf(40, 5), { showsFilters: true, showsAudit: true }, theme);
			await page.evaluate(await fs.readFile(path.join(repository.root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
			for (const tab of ['claims', 'speakers', 'findings']) {
				await page.locator('vscode-tab-header').nth(['claims', 'speakers', 'findings'].indexOf(tab)).click();
				await page.waitForSelector('[role=treeitem]');
				const { violations } = await page.evaluate(() =>
					(window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
				);
				assert.deepEqual(
					violations
						.filter(({ impact }) => impact === 'serious' || impact === 'critical')
						.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
					[],
				);
				await page.screenshot({ path: await shot(`page-${theme.replaceAll(' ', '-')}-${tab}`) });
			}
		});
	}

	it('fits into 200 pixels, also when everything is twice as large', async () => {
		for (const [width, saved] of [
			[200, { showsFilters: true }],
			[160, { showsAudit: true }],
		] as const) {
			await open(viewOf(40, 5), saved, 'light', width);
			for (const tab of [0, 1, 2]) {
				await page.locator('vscode-tab-header').nth(tab).click();
				const beyond = await page.evaluate(() =>
					[...document.querySelectorAll('body *:not(.row .text > *)')]
						.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen'))
						.filter((element) => !element.closest('table')?.querySelector('.unseen')?.contains(element))
						.map((element) => element.outerHTML.slice(0, 80)),
				);
				assert.deepEqual(beyond, []);
			}
			await page.screenshot({ path: await shot(`page-narrow-${width}`) });
		}
	});

	it('stands still for those who want less motion', async () => {
		await open(viewOf(12, 3));
		const duration = (): Promise<string> =>
			page
				.locator('.twistie')
				.first()
				.evaluate((twistie) => getComputedStyle(twistie).transitionDuration);
		await page.evaluate(() => document.body.classList.remove('vscode-reduce-motion'));
		assert.notEqual(await duration(), '0s');
		await page.emulateMedia({ reducedMotion: 'reduce' });
		assert.equal(await duration(), '0s');
	});

	it('paints and filters 5,000 claims in proportion to a quarter of them', async function () {
		this.timeout(120_000);
		const measured = async (claims: number): Promise<{ paint: number; filter: number }> => {
			await open({ kind: 'loading', file: 'a.txt' });
			const paints: number[] = [];
			const filters: number[] = [];
			for (let round = 0; round < 5; round += 1) {
				await panel.show({ kind: 'none', file: null });
				await page.waitForSelector('.message vscode-button');
				paints.push(await timed(page, { type: 'state', state: panel.nextState(), view: viewOf(claims, 20) }));
			}
			for (const query of ['t', 'to', 'toll', 'toll 1', 'toll 12']) {
				filters.push(await timedQuery(page, query));
			}
			return { paint: median(paints), filter: median(filters) };
		};
		const small = await measured(1250);
		const large = await measured(5000);
		console.log(`      1,250 claims: ${shown(small)}; 5,000 claims: ${shown(large)}`);
		// Four times the claims: no more than four times the time, and some for the clock.
		assert.ok(large.paint <= small.paint * 4 + 40, `${small.paint} ms grew to ${large.paint} ms`);
		assert.ok(large.filter <= small.filter * 4 + 8, `${small.filter} ms grew to ${large.filter} ms`);
	});
});

const shown = ({ paint, filter }: { paint: number; filter: number }): string =>
	`paint ${paint.toFixed(1)} ms, keystroke ${filter.toFixed(1)} ms`;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What a screen reader calls an element. */
async function accessibleName(element: Locator): Promise<string> {
	return /"(.*)"/.exec((await element.ariaSnapshot()).split('\n')[0] ?? '')?.[1] ?? '';
}

async function shot(name: string): Promise<string> {
	await fs.mkdir(repository.screenshots, { recursive: true });
	return path.join(repository.screenshots, `${name}.png`);
}

/** The page's work from the arrival of a message to rows that are laid out, in milliseconds. */
function timed(page: Page, message: unknown): Promise<number> {
	return page.evaluate(
		(data) =>
			new Promise<number>((resolve) => {
				new MutationObserver((_changes, observer) => {
					if (document.querySelector('.row.item')) {
						observer.disconnect();
						document.body.getBoundingClientRect();
						resolve(performance.now() - start);
					}
				}).observe(document.body, { childList: true, subtree: true });
				const start = performance.now();
				window.dispatchEvent(new MessageEvent('message', { data }));
			}),
		message,
	);
}

/** The page's work from a keystroke in the search to rows that are laid out, in milliseconds. */
function timedQuery(page: Page, query: string): Promise<number> {
	return page.locator('vscode-textfield').evaluate(async (field: HTMLInputElement, value) => {
		interface Updating extends Element {
			readonly updateComplete: Promise<boolean>;
		}
		field.value = value;
		const start = performance.now();
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		for (const name of ['source-review-panel', 'source-review-rows']) {
			await document.querySelector<Updating>(name)?.updateComplete;
		}
		document.querySelector('.rows-all')?.getBoundingClientRect();
		return performance.now() - start;
	}, query);
}
