import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Frame } from 'playwright-core';
import { Harness } from './harness';

const ARTICLE = 'seeds/ferry.txt';
const OLDER = 'seeds/older/ferry-monday.txt';
const CALL = 'sources/call.txt';
const ALTERED = '“We will close the old ferry terminal before the winter storms arrive,”';
const MENDED = '“We may close the old ferry terminal before the winter storms arrive,”';
const textWith = (quotation: string, opening: string): string =>
	[
		'HALM, 12 November 2031',
		opening,
		`${quotation} said Rosa Lind, the harbour manager.`,
		'“Nobody on the island was ever asked about the new timetable,” said Tom Berg, a captain.',
		'Lind said that the pumps had failed twice in the same wet week of March.',
		'“The mayor promised us a second boat by Easter,” said Ada Moor, a teacher on the island.',
		'',
	].join('\n\n');
const NOW = textWith(ALTERED, 'The island of Halm may lose its only terminal, which 300 families live by.');
const TRANSCRIPT = [
	'Call with the harbour, 11 November 2031',
	'Rosa Lind: Thank you all for coming at such short notice.',
	'Rosa Lind: We may close the old ferry terminal before the winter storms arrive.',
	'Rosa Lind: The pumps failed twice in the same wet week of March, as you know.',
	'Ada Moor: Nobody on the island was ever asked about the new timetable.',
	'',
].join('\n\n');
const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

/** An article, the transcript that it quotes, and yesterday's version in a folder; what a desk does with them. */
describe("a newsroom's afternoon", function () {
	this.timeout(180_000);
	this.bail(true);
	let editor: Harness;
	let panel: Frame;
	let step = 0;

	/** One picture of each step, in all themes by turns. */
	const picture = async (name: string): Promise<void> => {
		await editor.setTheme(THEMES[step % THEMES.length] ?? '');
		step += 1;
		await editor.screenshot(`afternoon-${step}-${name}`);
	};
	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await editor.page.keyboard.press(key);
			await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		}
	};
	const choose = async (typed: string): Promise<void> => {
		await editor.until(`a row for ${typed}`, async () => (await editor.quickPickRows())[0]?.label.includes(typed));
		await editor.page.keyboard.press('Enter');
	};
	const rows = (): Promise<string[]> =>
		panel
			.locator('.checked .row.item')
			.evaluateAll((all) => all.map((row) => (row.textContent ?? '').replace(/\s+/g, ' ')));
	const write = (file: string, text: string): Promise<void> => fs.writeFile(path.join(editor.workspace, file), text);

	before(async () => {
		editor = await Harness.start({
			files: {
				[ARTICLE]: NOW,
				[OLDER]: textWith(ALTERED, 'The island of Halm may lose its terminal.'),
				[CALL]: TRANSCRIPT,
			},
			machineSettings: { 'sourceReview.reviewer': 'Rosa' },
			viewport: { width: 1400, height: 900 },
		});
		await editor.open(ARTICLE);
	});
	after(() => editor.close());

	it('says in passing that a quotation stands otherwise in the transcript', async () => {
		// The findings come with it, and need no pointer.
		await editor.page.locator('.squiggly-info').nth(1).waitFor({ timeout: 60_000 });
		const hover = await editor.until('the hover names the transcript', async () => {
			const text = await editor.hoverText(5, 'winter');
			await editor.closeHover();
			return text.includes('also in sources') && text;
		});
		assert.match(hover, /also in sources\/call\.txt, line 5: altered, modal verb: “will” for “may”/);
		assert.match(hover, /also in seeds\/older\/ferry-monday\.txt, line 5: verbatim/);
		await editor.hoverText(5, 'winter');
		await picture('hover');
		await editor.closeHover();
	});

	it('checks the article against its sources, and shows each quotation with how it stands there', async () => {
		await editor.typeCommand('Source Review: Check Quotations Against Sources…');
		await choose('All sources');
		panel = await editor.panelFrame();
		await panel.waitForSelector('.checked .row.item');
		const [altered = '', other = '', missing = '', faithful = ''] = await rows();
		assert.match(altered, /altered.*“will” for “may” · call\.txt:5/);
		assert.match(other, /other speaker.*Nobody on the island.*in the source said by Ada Moor/);
		assert.match(missing, /not found.*second boat by Easter/);
		assert.match(faithful, /faithful.*the pumps had failed twice/);
		await picture('checked');
	});

	it('leads to the place in the article and in the transcript, a key each', async () => {
		await editor.until('the keyboard is in the panel', () => panel.evaluate(() => document.hasFocus()));
		await panel.locator('.row.item').first().focus();
		await press('Enter');
		await editor.until('the words are selected', async () => (await editor.cursor()).line === 5);
		await panel.locator('.row.item').first().focus();
		await press('o');
		await editor.page.locator('.tab.active', { hasText: 'call.txt' }).waitFor();
		await editor.until('the words are selected there', async () => (await editor.cursor()).line === 5);
		// The table stays, so that one can go on from there.
		assert.equal(await panel.locator('.checked .row.item').count(), 4);
		await picture('source');
		await editor.open(ARTICLE);
	});

	it('shows both passages side by side', async () => {
		await editor.goTo(5, 12);
		await editor.typeCommand('Source Review: Compare with Source…');
		await choose('sources/call.txt, line 5');
		await editor.page.locator('.tab.active', { hasText: '↔' }).waitFor();
		await editor.page.locator('.monaco-diff-editor .char-insert').first().waitFor();
		// The table stays beside the comparison, too.
		await panel.waitForSelector('.checked .row.item');
		await picture('compare');
		await editor.page.keyboard.press('Control+F4');
		await editor.open(ARTICLE);
	});

	it('takes a verdict in the table', async () => {
		await panel.locator('.row.item', { hasText: 'altered' }).first().focus();
		await press('3');
		await panel.locator('.row.item .sign[data-status=disputed]').waitFor();
		await picture('verdict');
	});

	it('follows a new version: the verdict stays with its words, and the table is of the new text', async () => {
		await write(ARTICLE, textWith(MENDED, 'The island of Halm may lose its only terminal. Nobody knows when.'));
		const mended = panel.locator('.row.item', { hasText: /variant|verbatim/ });
		await mended.locator('.sign[data-status=disputed]').waitFor({ timeout: 30_000 });
		assert.match((await rows()).join('\n'), /(?:variant|verbatim)[^\n]*We may close/);
		await panel.waitForFunction(() => document.querySelector('.checked-note .old') === null);
		await picture('new-version');
	});

	it('carries a verdict over from the older version', async () => {
		await editor.open(OLDER);
		await editor.hoverText(7, 'island');
		await editor.closeHover();
		await editor.goTo(7, 12);
		await editor.page.keyboard.press('Alt+.');
		await editor.page.keyboard.press('2');
		await panel.locator('.progress-text', { hasText: '1 of' }).waitFor();
		await editor.open(ARTICLE);
		await panel.locator('.progress-text', { hasText: '0 of' }).waitFor();
		await editor.typeCommand('Source Review: Compare Versions…');
		await choose('ferry-monday.txt');
		await choose('ferry-monday.txt →');
		await editor.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Carry Over' }).waitFor();
		await picture('versions');
		await editor.page.keyboard.type('Carry Over');
		await choose('Carry Over Verdicts');
		await editor.open(ARTICLE);
		await panel.locator('.progress-text', { hasText: '1 of' }).waitFor();
	});

	it('writes a report of it', async () => {
		await panel.getByRole('button', { name: 'Save Report…' }).click();
		await choose('Open in an editor');
		await editor.editor.locator('.view-line', { hasText: 'quotations and reports' }).first().waitFor();
		const report = await editor.editor.locator('.view-lines').innerText();
		assert.match(report.replace(/\s+/g, ' '), /1 other speaker/);
		await picture('report');
		assert.deepEqual(editor.consoleErrors, []);
	});
});
