import './withoutEditor';
import * as assert from 'node:assert/strict';
import type { View } from '../../src/panel/rows';
import { Scope } from '../launch/scope';
import { PanelDriver, THEME_NAMES } from './panelDriver';
import { reviewOf, someReviews, viewOf } from './panelModels';

const REVIEWED = viewOf(40, 5, 'harbour.txt', someReviews());
const LISTS = ['claims', 'speakers', 'findings', 'lost'] as const;

const DRAFT = {
	key: 'claim 0 gone',
	words: 'The old pier burned for two days',
	note: 'Ask the fire brigade.',
	tags: '',
};
const HERE = { article: 'file:///harbour.txt', file: 'harbour.txt', drafts: [DRAFT] };
const ELSEWHERE = { article: 'file:///b/harbour.txt', file: 'harbour.txt', drafts: [DRAFT] };

/** Everything the page can look like, and how to get there by keyboard. */
const LOOKS: readonly (readonly [name: string, view: View, saved: unknown, keys: readonly string[]])[] = [
	['nothing-open', { kind: 'none', file: null }, null, []],
	['not-reviewed', { kind: 'none', file: 'notes.txt' }, null, []],
	['loading', { kind: 'loading', file: 'a.txt' }, null, []],
	['failed', { kind: 'failed', file: 'a.txt', reason: 'Install the extension again.' }, null, []],
	['empty-file', { kind: 'empty', file: 'new.txt' }, null, []],
	['not-english', { kind: 'not english', file: 'lettre.txt' }, null, []],
	[
		'empty',
		{
			kind: 'ready',
			file: 'a.txt',
			caution: '',
			model: { claims: [], speakers: [], findings: [], dated: [] },
			review: reviewOf(),
		},
		null,
		[],
	],
	...LISTS.map((tab) => [tab, REVIEWED, { tab }, []] as const),
	['filters', REVIEWED, { showsFilters: true, filters: { status: 'checked' }, group: 'status' }, []],
	['nothing-found', REVIEWED, { query: 'zeppelin' }, []],
	['audit', REVIEWED, { showsAudit: true }, []],
	['evidence', REVIEWED, null, ['ArrowDown', 'Space']],
	['note', REVIEWED, null, ['ArrowDown', 'e']],
	['keys', REVIEWED, null, ['ArrowDown', '?']],
	['note-gone', REVIEWED, { texts: [{ ...HERE, editing: 'claim 0 gone' }, ELSEWHERE] }, []],
	['note-elsewhere', REVIEWED, { texts: [ELSEWHERE] }, []],
];

describe("the panel's page is for everyone", () => {
	const scope = new Scope();
	let driver: PanelDriver;

	before(async () => {
		driver = await PanelDriver.start(scope);
	});
	afterEach(() => assert.deepEqual(driver.panel.errors, []));
	after(() => scope.close());

	const show = async (
		[, view, saved, keys]: (typeof LOOKS)[number],
		options: Parameters<PanelDriver['open']>[1] = {},
	): Promise<void> => {
		await driver.open(view, { saved, ...options });
		if (keys.length > 0) {
			await driver.focusFirst();
			await driver.press(...keys);
		}
	};

	for (const [n, look] of LOOKS.entries()) {
		const [name] = look;

		it(`has no accessibility violation in any theme: ${name}`, async () => {
			await show(look);
			for (const [i, theme] of THEME_NAMES.entries()) {
				await driver.panel.wear(theme);
				assert.deepEqual(await driver.violations(i === 0 ? 'all' : 'of colours'), [], theme);
				// One picture of each look, in all themes by turns.
				if (i === n % THEME_NAMES.length) {
					await driver.screenshot(`page-${theme.replaceAll(' ', '-')}-${name}`);
				}
			}
		});

		it(`fits into 300 and 220 pixels, and at 200 % zoom: ${name}`, async () => {
			await show(look, { theme: 'light', zoom: 2 });
			for (const [width, zoom] of [
				[320, 2],
				[300, 1],
				[220, 1],
			] as const) {
				await driver.resize(width, zoom);
				assert.deepEqual(await driver.beyondTheEdge(), [], `at ${width} pixels, zoom ${zoom}`);
			}
			for (const theme of LISTS.some((list) => list === name) ? THEME_NAMES : []) {
				await driver.panel.wear(theme);
				for (const width of [300, 220]) {
					await driver.resize(width, 1);
					await driver.screenshot(`page-${width}-${theme.replaceAll(' ', '-')}-${name}`);
				}
			}
		});
	}

	it('always leaves room for a few rows, however low it is', async () => {
		for (const saved of [{ showsFilters: true, showsAudit: true }, { showsFilters: true }]) {
			await driver.open(REVIEWED, { saved, height: 420 });
			await driver.focusFirst();
			await driver.press('ArrowDown', 'e', '?');
			const height = await driver.page.locator('.rows').evaluate((rows) => rows.clientHeight);
			assert.ok(height >= 66, `${height} pixels are left`);
		}
	});

	it('stands still for those who want less motion', async () => {
		await driver.open(REVIEWED);
		const moving = (): Promise<string[]> =>
			driver.page.evaluate(() =>
				[...document.querySelectorAll('body *')]
					.map((element) => getComputedStyle(element))
					.filter(({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none')
					.map(({ transitionProperty, animationName }) => `${transitionProperty} ${animationName}`),
			);
		await driver.page.evaluate(() => document.body.classList.remove('vscode-reduce-motion'));
		assert.notDeepEqual(await moving(), []);
		await driver.page.emulateMedia({ reducedMotion: 'reduce' });
		assert.deepEqual(await moving(), []);
	});
});
