import * as assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { contrast } from './contrast';
import { Harness } from './harness';

const HARBOUR = `HALM HARBOUR, 3 June 2031

Ada Lindqvist, the harbour master, said that 14 ships had waited for three days.

"The crane fell on Tuesday," said Tomas Beregi, a spokesman for the Ministry of Waterways. "Nobody was hurt."

Lindqvist denied that the quay was ever closed.

According to a senior official, the toll will double next year.
`;
const LETTRE = `Le navire n’est jamais arrivé, et personne ne sait pourquoi le port est resté fermé pendant trois jours.

La capitaine a écrit que la grue était tombée mardi et que les ouvriers attendaient encore une réponse du ministère.
`.repeat(3);
const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

describe('the panel', () => {
	let editor: Harness;
	let panel: Frame;

	const row = (text: string): Locator => panel.locator('.row', { hasText: text }).first();
	const isInPanel = (): Promise<boolean> => panel.evaluate(() => document.hasFocus());
	const show = async (): Promise<void> => {
		await editor.runCommand('Source Review: Show Claims & Speakers');
		panel = await editor.panelFrame();
	};

	/** The lines beside direct speech, as the editor draws them, that are hard to see on its ground or in the panel. */
	const weakLines = async (): Promise<string[]> => {
		const colors = await panel.evaluate(() => {
			const probe = document.body.appendChild(document.createElement('i'));
			const computed = (name: string): string => {
				probe.style.color = `var(--vscode-${name})`;
				return getComputedStyle(probe).color;
			};
			const lines = [1, 2, 3, 4, 5, 6].map((number) => computed(`sourceReview-speaker${number}Border`));
			lines.push(computed('sourceReview-uncertainSpeechBorder'));
			probe.remove();
			return { lines, ground: getComputedStyle(document.body).backgroundColor };
		});
		const [ground = ''] = await editor.page
			.locator('.monaco-editor-background')
			.evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
		const drawn = await editor.page.evaluate(() =>
			[...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')]
				.map((mark) => getComputedStyle(mark))
				.filter(({ borderLeftWidth, borderRightWidth }) => borderLeftWidth !== '0px' && borderRightWidth === '0px')
				.map(({ borderLeftColor }) => borderLeftColor),
		);
		assert.ok(drawn.length > 0 && drawn.every((color) => colors.lines.includes(color)), drawn.join(' '));
		return colors.lines.flatMap((line) =>
			[ground, colors.ground].filter((on) => contrast(line, on) < 3).map((on) => `${line} on ${on}`),
		);
	};

	before(async () => {
		editor = await Harness.start({
			// How sure each sentence is depends on what was trained: what is less certain has tests of its own.
			settings: { 'sourceReview.lessCertainBelow': 50 },
			files: {
				'seeds/harbour.txt': HARBOUR,
				'seeds/lettre.txt': LETTRE,
				'seeds/quiet.txt': 'The quay was closed in May. The toll doubled in June.\n',
				'notes.txt': 'Ruth Okonjo said that the ferry was never inspected.\n',
			},
		});
		await editor.open('seeds/harbour.txt');
		await show();
		await panel.waitForSelector('[role=treeitem]');
	});
	after(() => editor.close());

	it('lists the claims of the active text by speaker', async () => {
		await row('Ada Lindqvist').waitFor();
		await row('14 ships').waitFor();
		for (const theme of THEMES) {
			await editor.setTheme(theme);
			assert.deepEqual(await weakLines(), [], theme);
			await editor.screenshot(`panel-${theme.replace('Default ', '').toLowerCase().replaceAll(' ', '-')}`);
		}
	});

	it('sets apart what is less certain as soon as a person wants it otherwise, and draws it so in panel and text', async () => {
		const own = async (): Promise<number> => panel.locator('.row .swatch:not(.dotted)').count();
		assert.ok((await own()) > 0);
		await editor.setSettings({ 'sourceReview.lessCertainBelow': 100 });
		await row('Less certain').waitFor();
		await editor.until('no line is anybody’s own', async () => (await own()) === 0);
		await editor.setSettings({ 'sourceReview.lessCertainBelow': 50 });
		await editor.until('lines are somebody’s own again', async () => (await own()) > 0);
	});

	it('goes to the text with Enter, keyboard and all, and shows it at a click without', async () => {
		await row('14 ships').click();
		await editor.until('the editor shows line 3', async () => (await editor.cursor()).line === 3);
		assert.equal(await isInPanel(), true);
		await row('quay was ever closed').click();
		await editor.until('the editor shows line 7', async () => (await editor.cursor()).line === 7);
		await editor.page.keyboard.press('Enter');
		await editor.until('the keyboard is in the text', async () => !(await isInPanel()));
		assert.equal((await editor.cursor()).line, 7);
	});

	it('follows the cursor', async () => {
		await editor.goTo(3, 60);
		await panel.locator('.row.current', { hasText: '14 ships' }).waitFor();
		await editor.goTo(7, 40);
		await panel.locator('.row.current', { hasText: 'ever closed' }).waitFor();
	});

	it('follows the keyboard to another editor of the same text, where the cursor is elsewhere', async () => {
		await editor.goTo(3, 60);
		await editor.runCommand('View: Split Editor Right');
		await editor.until('there are two', async () => (await editor.page.locator('.editor-instance').count()) === 2);
		await editor.goTo(7, 40);
		await panel.locator('.row.current', { hasText: 'ever closed' }).waitFor();
		await editor.page.keyboard.press('Control+1');
		await panel.locator('.row.current', { hasText: '14 ships' }).waitFor();
		await editor.runCommand('View: Close Editors in Other Groups');
	});

	it('shows why we think so, in place', async () => {
		await row('14 ships').locator('.twistie').click();
		await panel.locator('.row.detail', { hasText: 'Ada Lindqvist' }).first().waitFor();
		await editor.screenshot('panel-evidence');
		await row('14 ships').locator('.twistie').click();
	});

	it('keeps up with the text, and leaves it the keyboard where the row of the panel has gone', async () => {
		await editor.goTo(10, 1);
		await editor.page.keyboard.type('The ferry sank in 2018.');
		await row('ferry sank').click();
		assert.equal(await isInPanel(), true);
		await editor.goTo(10, 1);
		await editor.page.keyboard.press('Shift+End');
		await editor.page.keyboard.press('Delete');
		await editor.until('the row is gone', async () => (await row('ferry sank').count()) === 0);
		await editor.page.keyboard.type('The lighthouse burned in 2019.');
		await row('lighthouse burned').waitFor();
		assert.equal(await isInPanel(), false);
		assert.equal((await editor.cursor()).column, 31);
	});

	it('goes on in the list with the keyboard when a person comes back from the text', async () => {
		await row('14 ships').click();
		await editor.goTo(7, 40);
		await panel.locator('.row.current', { hasText: 'ever closed' }).waitFor();
		await editor.typeCommand('Source Review: Show Claims & Speakers');
		await editor.until('the keyboard is in the panel', isInPanel);
		await editor.page.keyboard.press('ArrowDown');
		const focused = await panel.locator('.row:focus').innerText();
		await editor.page.keyboard.press('ArrowUp');
		assert.notEqual(await panel.locator('.row:focus').innerText(), focused);
	});

	it('is as it was when it is shown again', async () => {
		await panel.locator('vscode-tab-header').nth(1).click();
		await panel.locator('vscode-textfield input').fill('lindqvist');
		await panel.waitForFunction(() => document.querySelectorAll('.row.group').length === 1);
		// The page saves a moment after the last change.
		await editor.page.waitForTimeout(400);
		await editor.execute('workbench.view.explorer');
		await editor.until('the panel is gone', async () => panel.isDetached());
		await show();
		await panel.waitForSelector('[role=treeitem]');
		assert.equal(await panel.locator('vscode-textfield input').inputValue(), 'lindqvist');
		assert.equal(
			await panel
				.locator('vscode-tab-header[active]')
				.innerText()
				.then((text) => text.includes('Speakers')),
			true,
		);
		await panel.locator('vscode-textfield input').fill('');
		await panel.locator('vscode-tab-header').first().click();
	});

	it('stays with the text while the keyboard is in an output pane', async () => {
		await row('14 ships').waitFor();
		await editor.execute('workbench.panel.output.focus');
		await editor.page.waitForSelector('.panel .monaco-editor.focused, .panel .composite.panel');
		// Until whatever would follow the focus has done so.
		await row('14 ships').locator('.twistie').click();
		await panel.locator('.row.detail', { hasText: 'Ada Lindqvist' }).first().waitFor();
		assert.equal(await panel.locator('.message').count(), 0);
		await row('14 ships').locator('.twistie').click();
		await editor.execute('workbench.action.closePanel');
	});

	it('sets a status at once, and says that it is being saved until it is', async () => {
		await row('14 ships').click();
		await editor.page.keyboard.press('2');
		await row('14 ships').locator('[data-status=checked]').waitFor();
		await panel.locator('.review-bar .saving').waitFor({ state: 'detached' });
		await editor.page.keyboard.press('u');
		await panel.locator('p.said', { hasText: 'Taken back: checked' }).waitFor();
		await row('14 ships').locator('[data-status=unreviewed]').waitFor();
	});

	it('has the keyboard again, at the row, once a pick of its commands has closed: no key changes the text', async () => {
		const chosen = editor.page.locator('.quick-input-widget:visible .monaco-list-row').first();
		for (const [command, end] of [
			['c', 'Enter'],
			['c', 'Escape'],
			['l', 'Escape'],
			['s', 'Escape'],
		] as const) {
			await row('crane fell').click();
			await editor.page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
			await editor.page.keyboard.press(command);
			await chosen.waitFor();
			await editor.page.keyboard.press(end);
			await panel.locator('.row:focus', { hasText: 'crane fell' }).waitFor();
			await editor.page.keyboard.press('3');
			await row('crane fell').locator('[data-status=disputed]').waitFor();
			await editor.page.keyboard.press('u');
			await row('crane fell').locator('[data-status=unreviewed]').waitFor();
		}
		assert.match(await editor.editor.locator('.view-lines').innerText(), /The\scrane\sfell\son\sTuesday/);
	});

	it('counts the findings of the text that is open while it is hidden', async () => {
		const badge = editor.page.locator('.activitybar .action-item', {
			has: editor.page.locator('[aria-label*="Source Review"]'),
		});
		const count = (): Promise<string> => badge.locator('.badge-content').innerText();
		await editor.open('seeds/harbour.txt');
		await editor.until('findings are counted', async () => (await count()) !== '');
		const before = await count();
		await editor.execute('workbench.view.explorer');
		await editor.until('the panel is gone', async () => panel.isDetached());
		await editor.open('seeds/quiet.txt');
		await editor.until('the count is that of the other text', async () => (await count()) !== before);
		await editor.open('seeds/harbour.txt');
		await editor.until('the count is that of the first again', async () => (await count()) === before);
		await show();
		await panel.waitForSelector('[role=treeitem]');
	});

	it('searches no other text for what is searched for in one', async () => {
		const searched = (): Promise<string> => panel.locator('vscode-textfield input').inputValue();
		await editor.show('seeds/harbour.txt');
		await row('crane fell').waitFor();
		await panel.locator('vscode-textfield input').fill('crane');
		await panel.waitForFunction(() => document.querySelector('.status')?.textContent?.includes(' of ') === true);
		await editor.show('seeds/quiet.txt');
		await row('crane fell').waitFor({ state: 'detached' });
		assert.equal(await searched(), '');
		assert.ok((await panel.locator('.row .main').count()) > 0);
		await editor.show('seeds/harbour.txt');
		await row('crane fell').waitFor();
		await editor.until('what was searched for is there again', async () => (await searched()) === 'crane');
		await panel.locator('.search .clear').click();
	});

	it('offers to review a text that is not, and does', async () => {
		await editor.open('notes.txt');
		await panel.locator('.message', { hasText: 'notes.txt' }).waitFor();
		await editor.screenshot('panel-not-reviewed');
		await panel.locator('vscode-button', { hasText: 'Review This File' }).click();
		await row('ferry was never inspected').waitFor();
	});

	it('says when a text is not English', async () => {
		await editor.open('seeds/lettre.txt');
		await panel.locator('.message', { hasText: 'English' }).waitFor();
		await editor.page.locator('.statusbar-item[aria-label*="too little English"]', { hasText: 'no claims' }).waitFor();
	});

	it('offers to open a text when there is none', async () => {
		await editor.execute('workbench.action.closeAllEditors');
		await panel.locator('vscode-button', { hasText: 'Open File' }).waitFor();
	});

	it('causes no error', () => {
		assert.deepEqual(
			editor.consoleErrors.filter((error) => /panel|Content Security Policy|source-review/i.test(error)),
			[],
		);
	});
});
