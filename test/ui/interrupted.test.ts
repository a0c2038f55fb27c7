import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { repository } from '../launch/repository';
import { Harness } from './harness';
import { recorded } from './recorded';

const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
	'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the harbour office.',
	'“Nobody warned us,” Tomas Beregi, a lawyer, said. “The crane fell at night.”',
].join('\n\n');
const LONGER = [
	...TEXT.split('\n\n'),
	'Lindqvist said that the work cost $3.2 million. She added that the office would publish the accounts in January.',
	'In Berlin, Ruth Okonjo, the mayor, denied that her brother had ever been paid.',
	'Log:',
].join('\n\n');
const QUOTATION = '“The work cost far too much money and took far too long.”';
const OPEN_QUESTIONS = [
	'The harbour of Holmavik opened its new lock on Friday after many months of work.',
	`${QUOTATION} The lock was closed again on Sunday.`,
	'A senior official said that the gate was never tested before the day on which it opened.',
].join('\n\n');
const ABOVE = 'The harbour of Dalvik was closed for 3 weeks. It opens again on Monday, the office said.\n\n';
const SEEDS = {
	pick: 'seeds/pick.txt',
	note: 'seeds/note.txt',
	speaker: 'seeds/speaker.txt',
	left: 'seeds/left.txt',
	busy: 'seeds/busy.txt',
	north: 'seeds/north/report.txt',
	south: 'seeds/south/report.txt',
	findings: 'seeds/questions.txt',
	output: 'seeds/output.txt',
	columns: 'seeds/columns.txt',
	statuses: 'seeds/statuses.txt',
} as const;

describe('what a person does while something else happens', () => {
	let editor: Harness;
	let panel: Frame;

	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await editor.page.keyboard.press(key);
		}
	};
	const pressInPanel = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await press(key);
			await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		}
	};
	const input = () => editor.page.locator('.quick-input-widget:visible input.input').first();
	const untilRecorded = (file: string, what: string, isSo: (all: Awaited<ReturnType<typeof recorded>>) => boolean) =>
		editor.until(`${what} is recorded`, async () => {
			const all = await recorded(editor.workspace, file);
			return isSo(all) ? all : undefined;
		});
	/** Shows a text once it is analysed. */
	const show = async (file: string, column?: number): Promise<void> => {
		await editor.show(file, column);
		const group = editor.page.locator('.editor-group-container.active');
		await group.locator('.cdr[class*="ced-"]').first().waitFor();
		await group.getByRole('button', { name: 'List Claims' }).first().waitFor();
	};
	const showPanel = async (says: string): Promise<void> => {
		await editor.execute('sourceReview.showPanel');
		panel = await editor.panelFrame();
		await panel.locator('.row .main', { hasText: says }).first().waitFor();
		await editor.until('the keyboard is in the panel', async () => {
			const isThere = await panel.evaluate(() => document.hasFocus());
			// A text that is still coming up takes the keyboard once more.
			await (isThere || editor.execute('sourceReview.showPanel'));
			return isThere;
		});
	};
	const draft = async (): Promise<string | undefined> => {
		const box = panel.locator('.review-form textarea');
		return (await box.count()) > 0 ? box.inputValue() : undefined;
	};

	before(async () => {
		editor = await Harness.start({
			files: {
				...Object.fromEntries([SEEDS.pick, SEEDS.note, SEEDS.speaker, SEEDS.left].map((file) => [file, TEXT])),
				...Object.fromEntries([SEEDS.busy, SEEDS.output, SEEDS.columns, SEEDS.statuses].map((file) => [file, LONGER])),
				[SEEDS.north]: TEXT,
				[SEEDS.south]: TEXT.replaceAll('Holmavik', 'Vestmanna'),
				[SEEDS.findings]: OPEN_QUESTIONS,
			},
		});
	});
	after(() => editor.close());
	afterEach(async () => {
		await press('Escape');
		await editor.execute('workbench.action.revertAndCloseActiveEditor');
	});

	it('a status chosen after the text has grown above is on the words it was meant for', async () => {
		await show(SEEDS.pick);
		await editor.goTo(3, 8);
		await press('Alt+.', 's');
		await editor.quickPickRows();
		await editor.edit(SEEDS.pick, 'The harbour of Holm', `${ABOVE}The harbour of Holm`);
		await editor.page.keyboard.type('3');
		const [review] = await untilRecorded(SEEDS.pick, 'the status', (all) => all.length > 0);
		assert.equal(review?.status, 'disputed');
		assert.match(review.words, /carry 300 ships/);
	});

	it('a note on words that are gone meanwhile is kept for them, and listed among what needs a place', async () => {
		await show(SEEDS.note);
		await editor.goTo(5, 6);
		await press('Alt+.', 'e');
		await input().waitFor();
		const words = TEXT.split('\n\n')[2] ?? '';
		await editor.edit(SEEDS.note, words, 'Prices of bread rose by a fifth, which had nothing to do with it.');
		await editor.page.keyboard.type('Ask the crane driver.');
		await press('Enter');
		const [review] = await untilRecorded(SEEDS.note, 'the note', (all) => all.some(({ note }) => note !== ''));
		assert.match(review?.words ?? '', /Nobody warned us/);
		// It goes on for as long as its list is open.
		void editor.execute('sourceReview.listLostReviews').catch(() => undefined);
		const rows = await editor.quickPickRows();
		assert.ok(
			rows.some(({ label, description }) => /Nobody warned/.test(label) && /Ask the crane driver/.test(description)),
			JSON.stringify(rows),
		);
	});

	it('a speaker chosen after the text has grown above has said what was meant', async () => {
		await show(SEEDS.speaker);
		await editor.goTo(3, 8);
		await press('Alt+.', 'w');
		await editor.quickPickRows();
		await editor.edit(SEEDS.speaker, 'The harbour of Holm', `${ABOVE}The harbour of Holm`);
		await editor.page.keyboard.type('Ruth Okonjo');
		await editor.until('what was typed is offered', async () =>
			(await editor.quickPickRows()).some(({ description }) => description.includes('Ruth Okonjo')),
		);
		await press('Enter');
		await editor.until('the speaker is another', async () => /Ruth Okonjo/.test(await editor.hoverText(5, 'carry')));
		await editor.closeHover();
	});

	it('a note that is being typed is still there after the keyboard went elsewhere', async () => {
		await show(SEEDS.left);
		await editor.goTo(3, 8);
		await press('Alt+.', 'e');
		await input().waitFor();
		await editor.page.keyboard.type('Half a note');
		await editor.editor.locator('.view-line').last().click();
		if ((await input().count()) === 0) {
			await editor.goTo(3, 8);
			await press('Alt+.', 'e');
			await input().waitFor();
		}
		assert.match(await input().inputValue(), /Half a note/);
		await input().focus();
		await press('End', 'Enter');
		await untilRecorded(SEEDS.left, 'the note', (all) => all.some(({ note }) => note === 'Half a note'));
	});

	it('statuses and a note given in the panel are all kept, although another extension edits every 30 ms', async () => {
		await show(SEEDS.busy);
		await showPanel('300 ships');
		await panel.waitForSelector('.progress-text');
		const edits: Promise<void>[] = [];
		const timer = setInterval(() => edits.push(editor.edit(SEEDS.busy, '', 'x')), 30);
		try {
			await pressInPanel('n');
			for (let count = 0; count < 4; count += 1) {
				await pressInPanel('Shift+Digit2');
			}
			await pressInPanel('e');
			await panel.locator('.review-form textarea').waitFor();
			await editor.page.keyboard.type('Asked on Monday.');
			await press('Control+Enter');
			await pressInPanel('2');
		} finally {
			clearInterval(timer);
			await Promise.all(edits);
		}
		const all = await untilRecorded(
			SEEDS.busy,
			'all that was done',
			(all) =>
				all.length === 5 && all.every(({ status }) => status === 'checked') && all.some(({ note }) => note !== ''),
		);
		assert.deepEqual(
			all.map(({ note }) => note).filter((note) => note !== ''),
			['Asked on Monday.'],
		);
	});

	it('a note that is being typed on one file is not shown or saved in another of the same name, and comes back', async () => {
		await show(SEEDS.north);
		await showPanel('Holmavik');
		await pressInPanel('n', 'e');
		await panel.locator('.review-form textarea').waitFor();
		await editor.page.keyboard.type('Only of the north');
		await show(SEEDS.south);
		await showPanel('Vestmanna');
		assert.notEqual(await draft(), 'Only of the north');
		await pressInPanel('n', 'e');
		await panel.locator('.review-form textarea').waitFor();
		assert.equal(await draft(), '');
		await editor.page.keyboard.type('Only of the south');
		await press('Control+Enter');
		await untilRecorded(SEEDS.south, 'the note', (all) => all.some(({ note }) => note === 'Only of the south'));
		await show(SEEDS.north);
		await showPanel('Holmavik');
		await editor.until('the note of the north is there', async () => {
			const notes = (await recorded(editor.workspace, SEEDS.north)).map(({ note }) => note);
			return (await draft()) === 'Only of the north' || notes.includes('Only of the north');
		});
		const inSouth = await recorded(editor.workspace, SEEDS.south);
		assert.deepEqual(
			inSouth.map(({ note }) => note),
			['Only of the south'],
		);
	});

	it('a finding that was looked at is not counted any more, and is published by no export', async () => {
		await show(SEEDS.findings);
		await showPanel('Holmavik');
		const badge = editor.page
			.locator('.activitybar .action-item', { has: editor.page.locator('[aria-label^="Source Review"]') })
			.locator('.badge-content');
		const count = () => panel.locator('vscode-tab-header', { hasText: 'Findings' }).locator('.tab-count').innerText();
		const before = Number(await count());
		assert.ok(before >= 2, `${before} findings`);
		await editor.until('the badge counts them', async () => (await badge.innerText()) === String(before));
		await editor.execute('workbench.view.explorer');
		const start = OPEN_QUESTIONS.indexOf(QUOTATION);
		const uri = pathToFileURL(path.join(editor.workspace, SEEDS.findings)).href;
		await editor.execute('sourceReview.markFindingReviewed', uri, start, start + QUOTATION.length);
		await editor.until(
			'the badge counts one less, although the panel is hidden',
			async () => (await badge.innerText()) === String(before - 1),
		);
		await showPanel('Holmavik');
		await editor.until('the tab counts one less', async () => Number(await count()) === before - 1);
		const args = ['analyze', '--format', 'claimreview', path.join(editor.workspace, SEEDS.findings)];
		const cli = path.join(repository.root, 'dist', 'cli.js');
		const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
		assert.equal(stderr, '');
		assert.match(stdout, /Holmavik/);
		assert.doesNotMatch(stdout, /"ClaimReview"/);
	});

	it('the panel keeps showing the text while the keyboard is in the output', async () => {
		await show(SEEDS.output);
		await showPanel('300 ships');
		await editor.execute('workbench.action.output.show.extension-output-source-review').catch(() => undefined);
		await editor.execute('workbench.panel.output.focus');
		await editor.until('the keyboard is in the output', () =>
			editor.page.evaluate(
				() => document.activeElement?.closest('.output-view-content, .panel .monaco-editor') !== null,
			),
		);
		const offset = LONGER.indexOf('carry');
		await editor.execute(
			'sourceReview.setSpeaker',
			pathToFileURL(path.join(editor.workspace, SEEDS.output)).href,
			offset,
			offset,
			'Ines Falk',
		);
		await panel.locator('.row', { hasText: 'Ines Falk' }).first().waitFor();
		assert.equal(await panel.locator('.message').count(), 0);
		await editor.execute('workbench.action.closePanel');
	});

	it('a jump from the panel stays in the column one was in', async () => {
		await show(SEEDS.columns, 1);
		await show(SEEDS.columns, 2);
		await showPanel('300 ships');
		await pressInPanel('n', 'Enter');
		await editor.until('the keyboard is in a text', () =>
			editor.page.evaluate(() => document.activeElement?.closest('.editor-group-container') !== null),
		);
		const groups = editor.page.locator('.editor-group-container');
		assert.match((await groups.nth(1).getAttribute('class')) ?? '', /\bactive\b/);
		await editor.execute('workbench.action.closeEditorsInGroup');
	});

	it('one key gives the first status that counts as reviewed, whatever the statuses are', async () => {
		await editor.setSettings({
			'sourceReview.statuses': [
				{ id: 'unreviewed', sign: '·', done: false },
				{ id: 'waiting', sign: 'w', done: false },
				{ id: 'settled', sign: '=', done: true },
			],
		});
		await show(SEEDS.statuses);
		await editor.goTo(3, 8);
		await press('Alt+/');
		const [review] = await untilRecorded(SEEDS.statuses, 'the status', (all) => all.length > 0);
		assert.equal(review?.status, 'settled');
		await editor.setSettings({ 'sourceReview.statuses': undefined });
	});
});
