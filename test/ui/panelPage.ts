import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import type { FromPage, Outcome, ToPage } from '../../src/panel/messages';
import { pageHtml } from '../../src/panel/pageHtml';
import type { View } from '../../src/panel/rows';
import { messagesOf } from './panelModels';
import { repository } from '../launch/repository';
import { lookOf, type Look, type Theme } from './themes';
import { languageBundle } from './withoutEditor';

const ORIGIN = 'https://panel.test';
const TYPES: Readonly<Record<string, string>> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.ttf': 'font/ttf',
};

/**
 * The built page of the panel in a browser of its own, under the same content security policy, with this object for
 * the extension.
 */
export class PanelPage {
	readonly received: FromPage[] = [];
	/** Errors of the page, violations of its policy included. */
	readonly errors: string[] = [];
	private state = 0;

	private constructor(readonly page: Page) {}

	/** @param saved what the page finds as the state that an earlier page left */
	static async open(page: Page, theme: Theme = 'dark', saved: unknown = null): Promise<PanelPage> {
		const panel = new PanelPage(page);
		page.on('pageerror', (error) => panel.errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') {
				panel.errors.push(message.text());
			}
		});
		await page.unrouteAll();
		await page.route(`${ORIGIN}/**`, async (route) => {
			const { pathname } = new URL(route.request().url());
			if (pathname === '/') {
				await route.fulfill({ contentType: 'text/html', body: html() });
			} else {
				const file = path.join(repository.root, pathname);
				await route.fulfill({
					contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
					body: await fs.readFile(file),
				});
			}
		});
		await page.exposeFunction('tellTest', (message: FromPage) => panel.receive(message)).catch(() => undefined);
		await page.addInitScript((state) => {
			let kept: unknown = state;
			Object.assign(window, {
				acquireVsCodeApi: () => ({
					postMessage: (message: unknown) =>
						(window as unknown as { tellTest(message: unknown): void }).tellTest(message),
					getState: () => kept,
					setState: (value: unknown) => {
						kept = JSON.parse(JSON.stringify(value));
						Object.assign(window, { savedState: kept });
					},
				}),
			});
		}, saved);
		const look = JSON.stringify(lookOf(theme));
		await page.addInitScript(`addEventListener('DOMContentLoaded', () => (${String(dress)})(${look}));`);
		await page.goto(`${ORIGIN}/`);
		return panel;
	}

	/** Puts on another theme, as the editor does when a person chooses one. */
	async wear(theme: Theme): Promise<void> {
		await this.page.evaluate(dress, lookOf(theme));
	}

	/** The number of the next state. */
	nextState(): number {
		this.state += 1;
		return this.state;
	}

	/**
	 * Shows a view, as the extension would.
	 *
	 * @param article the key of its text
	 */
	async show(view: View, article?: string): Promise<number> {
		const state = this.nextState();
		await this.post({ type: 'language', bundle: languageBundle() });
		for (const message of messagesOf(state, view, article)) {
			await this.post(message);
		}
		return state;
	}

	/** Answers an act, as the extension would. */
	async answer(act: number, outcome: Outcome = 'saved', said = ''): Promise<void> {
		await this.post({ type: 'acted', act, outcome, said });
	}

	async post(message: ToPage): Promise<void> {
		await this.page.evaluate((data) => window.postMessage(data, '*'), message);
	}

	/** Waits for the next message of a kind, those that came before this call included, and takes it. */
	async next<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> {
		const end = Date.now() + 5_000;
		for (;;) {
			const index = this.received.findIndex((message) => message.type === type);
			const [message] = index < 0 ? [] : this.received.splice(index, 1);
			if (message) {
				return message as Extract<FromPage, { type: T }>;
			}
			if (Date.now() > end) {
				throw new Error(`The page sent no "${type}".`);
			}
			await this.page.waitForTimeout(10);
		}
	}

	private receive(message: FromPage): void {
		this.received.push(message);
	}
}

/** Runs in the page. */
function dress({ className, variables }: Look): void {
	const { style } = document.documentElement;
	style.cssText = '';
	for (const [name, value] of Object.entries(variables)) {
		style.setProperty(name, value);
	}
	document.body.className = className;
}

function html(): string {
	return pageHtml(
		{
			script: `${ORIGIN}/dist/panel.js`,
			style: `${ORIGIN}/media/panel.css`,
			codicons: `${ORIGIN}/dist/codicon.css`,
			source: ORIGIN,
		},
		'0123456789abcdef',
		'en',
	);
}
