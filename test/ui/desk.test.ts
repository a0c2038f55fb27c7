import * as assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { Harness } from './harness';

const FILE = 'seeds/desk.txt';
const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
	'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the harbour office.',
	'“Nobody warned us,” Tomas Beregi, a lawyer, said. “The crane fell at night.”',
].join('\n\n');

/** A reviewer who never touches the mouse. */
describe('the desk, by keyboard', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({ files: { [FILE]: TEXT } });
		await editor.open(FILE);
		await editor.hoverText(3, 'carry');
		await editor.closeHover();
	});
	after(() => editor.close());

	const press = (...keys: string[]): Promise<void> =>
		keys.reduce((done, key) => done.then(() => editor.page.keyboard.press(key)), Promise.resolve());
	/** The signs after the text, as drawn. */
	const signs = (): Promise<string[]> =>
		editor.page.evaluate(() =>
			[...document.querySelectorAll('.view-line span[class*="ced-"]')].flatMap((span) => {
				const { content } = getComputedStyle(span, '::after');
				return content === 'none' || content === 'normal' ? [] : [content.replace(/"/g, '')];
			}),
		);
	const until = (wanted: readonly string[]): Promise<unknown> =>
		editor.until(`the signs are ${wanted.join(' ')}`, async () => (await signs()).join(' ') === wanted.join(' '));

	/** How wide each row of the text is, in pixels. */
	const widths = (): Promise<number[]> =>
		editor.editor
			.locator('.view-line > span')
			.evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().width)));

	it('sets a status with one key and goes on to the next claim; no word moves for its sign', async () => {
		await editor.goTo(3, 8);
		const before = await widths();
		await press('Alt+/');
		await until(['✓']);
		assert.deepEqual(await widths(), before);
		await editor.until('the cursor has gone on', async () => (await editor.cursor()).line > 3);
	});

	it('sets any status by its number', async () => {
		await editor.goTo(5, 6);
		await press('Alt+.', '3');
		await until(['✓', '?']);
	});

	it('asks for a status, chosen by its sign', async () => {
		await editor.goTo(5, 6);
		await press('Alt+.', 's');
		await editor.page.waitForSelector(
			'.quick-input-widget:not([style*="display: none"]) .quick-input-list-row, .quick-input-widget .monaco-list-row',
		);
		await editor.page.keyboard.type('5');
		await until(['✓', 's']);
	});

	it('writes a note, and shows it', async () => {
		await editor.goTo(5, 6);
		await press('Alt+.', 'e');
		await editor.page.waitForSelector('.quick-input-widget .quick-input-message');
		await editor.page.keyboard.type('Ask the crane driver.');
		await press('Enter');
		await until(['✓', 's✎']);
		assert.match(await editor.hoverText(5, 'Nobody'), /needs source[^]*Ask the crane driver\./);
		await editor.closeHover();
		await editor.screenshot('desk');
	});

	it('shows it in two editors of the text', async () => {
		const groups = editor.page.locator('.editor-group-container');
		await editor.execute('workbench.action.splitEditorRight');
		await groups.nth(1).locator('.comment-range-glyph.comment-thread').first().waitFor();
		assert.match(await editor.hoverText(5, 'Nobody'), /Ask the crane driver\./);
		await editor.closeHover();
		await editor.execute('workbench.action.joinAllGroups');
		await editor.until('one is left', async () => (await groups.count()) === 1);
		assert.deepEqual(editor.consoleErrors, []);
	});

	it('shows it as a comment of VS Code too, and takes it there', async () => {
		await editor.page.locator('.comment-range-glyph.comment-thread').click();
		const comment = editor.page.locator('.review-widget');
		await comment.getByText('Ask the crane driver.').waitFor();
		await comment.locator('.comment-title').hover();
		await comment.getByRole('button', { name: 'Edit Note' }).click();
		await comment.locator('.monaco-editor.focused').waitFor();
		await press('Control+a');
		await editor.page.keyboard.type('Ask the crane driver twice.');
		await editor.screenshot('note-as-comment');
		await comment.getByRole('button', { name: 'Save Note' }).click();
		await editor.until('it is saved', async () => /twice/.test(await editor.hoverText(5, 'Nobody')));
		await editor.closeHover();
	});

	it('takes back and does again', async () => {
		// With the comment's own buttons the keyboard may be nowhere.
		await editor.goTo(5, 6);
		await press('Alt+.', 'z', 'Alt+.', 'z');
		await until(['✓', 's']);
		await press('Alt+.', 'y');
		await until(['✓', 's✎']);
	});

	it('corrects a speaker by the start of a name', async () => {
		await editor.goTo(5, 6);
		await press('Alt+.', 'w');
		await editor.page.waitForSelector('.quick-input-widget .monaco-list-row');
		await editor.page.keyboard.type('A');
		await editor.until('what was typed is offered last', async () =>
			/as typed: A$/.test((await editor.quickPickRows()).at(-1)?.description ?? ''),
		);
		await press('Enter');
		await editor.until('the speaker is another', async () => /Ada Lindqvist/.test(await editor.hoverText(5, 'Nobody')));
		await editor.closeHover();
	});

	it('corrects a speaker, typed', async () => {
		await editor.goTo(5, 6);
		await press('Alt+.', 'w');
		await editor.page.waitForSelector('.quick-input-widget .monaco-list-row');
		await editor.page.keyboard.type('Ruth Okonjo');
		await editor.until('what was typed is offered', async () =>
			(await editor.quickPickRows()).some(({ description }) => description.includes('Ruth Okonjo')),
		);
		await press('Enter');
		await editor.until('the speaker is another', async () => /Ruth Okonjo/.test(await editor.hoverText(5, 'Nobody')));
		await editor.closeHover();
	});

	it('has it all when the file is opened again', async () => {
		// What a person does is seen before it is saved.
		await editor.until('the speaker is saved', async () => {
			const folder = path.join(editor.workspace, '.source-review', 'acts');
			const logs = (await fs.readdir(folder)).filter((name) => name.endsWith('.jsonl'));
			// Replacing one is not one step: it may be missing for a moment.
			const texts = await Promise.all(logs.map((name) => fs.readFile(path.join(folder, name), 'utf8').catch(() => '')));
			return texts.some((text) => text.includes('Ruth Okonjo'));
		});
		await editor.page.reload();
		await editor.open(FILE);
		await until(['✓', 's✎']);
		await editor.until('the speaker is still another', async () =>
			/Ruth Okonjo/.test(await editor.hoverText(5, 'Nobody')),
		);
		await editor.closeHover();
	});
});
