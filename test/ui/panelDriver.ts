import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { View } from '../../src/panel/rows';
import { launchChromium } from '../launch/chromium';
import { repository } from '../launch/repository';
import type { Scope } from '../launch/scope';
import { PanelPage } from './panelPage';
import type { Theme } from './themes';

export const THEME_NAMES: readonly Theme[] = ['dark', 'light', 'high contrast', 'high contrast light'];

export interface OpenOptions {
	/** What an earlier page left. */
	readonly saved?: unknown;
	readonly theme?: Theme;
	/** In CSS pixels. */
	readonly width?: number;
	readonly height?: number;
	/** 2 draws everything twice as large. */
	readonly zoom?: number;
	/** The key of the text. */
	readonly article?: string;
}

const HEIGHT = 640;

/** Zooming makes the page's own pixels larger and fewer. */
const zoomed = (width: number, height: number, zoom: number): { width: number; height: number } => ({
	width: Math.round(width / zoom),
	height: Math.round(height / zoom),
});

/** One browser, and in it one page of the panel after the other. */
export class PanelDriver {
	page!: Page;
	panel!: PanelPage;

	private constructor(private readonly browser: Browser) {}

	static async start(scope: Scope): Promise<PanelDriver> {
		return new PanelDriver(await launchChromium(scope));
	}

	/** Opens a new page and waits for what it shows. @returns the number of the state */
	async open(view: View, options: OpenOptions = {}): Promise<number> {
		const { saved = null, theme = 'dark', width = 320, height = HEIGHT, zoom = 1, article } = options;
		await this.page?.close();
		this.page = await this.browser.newPage({ viewport: zoomed(width, height, zoom), deviceScaleFactor: zoom });
		this.panel = await PanelPage.open(this.page, theme, saved);
		const state = await this.panel.show(view, article);
		await this.page.waitForSelector('[role=treeitem], .message');
		return state;
	}

	/** Makes the page narrower or wider; what it is drawn at stays. */
	async resize(width: number, zoom: number): Promise<void> {
		await this.page.setViewportSize(zoomed(width, HEIGHT, zoom));
		await this.drawn();
	}

	async press(...keys: readonly string[]): Promise<void> {
		for (const key of keys) {
			await this.page.keyboard.press(key);
			await this.drawn();
		}
	}

	/** Until what has changed is on the screen. */
	private async drawn(): Promise<void> {
		await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
	}

	focusFirst(): Promise<void> {
		return this.page.locator('[role=treeitem][tabindex="0"]').focus();
	}

	focusedText(): Promise<string> {
		return this.page.evaluate(() => document.activeElement?.querySelector('.main')?.textContent ?? '');
	}

	texts(): Promise<string[]> {
		return this.page.locator('.row .main').allInnerTexts();
	}

	/**
	 * Serious and critical violations that axe-core finds, with the elements; empty where there are none.
	 *
	 * @param rules of the colours alone where all else has been looked at in another theme
	 */
	async violations(rules: 'all' | 'of colours'): Promise<string[]> {
		if (!(await this.page.evaluate(() => 'axe' in window))) {
			const axe = path.join(repository.root, 'node_modules/axe-core/axe.min.js');
			await this.page.evaluate(await fs.readFile(axe, 'utf8'));
		}
		const { violations } = await this.page.evaluate(
			(values) =>
				(window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(
					values ? { runOnly: { type: 'rule', values } } : {},
				),
			rules === 'all' ? undefined : ['color-contrast', 'link-in-text-block'],
		);
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
	}

	/** What lies, in part, to the right of the page: nobody can see it. */
	beyondTheEdge(): Promise<string[]> {
		return this.page.evaluate(() =>
			[...document.querySelectorAll('body *:not(.row .text > *)')]
				.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen'))
				.filter((element) => !element.closest('table')?.querySelector('.unseen')?.contains(element))
				.map((element) => element.outerHTML.slice(0, 80)),
		);
	}

	async screenshot(name: string): Promise<void> {
		await fs.mkdir(repository.screenshots, { recursive: true });
		await this.page.screenshot({ path: path.join(repository.screenshots, `${name}.png`) });
	}
}
