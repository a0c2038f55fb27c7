/* Makes the pictures of README and walkthrough from the running extension: npm run pictures */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { repository } from '../launch/repository';
import { Harness } from './harness';

const MEDIA = path.join(repository.root, 'media');
const FILE = 'seeds/ferry.txt';
const LOOKS = {
	dark: 'Default Dark Modern',
	light: 'Default Light Modern',
	hc: 'Default High Contrast',
	hcLight: 'Default High Contrast Light',
} as const;
/** How long VS Code takes to show a hover in full. */
const FADING_MS = 400;
/** What a walkthrough shows of the window, in CSS pixels. */
const PART = { width: 640, height: 420 };

async function main(): Promise<void> {
	const article = await fs.readFile(path.join(MEDIA, 'sample.txt'), 'utf8');
	const editor = await Harness.start({
		files: { [FILE]: article },
		settings: { 'sourceReview.readingDepth': 'careful' },
		viewport: { width: 1280, height: 800 },
	});
	try {
		await fs.mkdir(path.join(MEDIA, 'walkthrough'), { recursive: true });
		await editor.open(FILE);
		await editor.until('both readers have read it', async () =>
			/both readings/.test(await editor.hoverText(LINE.quotation, 'ashore')),
		);
		await editor.closeHover();
		// What is said with the last step is in no picture of those before it.
		for (const part of [walk, judge]) {
			for (const [look, theme] of Object.entries(LOOKS)) {
				await editor.setTheme(theme);
				await part(editor, look);
			}
		}
		await editor.setTheme(LOOKS.light);
		await all(editor);
	} finally {
		await editor.close();
	}
}

type Corner = { readonly x: number; readonly y: number };

/** The picture of a step. */
async function take({ page }: Harness, name: string, at: Corner): Promise<void> {
	await page.waitForTimeout(FADING_MS);
	await page.screenshot({ path: path.join(MEDIA, 'walkthrough', `${name}.png`), clip: { ...at, ...PART } });
}

/** No hover of what the pointer came across. */
const leave = (page: Page): Promise<void> => page.mouse.move(5, 700);

/** One picture for each step but the last. */
async function walk(editor: Harness, look: string): Promise<void> {
	const { page } = editor;
	await leave(page);
	await editor.goTo(1);
	await take(editor, `open-${look}`, await cornerOf(page, '.editor-instance'));
	// A hover that is seen whole, and says how *he* leads to a name.
	await editor.hoverText(LINE.pronoun, 'should');
	const { x, y } = await cornerOf(page, '.editor-instance');
	await take(editor, `hover-${look}`, { x, y: y + BELOW });
	await editor.closeHover();
	await editor.runCommand('Source Review: List Claims…');
	await editor.until('claims are listed', async () => (await editor.quickPickRows()).length > 3);
	await take(editor, `list-${look}`, { x: (1280 - PART.width) / 2, y: 0 });
	await page.keyboard.press('Escape');
}

async function judge(editor: Harness, look: string): Promise<void> {
	const { page } = editor;
	await editor.goTo(LINE.quotation, 10);
	await page.keyboard.press('Alt+/');
	await editor.runCommand('Source Review: Show Claims & Speakers');
	const frame = await editor.panelFrame();
	await frame.waitForSelector('[role=treeitem]');
	await leave(page);
	await take(editor, `judge-${look}`, { x: 0, y: 30 });
	await page.keyboard.press('Control+1');
}

/** The whole window, with a hover. */
async function all(editor: Harness): Promise<void> {
	await editor.hoverText(LINE.quotation, 'ashore');
	await editor.page.waitForTimeout(FADING_MS);
	await editor.page.screenshot({ path: path.join(MEDIA, 'screenshot.png') });
}

/** Where the sample article says what. */
const LINE = { quotation: 8, pronoun: 18 };
/** How far the second of them is below the first, in CSS pixels. */
const BELOW = 255;

async function cornerOf(page: Page, selector: string): Promise<Corner> {
	const box = await page.locator(selector).first().boundingBox();
	return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
