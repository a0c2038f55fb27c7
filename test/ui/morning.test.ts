import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import Papa from 'papaparse';
import type { Frame } from 'playwright-core';
import { repository } from '../launch/repository';
import { Harness } from './harness';

const SEED = 'seeds/000_27ef0c6efdd0111c.txt';
const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];
/** What digits set, from 1. */
const STATUSES = ['unreviewed', 'checked', 'disputed', 'false', 'needs source', 'not a claim'];
const NOTE = 'Asked the bureau on Monday; see page 4, third paragraph.';

interface Seen {
	readonly text: string;
	readonly status: string;
}

/** Everything here is done by the keyboard; the mouse rests. */
describe("a reviewer's morning", function () {
	this.timeout(240_000);
	let editor: Harness;
	let panel: Frame;
	const given = new Map<string, string>();
	/** The text before anything is typed. */
	let article = '';

	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await editor.page.keyboard.press(key);
			await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		}
	};
	const choose = async (typed: string): Promise<void> => {
		await editor.page.locator('.quick-input-widget:visible input.input').first().waitFor();
		await editor.page.keyboard.type(typed);
		await editor.until(`a row for ${typed}`, async () => (await editor.quickPickRows())[0]?.label.includes(typed));
		await editor.page.keyboard.press('Enter');
	};
	const showPanel = async (): Promise<void> => {
		await editor.typeCommand('Source Review: Show Claims & Speakers');
		panel = await editor.panelFrame();
		await panel.waitForSelector('[role=treeitem]');
		await editor.until('the keyboard is in the panel', () => panel.evaluate(() => document.hasFocus()));
	};
	/** With Tab to the tabs, then with arrows. */
	const toTab = async (name: string): Promise<void> => {
		for (let count = 0; count < 20; count += 1) {
			await press('Tab');
			if (await panel.evaluate(() => document.activeElement?.localName === 'vscode-tab-header')) {
				break;
			}
		}
		await press(name === 'Speakers' ? 'ArrowRight' : 'ArrowLeft', 'Enter');
		await panel.locator('vscode-tab-header[active]', { hasText: name }).waitFor();
	};
	const focusedText = (): Promise<string> =>
		panel.evaluate(() => document.activeElement?.querySelector('.main')?.textContent ?? '');
	const says = (): Promise<string> => panel.locator('.notice').innerText();
	const seen = (): Promise<Seen[]> =>
		panel.locator('.row.item').evaluateAll((rows) =>
			rows.map((row) => ({
				text: row.querySelector('.main')?.textContent ?? '',
				status: row.querySelector('.sign')?.getAttribute('data-status') ?? '',
			})),
		);
	const shows = (key: string, expected: string): Promise<unknown> =>
		editor.until(`${key} is ${expected}`, async () =>
			(await seen()).some(({ text, status }) => text === key && status === expected),
		);
	let step = 0;
	/** One picture of each step, in all themes by turns. */
	const picture = async (name: string): Promise<void> => {
		step += 1;
		await editor.setTheme(THEMES[step % THEMES.length] ?? '');
		await editor.screenshot(`morning-${String(step)}-${name}`);
	};
	/** The claims and reviews that the command line reads from the folder. */
	const exported = (): Record<string, string>[] => {
		const cli = path.join(repository.root, 'dist', 'cli.js');
		const args = [cli, 'analyze', '--quick', '--format', 'csv', path.join(editor.workspace, SEED)];
		const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
		assert.equal(stderr, '');
		return Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
	};

	before(async () => {
		editor = await Harness.start({
			// High enough for every row: lists draw only what can be seen.
			viewport: { width: 1400, height: 2600 },
			machineSettings: { 'sourceReview.reviewer': 'Rosa' },
		});
	});
	after(() => editor.close());

	it('opens the article and the panel', async () => {
		article = await fs.readFile(path.join(editor.workspace, SEED), 'utf8');
		await editor.open(SEED);
		await showPanel();
		await panel.locator('.progress-text', { hasText: /^0 of \d+ reviewed$/ }).waitFor();
		await picture('open');
	});

	it('goes through every claim, one key each, and writes notes', async () => {
		// What is less certain is a part of the work as well.
		await press('m');
		const claims = (await seen()).length;
		await press('n');
		for (let count = 0; count < claims; count += 1) {
			const text = await focusedText();
			assert.ok(!given.has(text), `“${text}” comes twice`);
			const digit = 2 + (count % 5);
			given.set(text, STATUSES[digit - 1] ?? '');
			if (count === 3) {
				await press('e');
				await editor.page.keyboard.type(NOTE);
				await press('Tab');
				await editor.page.keyboard.type('figures, bureau');
				await press('Control+Enter');
				await panel.locator('.row:focus .mark.noted').waitFor();
			}
			await press(`Shift+Digit${digit}`);
			await shows(text, given.get(text) ?? '');
		}
		assert.equal(given.size, claims);
		// That the last one is saved may be said over it.
		await editor.until('nothing is left', async () => {
			await press('n');
			return /Nothing in this list is unreviewed/.test(await says());
		});
		await picture('claims');
	});

	it('takes one back, and does it again', async () => {
		const [last, status] = [...given].at(-1) ?? ['', ''];
		await press('u');
		await shows(last, 'unreviewed');
		await press('r');
		await shows(last, status);
	});

	it('goes through every quotation of every speaker', async () => {
		await toTab('Speakers');
		let count = 0;
		for (await press('n'); !/Nothing in this list/.test(await says()); count += 1) {
			assert.ok(count < 60, 'it never ends');
			await press('Shift+Digit2');
			await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
		}
		assert.ok(count > 20, `${count} quotations`);
		await editor.until('all are checked', async () => (await seen()).every(({ status }) => status === 'checked'));
		await picture('quotations');
	});

	it('corrects one speaker', async () => {
		await toTab('Claims');
		await press('/');
		await editor.page.keyboard.type('failed to acknowledge');
		await press('ArrowDown', 'ArrowDown');
		const text = await focusedText();
		assert.match(text, /failed to acknowledge/);
		await press('s');
		await choose('Wei Xiaojun');
		await panel.locator('.row.group', { hasText: 'Wei Xiaojun' }).waitFor();
		await editor.until('the keyboard is back in the panel', () => panel.evaluate(() => document.hasFocus()));
		await picture('speaker');
		await press('/', 'Escape');
		await shows(text, given.get(text) ?? '');
	});

	it('edits the article and saves it', async () => {
		await editor.open(SEED);
		await editor.goTo(1, 1);
		await editor.page.keyboard.type('Beijing desk. Corrected on Thursday.\n\n');
		await editor.goTo(27, 1);
		await editor.page.keyboard.press('Control+s');
		await editor.until('it is saved', async () =>
			(await fs.readFile(path.join(editor.workspace, SEED), 'utf8')).startsWith('Beijing desk.'),
		);
		const saved = await fs.readFile(path.join(editor.workspace, SEED), 'utf8');
		assert.equal(saved, `Beijing desk. Corrected on Thursday.\n\n${article}`, 'nothing else was typed into the text');
		await panel.locator('.progress-text', { hasText: /of \d+ reviewed/ }).waitFor();
		await picture('edited');
	});

	it('opens everything anew, and all is where it was put', async () => {
		await editor.page.reload();
		await editor.page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: 60_000 });
		await editor.open(SEED);
		await showPanel();
		if (!(await panel.locator('vscode-tab-header[active]', { hasText: 'Claims' }).count())) {
			await toTab('Claims');
		}
		await press('/', 'Escape', 'Escape');
		await editor.until('the reviews are read', async () =>
			(await seen()).some(({ status }) => status !== 'unreviewed'),
		);
		const now = new Map((await seen()).map(({ text, status }) => [text, status]));
		for (const [text, status] of given) {
			assert.equal(now.get(text), status, text);
		}
		await press('n');
		await press('Space');
		await picture('reopened');
	});

	it('exports what was recorded, nothing lost', async () => {
		await editor.typeCommand('Source Review: Export Claims and Reviews…');
		await choose('CSV');
		await choose('Open in an editor');
		await editor.editor.locator('.view-line', { hasText: 'document,line,start' }).first().waitFor();
		await picture('export');
		const rows = exported();
		// Lists leave half a pair of quotation marks out.
		const plain = (text: string): string =>
			text
				.replace(/\s+/g, ' ')
				.replace(/^["“](?![^"”]*["”])|(?<!["“][^"“]*),?["”]$/g, '')
				.trim();
		const claims = rows
			.filter((row) => row['about'] === 'claim')
			.map((row): Record<string, string> => ({ ...row, text: plain(row['text'] ?? '') }));
		// Lists show a claim without the word that introduces it.
		const statusOf = (shown: string): string | undefined =>
			(claims.find((row) => row['text'] === shown) ??
				claims.find((row) => row['text']?.replace(/^\w+ /, '') === shown))?.['status'];
		for (const [text, status] of given) {
			assert.equal(statusOf(text), status, text);
		}
		const [noted] = rows.filter((row) => row['note'] !== '');
		assert.equal(noted?.['note'], NOTE);
		assert.equal(noted['tags'], 'figures; bureau');
		assert.equal(noted['reviewer'], 'Rosa');
		const corrected = rows.find((row) => row['text']?.includes('failed to acknowledge'));
		assert.equal(corrected?.['speaker'], 'Wei Xiaojun');
	});
});
