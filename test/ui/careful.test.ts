import * as assert from 'node:assert/strict';
import { Harness } from './harness';

const SEED = 'seeds/000_27ef0c6efdd0111c.txt';
const LONG = 'seeds/long.txt';
const TEXT = Array.from(
	{ length: 30 },
	(_, i) =>
		`Ada Lindqvist, the harbour master, said that the quay was closed.\n\nPolice said ${String(i + 3)} ships were late.`,
).join('\n\n');
const VERY_LONG = 'seeds/veryLong.txt';
/** 20,000 words, no two paragraphs alike. */
const LONG_TEXT = Array.from(
	{ length: 900 },
	(_, i) =>
		`Ada Lindqvist, the harbour master, said that quay ${String(i)} was closed.\n\nPolice said ${String(i + 3)} ships were late, and that ${String(2 * i)} more had waited.`,
).join('\n\n');
/** Names and quotations that are drawn in the first lines. */
const DRAWN = '.view-overlays .cdr[class*="ced-"]';

describe('the careful reading', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({
			settings: { 'sourceReview.readingDepth': 'careful', 'sourceReview.lessCertainBelow': 50 },
			files: { [LONG]: TEXT, [VERY_LONG]: LONG_TEXT },
		});
	});
	after(() => editor.close());

	it('comes after the quick one: names are there at once, and nothing goes away and comes back', async () => {
		await editor.page.evaluate((drawn) => {
			const counts: number[] = [];
			Object.assign(globalThis, { drawnInFrames: counts });
			const look = (): void => {
				counts.push(document.querySelectorAll(drawn).length);
				requestAnimationFrame(look);
			};
			look();
		}, DRAWN);
		await editor.open(SEED);
		await editor.until('names are drawn', async () => (await editor.page.locator(DRAWN).count()) > 0);
		await editor.screenshot('careful-quick');
		await editor.until('both readings are told of', async () =>
			/both readings/.test(await editor.hoverText(17, 'noted')),
		);
		await editor.screenshot('careful-whole');
		const counts = await editor.page.evaluate(
			() => (globalThis as unknown as { readonly drawnInFrames: number[] }).drawnInFrames,
		);
		const shown = counts.slice(counts.findIndex((count) => count > 0));
		const last = shown.at(-1) ?? 0;
		assert.ok(last > 20, `${String(last)} marks in the end`);
		assert.ok((shown[0] ?? 0) > 0.7 * last, `of ${String(last)} marks ${String(shown[0])} in the first frame with any`);
		const least = Math.min(...shown);
		assert.ok(least > 0.7 * last, `of ${String(last)} marks ${String(least)} were left in one frame`);
	});

	it('begins with what is in sight in a long text, and says how far it is', async () => {
		await editor.open(VERY_LONG);
		await editor.goTo(1201);
		const isReadByBoth = async (): Promise<boolean> => /both readings/.test(await editor.hoverText(1201, 'said'));
		await editor.until('both readings are told of', isReadByBoth, 45_000);
		assert.match(await editor.page.locator('.statusbar').innerText(), /reading carefully: \d\d? %/);
		await editor.screenshot('careful-in-sight');
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
