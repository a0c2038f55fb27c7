import * as assert from 'node:assert/strict';
import { Harness } from './harness';

const SEED = 'seeds/000_27ef0c6efdd0111c.txt';
const LONG = 'seeds/long.txt';
const TEXT = Array.from(
	{ length: 30 },
	(_, i) =>
		`Ada Lindqvist, the harbour master, said that the quay was closed.\n\nPolice said ${String(i + 3)} ships were late.`,
).join('\n\n');
const SAMPLE_MS = 50;
/** Names and quotations that are drawn in the first lines. */
const DRAWN = '.view-overlays .cdr[class*="ced-"]';

describe('the careful reading', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({
			settings: { 'sourceReview.readingDepth': 'careful' },
			files: { [LONG]: TEXT },
		});
	});
	after(() => editor.close());

	it('comes after the quick one: names are there at once, and nothing goes away in between', async () => {
		await editor.open(SEED);
		await editor.until('names are drawn', async () => (await editor.page.locator(DRAWN).count()) > 5);
		await editor.screenshot('careful-quick');
		const counts: number[] = [];
		const sampling = (async (): Promise<void> => {
			for (let samples = 0; samples < 60; samples += 1) {
				counts.push(await editor.page.locator(DRAWN).count());
				await editor.page.waitForTimeout(SAMPLE_MS);
			}
		})();
		await sampling;
		await editor.until('both readings are told of', async () =>
			/both readings/.test(await editor.hoverText(17, 'noted')),
		);
		await editor.screenshot('careful-whole');
		const least = Math.min(...counts);
		assert.ok(least > 0.7 * (counts[0] ?? 0), `of ${String(counts[0])} marks ${String(least)} were left at one time`);
	});

	it('comes while a person works in the panel, and what they look at stays where it is', async () => {
		await editor.setSettings({ 'sourceReview.readingDepth': 'quick' });
		await editor.open(LONG);
		await editor.runCommand('Source Review: Show Claims & Speakers');
		const panel = await editor.panelFrame();
		const row = panel.locator('.row', { hasText: '18 ships were late' }).first();
		await editor.until('the claims are there', async () => (await panel.locator('.row').count()) > 5);
		await panel.locator('.row', { hasText: 'the quay was closed' }).first().click();
		await editor.page.keyboard.press('End');
		await editor.until('the row is in sight', async () => {
			await editor.page.keyboard.press('ArrowUp');
			return row.isVisible();
		});
		await row.click();
		const before = await row.boundingBox();
		await editor.setSettings({ 'sourceReview.readingDepth': 'careful' });
		await editor.until('it is read carefully', async () => /both readings/.test(await editor.hoverText(63, 'said')));
		assert.ok(await row.isVisible());
		assert.deepEqual(await row.boundingBox(), before);
	});
});
