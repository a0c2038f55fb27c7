import * as assert from 'node:assert/strict';
import { Harness } from './harness';
import { placeOfText } from './placeOfText';

const FILE = 'seeds/statement.txt';
const OTHER = 'notes.txt';
const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
	'',
	'Ada Lindqvist, the head of the harbour office, said that the lock would carry 300 ships a year.',
	'',
	'Tomas Beregi, a lawyer, denied that his client had been paid.',
	'',
	'“Nobody warned us,” Beregi said.',
].join('\n');
const THEMES = ['Default Dark Modern', 'Default Light Modern', 'Default High Contrast', 'Default High Contrast Light'];

type Form = 'box' | 'thick' | 'dotted';

describe('the statement at hand', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({ files: { [FILE]: TEXT, [OTHER]: 'Nothing is said here.\n' } });
		await editor.open(FILE);
	});
	after(() => editor.close());

	/** How many pixels wide what is drawn in a form is, all together; other marks have other borders. */
	const width = (form: Form): Promise<number> =>
		editor.page.evaluate((wanted) => {
			const is = (style: CSSStyleDeclaration): boolean => {
				const [top, bottom] = [style.borderTopWidth, style.borderBottomWidth];
				switch (wanted) {
					case 'box':
						return top === '1px' && bottom === '1px';
					case 'thick':
						return top === '0px' && bottom === '2px' && style.borderBottomStyle === 'solid';
					case 'dotted':
						return top === '0px' && bottom === '2px' && style.borderBottomStyle === 'dotted';
				}
			};
			const marks = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')];
			return marks
				.filter((mark) => is(getComputedStyle(mark)))
				.reduce((sum, mark) => sum + mark.getBoundingClientRect().width, 0);
		}, form);
	const drawn = async (): Promise<Record<Form, boolean>> => ({
		box: (await width('box')) > 0,
		thick: (await width('thick')) > 0,
		dotted: (await width('dotted')) > 0,
	});
	const isWhole = async (): Promise<boolean> => Object.values(await drawn()).every(Boolean);
	const isNone = async (): Promise<boolean> => !Object.values(await drawn()).some(Boolean);

	it('is drawn whole, each part by its form, in every theme', async () => {
		await editor.goTo(3, 70);
		for (const theme of THEMES) {
			await editor.setTheme(theme);
			await editor.until('source, cue and content are drawn', isWhole);
			assert.ok((await width('dotted')) > 3 * (await width('thick')), 'the content is longer than the cue');
			await editor.screenshot(`statement-${theme.replace('Default ', '').replace(/ /g, '-').toLowerCase()}`);
		}
	});

	it('is drawn from its source and from its cue too, and not elsewhere', async () => {
		await editor.goTo(1, 1);
		await editor.until('nothing is drawn', isNone);
		await editor.goTo(3, 3);
		await editor.until('all is drawn from the source', isWhole);
		await editor.goTo(1, 1);
		await editor.until('nothing is drawn', isNone);
	});

	it('is drawn where the pointer rests, until the cursor moves', async () => {
		await editor.hoverText(5, 'his client');
		await editor.until('the statement under the pointer is drawn', isWhole);
		await editor.closeHover();
		await editor.page.keyboard.press('ArrowRight');
		await editor.until('nothing is drawn', isNone);
	});

	it('is reached by key, direct or not', async () => {
		await editor.goTo(1, 1);
		const lines: number[] = [];
		for (let i = 0; i < 3; i += 1) {
			const before = await editor.cursor();
			await editor.page.keyboard.press('Alt+J');
			lines.push(
				await editor.until('the cursor moves', async () => {
					const { line } = await editor.cursor();
					return line === before.line ? undefined : line;
				}),
			);
		}
		assert.deepEqual(lines, [3, 5, 7]);
	});

	/** What stands in the menu that is open. */
	const menu = async (): Promise<string[]> => {
		const items = editor.page.locator('.monaco-menu .action-label');
		await items.first().waitFor();
		return (await items.allInnerTexts()).map((text) => text.trim());
	};
	const rightClick = async (line: number, words: string): Promise<string[]> => {
		const place = await placeOfText(editor.editor, line, words);
		assert.ok(typeof place === 'object', `${words} is drawn`);
		await editor.page.mouse.click(place.x, place.y, { button: 'right' });
		return menu();
	};
	const closeMenu = async (): Promise<void> => {
		await editor.page.keyboard.press('Escape');
		await editor.page.locator('.monaco-menu').first().waitFor({ state: 'detached' });
	};

	it('has its commands in the menu at the first click, and wherever one clicks', async () => {
		const wanted = ['Set Status…', 'Review', 'Correct the Analysis', 'Go to'];
		await editor.goTo(1, 1);
		for (const [line, words] of [
			[3, 'would carry'],
			[1, 'opened its'],
		] as const) {
			const items = await rightClick(line, words);
			assert.deepEqual(
				wanted.filter((item) => !items.includes(item)),
				[],
				words,
			);
			await closeMenu();
		}
	});

	it('says why a command of the menu does not apply', async () => {
		await rightClick(1, 'opened its');
		await editor.page.locator('.monaco-menu .action-label', { hasText: 'Correct the Analysis' }).hover();
		const item = editor.page.locator('.monaco-menu .action-label', { hasText: 'This Is Not a Quotation' });
		// A click on a submenu that has only just opened does nothing.
		await item.hover();
		await editor.page.keyboard.press('Enter');
		await editor.page.locator('.statusbar-item', { hasText: 'No one is quoted at the cursor.' }).waitFor();
	});

	it('is of a text whose progress stands in the status bar, from where the panel opens', async () => {
		await editor.open(FILE);
		const item = editor.page.locator('.statusbar-item', { hasText: /0 of \d+ reviewed/ });
		await item.waitFor();
		await item.click();
		await editor.screenshot('status-bar');
		await (await editor.panelFrame()).getByText('Tomas Beregi').first().waitFor();
		await editor.open(OTHER);
		await item.waitFor({ state: 'hidden' });
	});

	it('has other commands in the menu of a text that is not reviewed', async () => {
		await editor.open(OTHER);
		const items = await rightClick(1, 'Nothing');
		assert.ok(items.includes('Review This File'));
		assert.ok(!items.includes('Set Status…'));
		await closeMenu();
	});
});
