import * as assert from 'node:assert/strict';
import { Harness } from './harness';

const FILE = 'seeds/lists.txt';
/** Each paragraph is one line of the file and several rows of the editor. */
const PARAGRAPHS = Array.from(
	{ length: 40 },
	(_, i) =>
		`The committee met for the ${i + 1}th time in the hall of the harbour office, and it heard all of the engineers who had built the lock, the dam and the road beside them. Ada Lindqvist, the head of the harbour office, said that the lock number ${i + 1} would carry ${300 + i} ships a year from the month of January on.`,
);

describe('the lists', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({
			files: { [FILE]: PARAGRAPHS.join('\n\n') },
			settings: { 'editor.wordWrap': 'on', 'editor.stickyScroll.enabled': true },
		});
		await editor.open(FILE);
	});
	after(() => editor.close());

	/** How far the text is scrolled, in pixels. */
	const scrolled = (): Promise<number> =>
		editor.editor.locator('.lines-content').evaluate((lines) => -parseFloat((lines as HTMLElement).style.top));

	/** How far the text is scrolled, once it is where it was told to go and stays there for a quarter of a second. */
	const still = async (): Promise<number> => {
		let last = NaN;
		let since = 0;
		await editor.until('the text stands still', async () => {
			const now = await scrolled();
			if (now !== last) {
				last = now;
				since = Date.now();
			}
			return Date.now() - since > 250;
		});
		return last;
	};

	it('give the text back as it was seen, cursor and scroll, on Escape', async () => {
		await editor.goTo(41);
		const cursor = await editor.cursor();
		// Scrolled on from the cursor, into the middle of a line of the file.
		const there = await still();
		await editor.page.keyboard.press('Control+ArrowDown');
		await editor.until('the text is scrolled', async () => (await scrolled()) > there);
		const before = await still();
		await editor.runCommand('Source Review: List Claims…');
		await editor.quickPickRows();
		for (let i = 0; i < 12; i += 1) {
			await editor.page.keyboard.press('ArrowDown');
		}
		await editor.until('another place is shown', async () => Math.abs((await scrolled()) - before) > 100);
		await editor.page.keyboard.press('Escape');
		await editor.until('the text is back', async () => Math.abs((await scrolled()) - before) < 20);
		assert.deepEqual(await editor.cursor(), cursor);
	});

	it('leave a person where they click in the text', async () => {
		await editor.goTo(1);
		await editor.runCommand('Source Review: List Claims…');
		await editor.quickPickRows();
		for (let i = 0; i < 30; i += 1) {
			await editor.page.keyboard.press('ArrowDown');
		}
		await editor.until('another place is shown', async () => (await scrolled()) > 200);
		const there = await still();
		await editor.editor.locator('.view-line').last().click();
		await editor.until(
			'the list is gone',
			async () => (await editor.page.locator('.quick-input-list:visible').count()) === 0,
		);
		assert.ok(Math.abs((await still()) - there) < 200);
		assert.ok((await editor.cursor()).line > 1);
	});

	it('show the words first, and line and speaker whole below', async () => {
		await editor.runCommand('Source Review: List Claims…');
		const rows = await editor.quickPickRows();
		assert.ok(rows.length > 5);
		for (const { detail } of rows) {
			assert.match(detail, /^L\d+ · (?:Ada Lindqvist, said|the article)/);
		}
		const claim = rows.find(({ label }) => label.includes('ships a year'));
		assert.match(claim?.label ?? '', /^the lock number \d+ would carry \d+ ships a year/);
		await editor.screenshot('list-claims-long');
		await editor.page.keyboard.press('Escape');
	});

	it('keep what is less certain behind a line that counts it, and say so in each row', async () => {
		// Whatever is reported is less certain, and what the article says itself is not.
		await editor.setSettings({ 'sourceReview.lessCertainBelow': 100 });
		await editor.goTo(1, (PARAGRAPHS[0] ?? '').length);
		await editor.runCommand('Source Review: List Claims…');
		const row = editor.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'number 1 would' });
		await row.filter({ hasText: 'Ada Lindqvist, said · less certain' }).waitFor();
		const title = await editor.page.locator('.quick-input-title').innerText();
		const [, less = ''] = /^Claims: \d+, (\d+) less certain$/.exec(title) ?? [];
		assert.ok(Number(less) > 5, title);
		await editor.page.locator('.quick-input-list-separator', { hasText: `less certain: ${less}` }).waitFor();
		await editor.screenshot('list-less-certain');
		await editor.page.keyboard.press('ArrowUp');
		await editor.page.locator('.monaco-list-row.focused', { hasText: 'the article' }).waitFor();
		await editor.setSettings({ 'sourceReview.lessCertainBelow': undefined });
		await editor.page.keyboard.press('Escape');
	});
});
