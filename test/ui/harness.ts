/*
 * The real editor in a real browser, for the tests in test/ui: VS Code 1.139 on a temporary folder, with the extension,
 * in Chromium.
 *
 * Write a test: `test/ui/NAME.test.ts`, mocha's `describe` and `it` as globals, `node:assert/strict` for assertions:
 *
 *     describe('hovers', () => {
 *         let editor: Harness;
 *         before(async () => { editor = await Harness.start(); });
 *         after(() => editor.close());
 *         it('names the person', async () => {
 *             await editor.open('seeds/article.txt');
 *             assert.match(await editor.hoverText(3, 'Harbour Office'), /organization/);
 *         });
 *     });
 *
 * Every helper waits for what it needs; in a test wait with `editor.page.waitForSelector` or `editor.until`, never for a
 * time. `editor.page` is Playwright's page, for whatever has no helper here. One start takes about five seconds: share an
 * editor among the tests of a file, and give each its own seed file (`Harness.start({ files })`) where they change text.
 *
 * Run: `npm test -- ui`; or, after `node esbuild.js --tests`, one file:
 * `node out/test/launch/runMocha.js out/test/ui/NAME.test.js [--grep PATTERN]`.
 * Tests of the packaged extension start with `{ vsix: repository.vsix }` and are called `NAME.installed.test.ts`; they
 * run in the stage `vsix`, after packaging.
 */
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from '../launch/chromium';
import { startEditorServer } from '../launch/editorServer';
import { testSettings } from '../launch/quietSettings';
import { repository } from '../launch/repository';
import { Scope } from '../launch/scope';
import { temporaryFolder } from '../launch/temporaryFolder';
import { temporaryWorkspace } from '../launch/temporaryWorkspace';
import { serverBuild } from '../launch/vscodeBuilds';
import { collectErrors } from './collectErrors';
import { Line } from './line';
import { placeOfText } from './placeOfText';
import { RemoteClient } from './remoteClient';

const WAIT_MS = 15_000;
/** How long a pointer rests before it comes again. */
const HOVER_MS = 3_000;
/** How long quick open may take to offer what was typed. */
const OFFER_MS = 5_000;
/** The hover of the text, not the one of a tab, a breadcrumb or a row that the pointer happens to rest on. */
const EDITOR_HOVER = '.monaco-hover:not(.hidden):not(.workbench-hover) .hover-contents';
const PANEL_QUERY = 'extensionId=source-review.source-review&';

/** Beside those of all tests: hovers come at once, and nothing is drawn twice. */
const WINDOW_SETTINGS: Readonly<Record<string, unknown>> = {
	'workbench.reduceMotion': 'on',
	// A word that is offered would be taken with the next Enter.
	'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
	'editor.hover.delay': 100,
	'security.workspace.trust.untrustedFiles': 'open',
};

export interface HarnessOptions {
	/** The packaged extension to install; the repository's working folder without it. */
	readonly vsix?: string;
	/** Files beside `seeds/`, or in it: relative path → content. */
	readonly files?: Readonly<Record<string, string>>;
	/** User settings beside the quiet ones. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Settings of the machine that the files are on, where those count that only the person may decide. */
	readonly machineSettings?: Readonly<Record<string, unknown>>;
	/** `false` opens the folder in Restricted Mode, until a person trusts it. */
	readonly trusted?: boolean;
	/** Puts a line between window and server that {@link Harness.holdUp} can hold up. */
	readonly holdable?: boolean;
	readonly viewport?: { readonly width: number; readonly height: number };
}

/** One row of an open quick pick, as it is read. */
export interface QuickPickRow {
	readonly label: string;
	readonly description: string;
	readonly detail: string;
}

/** A running editor and the hands to use it. Close it in `after`. */
export class Harness {
	private theme: unknown;

	private constructor(
		private readonly scope: Scope,
		/** Playwright's page, for whatever has no helper here. */
		readonly page: Page,
		/** The folder that is open, as an absolute path: read and write its files freely. */
		readonly workspace: string,
		private readonly remote: RemoteClient,
		private readonly line: Line | undefined,
		/** Errors of the page and of its frames since the start, the editor's known own complaints left out. */
		readonly consoleErrors: readonly string[],
	) {}

	static async start(options: HarnessOptions = {}): Promise<Harness> {
		const scope = new Scope();
		scope.closeOnSignals();
		try {
			const workspace = await temporaryWorkspace(scope, options.files);
			const dataFolder = path.join(await temporaryFolder(scope), 'server');
			const remote = await RemoteClient.create(await temporaryFolder(scope));
			const settings = { ...testSettings, ...WINDOW_SETTINGS, ...options.settings };
			const settingsFile = path.join(dataFolder, 'data', 'User', 'settings.json');
			await fs.mkdir(path.dirname(settingsFile), { recursive: true });
			await fs.writeFile(settingsFile, JSON.stringify(settings));
			const machineFile = path.join(dataFolder, 'data', 'Machine', 'settings.json');
			await fs.mkdir(path.dirname(machineFile), { recursive: true });
			await fs.writeFile(machineFile, JSON.stringify(options.machineSettings ?? {}));
			const server = await startEditorServer(
				{
					build: await serverBuild('1.139'),
					dataFolder,
					extensions: [
						options.vsix === undefined ? { folder: repository.root } : { vsix: options.vsix },
						{ folder: remote.extensionFolder },
					],
					trusted: options.trusted ?? true,
					builtIns: 'used',
					automation: false,
				},
				scope,
			);
			const browser = await launchChromium(scope);
			const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 800 } });
			page.setDefaultTimeout(WAIT_MS);
			const consoleErrors = collectErrors(page);
			const line = options.holdable === true ? await Line.to(server.port, scope) : undefined;
			const address = new URL(server.url);
			address.port = String(line?.port ?? server.port);
			await page.goto(`${address.href}&folder=${encodeURIComponent(workspace)}`);
			await page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: 60_000 });
			const harness = new Harness(scope, page, workspace, remote, line, consoleErrors);
			await harness.until('the extensions run', () => remote.listens(), 60_000);
			harness.theme = settings['workbench.colorTheme'];
			return harness;
		} catch (error) {
			await scope.close();
			throw error;
		}
	}

	/** Ends the browser and the server and removes the folder. */
	close(): Promise<void> {
		return this.scope.close();
	}

	/** Waits until `condition` gives a value that is neither `undefined` nor `false`, and returns it. */
	async until<T>(what: string, condition: () => Promise<T | undefined | false>, timeout = WAIT_MS): Promise<T> {
		const end = Date.now() + timeout;
		for (;;) {
			const value = await condition();
			if (value !== undefined && value !== false) {
				return value;
			}
			if (Date.now() > end) {
				await this.screenshot('failed-wait').catch(() => undefined);
				throw new Error(`Waited ${timeout / 1000} s in vain: ${what}`);
			}
			await this.page.waitForTimeout(50);
		}
	}

	/** The active editor group's text editor. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
	}

	/** Opens a file of the workspace by its relative path, and waits until its text is shown. */
	async open(file: string): Promise<void> {
		const name = path.posix.basename(file);
		const row = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row', { hasText: name }).first();
		await this.offered(file, file, async () => (await row.count()) > 0);
		await this.page.keyboard.press('Enter');
		await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).first().waitFor();
		await this.editor.locator('.view-line').first().waitFor();
	}

	/** Runs a command by the title the command palette shows (`Category: Title`). */
	async runCommand(title: string): Promise<void> {
		const rows = this.page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
		const row = await this.offered(title, `>${title}`, async () => {
			for (const candidate of await rows.all()) {
				const label = await textOf(candidate.locator('.label-name').first());
				if (label.replace(/\s+/g, ' ') === title) {
					return candidate;
				}
			}
			return undefined;
		});
		await row.click();
		await this.paletteCloses();
	}

	/** Runs a command by the keyboard alone: typed into the command palette, where it has to come first. */
	async typeCommand(title: string): Promise<void> {
		const first = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row[data-index="0"]');
		await this.offered(title, `>${title}`, async () => (await textOf(first.locator('.label-name'))) === title);
		await this.page.keyboard.press('Enter');
		await this.paletteCloses();
	}

	/**
	 * Puts the cursor at a position: lines and columns from 1, as the status bar shows them. Not by quick open, which for a
	 * moment after it has gone may still take an Enter for its own.
	 */
	async goTo(line: number, column = 1): Promise<void> {
		await this.until(`the cursor is on line ${line}, column ${column}`, async () => {
			await this.remote.ask({ cursor: { line, column } });
			const position = await textOf(this.page.locator('#status\\.editor\\.selection'));
			const hasKeyboard = (await this.page.locator('.editor-instance .monaco-editor.focused').count()) > 0;
			return hasKeyboard && position.startsWith(`Ln ${line}, Col ${column}`);
		});
	}

	/** Line and column of the cursor, as the status bar shows them, from 1. */
	async cursor(): Promise<{ line: number; column: number }> {
		const text = await textOf(this.page.locator('#status\\.editor\\.selection'));
		const [, line, column] = /Ln ([\d,.]+), Col ([\d,.]+)/.exec(text) ?? [];
		if (line === undefined || column === undefined) {
			throw new Error(`The status bar shows no position: "${text}"`);
		}
		return { line: Number(line.replace(/\D/g, '')), column: Number(column.replace(/\D/g, '')) };
	}

	/** Text of the hover over the first occurrence of `substring` on a line (from 1) of the open file. */
	async hoverText(line: number, substring: string): Promise<string> {
		// A pointer that came before the extension listened gets no hover for as long as it rests: it has to come again.
		return this.until(`a hover over "${substring}"`, async () => {
			await this.showHover(line, substring);
			for (const end = Date.now() + HOVER_MS; Date.now() < end; await this.page.waitForTimeout(50)) {
				const text = await this.shownHover();
				if (text !== undefined) {
					return text;
				}
			}
			return undefined;
		});
	}

	/** What a hover there says within a moment, `undefined` when none comes: for places that should have none. */
	async hoverWithin(milliseconds: number, line: number, substring: string): Promise<string | undefined> {
		await this.showHover(line, substring);
		await this.page.waitForTimeout(milliseconds);
		return this.shownHover();
	}

	/** Closes an open hover. */
	async closeHover(): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.mouse.move(2, 2);
		await this.page.locator(EDITOR_HOVER).first().waitFor({ state: 'hidden' });
	}

	/** The rows of the open quick pick, from the top, as far as they are rendered; waits for the first. */
	async quickPickRows(): Promise<QuickPickRow[]> {
		const rows = this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
		await rows.first().waitFor();
		return rows.evaluateAll((elements) =>
			elements
				.map((row) => {
					const text = (selector: string): string => row.querySelector(selector)?.textContent?.trim() ?? '';
					return {
						index: Number(row.getAttribute('data-index')),
						label: text('.quick-input-list-row .monaco-icon-label .label-name'),
						description: text('.quick-input-list-row .monaco-icon-label .label-description'),
						detail: text('.quick-input-list-label-meta'),
					};
				})
				.sort((a, b) => a.index - b.index)
				.map(({ label, description, detail }) => ({ label, description, detail })),
		);
	}

	/** The document inside the panel's webview: a frame within a frame. The view has to be shown first. */
	async panelFrame(): Promise<Frame> {
		return this.until('the panel shows its page', async () => {
			for (const frame of this.page.frames()) {
				const loader = frame.parentFrame();
				if (loader?.url().includes(PANEL_QUERY) !== true || loader.isDetached() || frame.isDetached()) {
					continue;
				}
				if (await isShown(frame)) {
					return frame;
				}
			}
			return undefined;
		});
	}

	/** Changes user settings and waits until the editor has them. `undefined` takes one back to its default. */
	async setSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
		await this.remote.ask({ settings: changes });
	}

	/**
	 * Runs a command by its id and returns what it returns, as far as JSON can hold it: to prepare or clean up. What a
	 * person would do goes through `runCommand` and the keyboard.
	 */
	async execute(command: string, ...args: readonly unknown[]): Promise<unknown> {
		return this.remote.ask({ command, args });
	}

	/** Shows a file of the workspace, beside what is open: to prepare. What a person would do is {@link open}. */
	async show(file: string, column?: number): Promise<void> {
		await this.remote.ask({ show: { file: path.join(this.workspace, file), ...(column !== undefined && { column }) } });
		await this.editor.locator('.view-line').first().waitFor();
	}

	/**
	 * Changes a text as another extension might, wherever the keyboard is.
	 *
	 * @param words their first place is replaced; none: the text is added at the end
	 */
	async edit(file: string, words: string, text: string): Promise<void> {
		await this.remote.ask({ edit: { file: path.join(this.workspace, file), words, text } });
	}

	/** Nothing that window and server say to each other gets through for a while: a bad line. */
	async holdUp(milliseconds: number): Promise<void> {
		if (!this.line) {
			throw new Error('The harness was not started as `holdable`.');
		}
		await this.line.holdUp(milliseconds);
	}

	/** Opens the window anew, as after a crash of the page: the extension starts anew, too. */
	async reload(): Promise<void> {
		await this.page.reload();
		await this.loaded();
	}

	/** Opens a window at an address in place of this one. */
	async load(address: string): Promise<void> {
		await this.page.goto(address);
		await this.loaded();
	}

	private async loaded(): Promise<void> {
		await this.page.waitForSelector('.monaco-workbench .part.statusbar .statusbar-item', { timeout: 60_000 });
		await this.until('the extensions run again', () => this.remote.listens(), 60_000);
	}

	/** Switches the colour theme by its id (`Default Dark Modern`, `Default High Contrast`, …) and waits for it. */
	async setTheme(id: string): Promise<void> {
		if (this.theme === id) {
			return;
		}
		const look = (): Promise<string | null> => this.page.locator('.monaco-workbench').first().getAttribute('class');
		const before = await look();
		await this.setSettings({ 'workbench.colorTheme': id });
		await this.until(`the theme ${id}`, async () => (await look()) !== before);
		this.theme = id;
	}

	/** Saves a picture of the whole window as `out/screenshots/NAME.png` and returns its path. */
	async screenshot(name: string): Promise<string> {
		const file = path.join(repository.screenshots, `${name}.png`);
		await fs.mkdir(path.dirname(file), { recursive: true });
		await this.page.screenshot({ path: file, animations: 'disabled' });
		return file;
	}

	/** Waits until quick open, with `text` in it, offers something. Whoever takes the keyboard closes it: it comes again. */
	private offered<T>(what: string, text: string, offer: () => Promise<T | undefined | false>): Promise<T> {
		return this.until(`quick open offers "${what}"`, async () => {
			await this.quickOpen(text);
			const input = this.page.locator('.quick-input-widget:visible input.input').first();
			for (const end = Date.now() + OFFER_MS; Date.now() < end; await this.page.waitForTimeout(50)) {
				const value = await offer();
				if (value !== undefined && value !== false) {
					return value;
				}
				if ((await input.count()) === 0) {
					return undefined;
				}
			}
			return undefined;
		});
	}

	/** A command may open a quick pick of its own, so only the palette's own prompt has to go. */
	private async paletteCloses(): Promise<void> {
		await this.until('the command palette closes', async () => {
			const input = this.page.locator('.quick-input-widget:visible input.input').first();
			return (await input.count()) === 0 || !(await input.inputValue().catch(() => '')).startsWith('>');
		});
	}

	private async quickOpen(text: string): Promise<void> {
		const input = this.page.locator('.quick-input-widget:visible input.input').first();
		// The first keys after the start may come before the editor listens, and what is restored may take the keyboard.
		await this.until('quick open', async () => {
			await this.page.keyboard.press('Escape');
			await this.page.keyboard.press('F1');
			return input
				.waitFor({ timeout: 2000 })
				.then(() => input.fill(text, { timeout: 2000 }))
				.then(
					() => true,
					() => false,
				);
		});
	}

	private async shownHover(): Promise<string | undefined> {
		const hovers = await this.page.locator(EDITOR_HOVER).allInnerTexts();
		// Markdown escapes spaces as non-breaking ones where they mean something.
		const texts = hovers.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text !== '');
		return texts.length > 0 && !texts.includes('Loading...') ? texts.join('\n') : undefined;
	}

	private async showHover(line: number, substring: string): Promise<void> {
		if ((await placeOfText(this.editor, line, substring)) === 'not rendered') {
			await this.goTo(line);
		}
		const place = await this.until(`line ${line} is rendered`, async () => {
			const found = await placeOfText(this.editor, line, substring);
			return found === 'not rendered' ? undefined : found;
		});
		if (place === 'no such text') {
			throw new Error(`Line ${line} does not show "${substring}".`);
		}
		await this.page.mouse.move(2, 2);
		// What an open hover says is not asked for again.
		await this.page.locator(EDITOR_HOVER).first().waitFor({ state: 'hidden' });
		await this.page.mouse.move(place.x - 2, place.y);
		await this.page.mouse.move(place.x, place.y, { steps: 3 });
	}
}

/** Whether a frame is the one a webview shows: while a page loads, a pending frame stands beside the active one. */
async function isShown(frame: Frame): Promise<boolean> {
	try {
		const id = await (await frame.frameElement()).getAttribute('id');
		return id === 'active-frame' && (await frame.locator('body *').count()) > 0;
	} catch (error) {
		// It may also go while we look at it.
		if (frame.isDetached()) {
			return false;
		}
		throw error;
	}
}

async function textOf(locator: Locator): Promise<string> {
	return ((await locator.count()) > 0 ? await locator.first().innerText() : '').trim();
}
