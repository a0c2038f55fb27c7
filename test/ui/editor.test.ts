import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { Harness } from './harness';

const SEED = 'seeds/000_27ef0c6efdd0111c.txt';
const HOSTILE = 'seeds/hostile.txt';
const EDITED = 'seeds/edited.txt';

const HOSTILE_TEXT = [
	'The __port__ is closed, said <img src=x onerror=alert(1)> Ilse Moreau, of the [Harbour Board](command:workbench.action.quit).',
	'',
	'“$(flame) <script>document.title=13</script> [press me](command:workbench.action.quit) is closed,” said Ilse Moreau.',
	'',
].join('\n');
const EDITED_TEXT = 'The bridge at Lyon has been closed since Monday, the city said.\n\n';

const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

describe('the editor', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({ files: { [HOSTILE]: HOSTILE_TEXT, [EDITED]: EDITED_TEXT } });
	});
	after(() => editor.close());

	/** Whether a decoration of ours lies on just these words: they are drawn in a layer of their own below the text. */
	const isMarked = (words: string): Promise<boolean> =>
		editor.page.evaluate((sought) => {
			const marks = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')].map((mark) =>
				mark.getBoundingClientRect(),
			);
			for (const line of document.querySelectorAll('.view-line')) {
				const range = document.createRange();
				const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
				const start = (line.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(sought);
				let begun = false;
				for (let at = 0, node = walker.nextNode(); start >= 0 && node; node = walker.nextNode()) {
					const length = node.textContent?.length ?? 0;
					if (!begun && start < at + length) {
						range.setStart(node, start - at);
						begun = true;
					}
					if (begun && start + sought.length <= at + length) {
						range.setEnd(node, start + sought.length - at);
						break;
					}
					at += length;
				}
				const box = range.getBoundingClientRect();
				const fits = (mark: DOMRect): boolean =>
					Math.abs(mark.left - box.left) < 3 &&
					Math.abs(mark.right - box.right) < 3 &&
					mark.top < box.bottom &&
					mark.bottom > box.top;
				if (begun && marks.some(fits)) {
					return true;
				}
			}
			return false;
		}, words);

	it('shows names by kind, and a theme of any sort keeps them visible', async () => {
		await editor.open(SEED);
		await editor.runCommand('Source Review: Show Claims & Speakers');
		for (const theme of THEMES) {
			await editor.setTheme(theme);
			await editor.until(
				'the names are marked',
				async () => (await isMarked('Donald Trump')) && (await isMarked('Mexico')),
			);
			assert.equal(await isMarked('In response to '), false);
			const path = await editor.screenshot(`editor-${theme.replace('Default ', '').replace(/ /g, '-').toLowerCase()}`);
			assert.ok(fs.statSync(path).size > 20_000);
		}
		await editor.setTheme('Default Light Modern');
	});

	it('says on hover whose words a quotation is, and how that was read', async () => {
		await editor.open(SEED);
		const text = await editor.hoverText(37, 'still under');
		assert.match(text, /Wei Xiaojun/);
		assert.match(text, /direct/);
		assert.match(text, /“he”|he/);
		await editor.screenshot('hover-quotation');
		await editor.closeHover();
	});

	it('says on hover who somebody is', async () => {
		const text = await editor.hoverText(9, 'Donald Trump');
		assert.match(text, /Donald Trump/);
		assert.match(text, /person/);
		assert.match(text, /President/);
		await editor.closeHover();
	});

	it('jumps through the quotations by key, and round', async () => {
		await editor.goTo(1);
		const lines: number[] = [];
		for (let i = 0; i < 8; i++) {
			const before = await editor.cursor();
			await editor.page.keyboard.press("Alt+'");
			const moved = await editor.until('the cursor moves', async () => {
				const now = await editor.cursor();
				return now.line !== before.line || now.column !== before.column ? now : undefined;
			});
			lines.push(moved.line);
		}
		assert.deepEqual(new Set(lines), new Set([13, 21, 29, 37, 41]), lines.join(', '));
	});

	it('lists the claims, previews while moving, and Escape goes back', async () => {
		await editor.goTo(17, 3);
		const before = await editor.cursor();
		await editor.runCommand('Source Review: List Claims…');
		const rows = await editor.quickPickRows();
		assert.ok(rows.length > 5);
		await editor.page.keyboard.type('@trump');
		await editor.until('only Trump’s claims are left', async () =>
			(await editor.quickPickRows()).every((row) => `${row.label} ${row.detail}`.includes('Trump')),
		);
		await editor.screenshot('list-claims');
		await editor.page.keyboard.press('Escape');
		await editor.until('the cursor is back', async () => {
			const now = await editor.cursor();
			return now.line === before.line && now.column === before.column;
		});
	});

	it('marks what is typed', async () => {
		await editor.open(EDITED);
		await editor.until('Lyon is marked', () => isMarked('Lyon'));
		await editor.goTo(3);
		await editor.page.keyboard.type('“We were not warned,” said Ilse Moreau, an engineer. ');
		await editor.until('the new name is marked', () => isMarked('Ilse Moreau'));
		assert.match(await editor.hoverText(3, 'not warned'), /Ilse Moreau/);
		await editor.closeHover();
	});

	it('takes the marks away and brings them back', async () => {
		await editor.runCommand('Source Review: Toggle Highlights');
		await editor.until('nothing is marked', async () => !(await isMarked('Lyon')));
		await editor.runCommand('Source Review: Toggle Highlights');
		await editor.until('Lyon is marked', () => isMarked('Lyon'));
	});

	it('shows hostile text as text, in hover, quick pick and panel', async () => {
		await editor.open(HOSTILE);
		const hover = await editor.hoverText(3, 'is closed');
		assert.match(hover, /Ilse Moreau/);
		const foreign = editor.page.locator('.monaco-hover img, .monaco-hover script, .monaco-hover a[data-href*="quit"]');
		assert.equal(await foreign.count(), 0);
		await editor.closeHover();

		await editor.runCommand('Source Review: List Claims…');
		const rows = await editor.quickPickRows();
		assert.ok(
			rows.some((row) => row.label.includes('<script>')),
			JSON.stringify(rows),
		);
		assert.ok(
			rows.some((row) => row.label.includes('$(flame)')),
			'what looks like an icon stays text',
		);
		await editor.page.keyboard.press('Escape');

		await editor.runCommand('Source Review: Show Claims & Speakers');
		const panel = await editor.panelFrame();
		await panel.getByText('<script>').first().waitFor();
		assert.equal(await panel.locator('img').count(), 0);
		assert.notEqual(await editor.page.title(), '13');
	});

	it('lets the page run without an error of its own', () => {
		assert.deepEqual(editor.consoleErrors, []);
	});
});
