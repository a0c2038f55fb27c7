import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { MARKS, type PanelModel, type View } from '../../src/panel/rows';
import { Scope } from '../launch/scope';
import { contrast } from './contrast';
import { PanelDriver, THEME_NAMES } from './panelDriver';
import { modelOf, someReviews, viewOf } from './panelModels';
import type { PanelPage } from './panelPage';

describe("the panel's page at a glance", () => {
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
	const texts = (): Promise<string[]> => driver.texts();
	const press = (...keys: readonly string[]): Promise<void> => driver.press(...keys);
	const focusFirst = (): Promise<void> => driver.focusFirst();

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(panel.errors, []));
	after(() => scope.close());

	describe('what is less certain', () => {
		const view = viewOf(12, 3);
		const less = { ...view, model: withLessCertain(modelOf(12, 3)) } as View;

		it('stands behind one line, counted, one key away', async () => {
			await open(less);
			await focusFirst();
			const before = await texts();
			assert.equal(before.at(-1), 'Less certain');
			assert.equal(await page.locator('.row.less .badge [aria-hidden]').innerText(), '3');
			await press('m');
			assert.equal(await focusedText(), 'Less certain');
			assert.equal((await texts()).length, before.length + 3);
			await press('ArrowDown');
			assert.match(await focusedText(), /crowns/);
			assert.match(await page.locator('[role=treeitem]:focus .description').innerText(), /Halm/);
			await press('m');
			assert.deepEqual(await texts(), before);
		});

		it('is where the cursor leads, and what is unreviewed after all else', async () => {
			const state = await open(less);
			await panel.post({ type: 'reveal', state, claim: 'claim 0', speaker: null, finding: null });
			await page.waitForSelector('.row.less.current');
			await focusFirst();
			await press('End', 'ArrowUp', 'n');
			assert.equal(await page.locator('.row.less').getAttribute('aria-expanded'), 'true');
			assert.match(await focusedText(), /cost 1 crowns/);
		});

		it('is a part of each speaker, and a speaker of whom nothing else is known comes after the others', async () => {
			await open(less, { tab: 'speakers', showsLess: true, open: ['speaker 1'] });
			const rows = await texts();
			assert.deepEqual([rows[0], rows.at(-2), rows.at(-1)], ['Tomas Halm-2', 'Less certain', 'Ada Halm-1']);
			assert.equal(rows.filter((text) => text === 'Less certain').length, 1);
		});
	});

	it('sets what is below a row in from it, however deep', async () => {
		const view = { ...viewOf(12, 3), model: withLessCertain(modelOf(12, 3)) } as View;
		const here = { article: 'file:///harbour.txt', open: ['speaker 0', 'statement claim 0'] };
		await open(view, { tab: 'speakers', showsLess: true, texts: [here] });
		const lefts = await page
			.locator('.row')
			.evaluateAll((rows) =>
				rows.map((row) => [Number(row.getAttribute('aria-level')), parseFloat(getComputedStyle(row).paddingLeft)]),
			);
		const byLevel = new Map(lefts.map(([level = 0, left = 0]) => [level, left]));
		assert.equal(byLevel.size, 4);
		for (const level of [2, 3, 4]) {
			assert.ok((byLevel.get(level) ?? 0) > (byLevel.get(level - 1) ?? 0), `level ${level}`);
		}
	});

	it('shows every sign of a row in the narrowest panel', async () => {
		const view = viewOf(2, 1);
		assert.ok(view.kind === 'ready');
		const claims = view.model.claims.map((claim) => ({ ...claim, marks: [...MARKS] }));
		await driver.open({ ...view, model: { ...view.model, claims } }, { width: 200 });
		({ page, panel } = driver);
		const cut = await page.locator('.row .mark').evaluateAll((marks) => {
			const edge = document.querySelector('.rows')?.getBoundingClientRect().right ?? 0;
			return marks.filter((mark) => mark.getBoundingClientRect().right > edge).map((mark) => mark.className);
		});
		assert.deepEqual(cut, []);
	});

	it('marks speakers as the text does, each by a form of their own, plain to see in every theme', async () => {
		await open(viewOf(40, 7), { tab: 'speakers' });
		assert.match(await page.locator('.legend').innerText(), /dotted/);
		for (const theme of THEME_NAMES) {
			await panel.wear(theme);
			const drawn = await page.locator('.row .swatch').evaluateAll((swatches) =>
				swatches.map((swatch) => {
					const { borderLeftStyle, borderLeftWidth, borderRadius, borderLeftColor } = getComputedStyle(swatch);
					const { backgroundColor } = getComputedStyle(document.body);
					return {
						form: `${borderLeftStyle} ${borderLeftWidth} ${borderRadius}`,
						color: borderLeftColor,
						backgroundColor,
						says: swatch.textContent,
					};
				}),
			);
			assert.equal(drawn.length, 7);
			assert.equal(new Set(drawn.map(({ form }) => form)).size, 7);
			assert.equal(new Set(drawn.map(({ says }) => says)).size, 7);
			for (const { form, color, backgroundColor } of drawn) {
				const ratio = contrast(color, backgroundColor);
				assert.ok(ratio >= 3, `${form} has a contrast of ${ratio.toFixed(1)} in ${theme}`);
			}
			await driver.screenshot(`page-speakers-${theme.replaceAll(' ', '-')}`);
		}
	});

	it('marks the chosen list by a broad line, plain to see in every theme', async () => {
		await open(viewOf(12, 3), { tab: 'speakers' });
		for (const theme of THEME_NAMES) {
			await panel.wear(theme);
			const marked = await page.locator('vscode-tab-header').evaluateAll((tabs) =>
				tabs.map((tab) => {
					const [color, broad] = /^(rgb\(.*?\)) 0px -(\d)px/.exec(getComputedStyle(tab).boxShadow)?.slice(1) ?? [];
					return { color, broad: Number(broad ?? 0), behind: getComputedStyle(document.body).backgroundColor };
				}),
			);
			assert.deepEqual(
				marked.map(({ broad }) => broad),
				[0, 3, 0],
				theme,
			);
			const { color = '', behind = '' } = marked[1] ?? {};
			assert.ok(contrast(color, behind) >= 3, `${color} in ${theme}`);
		}
	});

	it('says which text it is of, to screen readers when that is another, and in whose words, however long the names', async () => {
		const speakers = modelOf(12, 3).speakers.map((speaker) => ({
			...speaker,
			name: `${speaker.name} of the Standing Committee on Harbours, Locks and Inland Waters`,
		}));
		const view = viewOf(12, 3);
		await open({ ...view, model: { ...modelOf(12, 3), speakers } } as View, { showsAudit: true });
		const heading = page.getByRole('heading', { name: 'harbour.txt' });
		assert.ok(await heading.isVisible());
		for (const width of [300, 220]) {
			await driver.resize(width, 1);
			const cut = await page
				.locator('.file, .charts th, .charts .link')
				.evaluateAll((all) =>
					all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.outerHTML),
				);
			assert.deepEqual(cut, [], `at ${width} pixels`);
			await driver.screenshot(`page-file-${width}`);
		}
		const spoken = await heading.elementHandle();
		await panel.show(viewOf(12, 3, 'a-text-with-a-name-that-is-longer-than-the-panel-is-wide.txt'));
		assert.equal(await spoken?.textContent(), 'a-text-with-a-name-that-is-longer-than-the-panel-is-wide.txt');
		assert.equal(await spoken?.getAttribute('aria-live'), 'polite');
		assert.deepEqual(await driver.beyondTheEdge(), []);
		await driver.screenshot('page-file-long');
	});

	it('says at once where a text is of a kind that is read badly', async () => {
		await open({ ...viewOf(12, 3), caution: 'Much may be missed.' } as View);
		assert.equal(await page.locator('.caution').innerText(), 'Much may be missed.');
	});

	it('shows the beginning of a list that is put in another order', async () => {
		await open(viewOf(200, 3), { showsFilters: true });
		await focusFirst();
		await press('End');
		// Until it stands still at its end.
		await page.waitForFunction(() => (document.querySelector('.rows')?.scrollTop ?? 0) > 0);
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		await page.getByRole('combobox', { name: 'Order' }).selectOption('check');
		await page.waitForFunction(() => document.querySelector('.rows')?.scrollTop === 0);
		assert.equal(await page.locator('.row[tabindex="0"]').getAttribute('data-index'), '0');
	});

	it('explains its keys and signs at a button or a key, until Escape', async () => {
		await open(viewOf(12, 3));
		await page.getByRole('button', { name: 'Keys and signs' }).click();
		assert.match(await page.locator('.keys').innerText(), /Signs[^]*worth checking/);
		await press('Escape');
		assert.equal(await page.locator('.keys').count(), 0);
		assert.match(await focusedText(), /Halm-1/);
	});

	it('keeps its counts in a narrow panel, and room for the list beside all filters', async () => {
		await open(viewOf(40, 3, 'harbour.txt', someReviews()), { showsFilters: true });
		for (const width of [300, 220]) {
			await driver.resize(width, 1);
			assert.deepEqual(await page.locator('.tab-count').allInnerTexts(), ['40', '3', '4', '2']);
			const height = await page.locator('.rows').evaluate((rows) => rows.clientHeight);
			assert.ok(height > 250, `${height} pixels are left at ${width}`);
		}
	});
});

/** All that the first speaker says is. */
function withLessCertain({ claims, speakers, ...model }: PanelModel): PanelModel {
	return {
		...model,
		claims: claims.map((claim) => ({ ...claim, isLessCertain: claim.speaker === 'speaker 0' })),
		speakers: speakers.map((speaker) => ({
			...speaker,
			statements: speaker.statements.map((row) => ({ ...row, isLessCertain: speaker.key === 'speaker 0' })),
		})),
	};
}
