import type { Browser } from 'playwright-core';

const SILENCE_TIMEOUT_MS = 90_000;

/**
 * Opens a VS Code page that was told to run a test file, relays what the tests print, and returns their exit code.
 * VS Code calls `codeAutomationLog` and `codeAutomationExit` on the page where it would use a terminal elsewhere.
 * @throws when nothing was heard for a minute and a half, with the page's own messages.
 */
export async function runAutomatedPage(browser: Browser, url: string): Promise<number> {
	const page = await browser.newPage();
	const pageMessages: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') {
			pageMessages.push(message.text());
		}
	});
	page.on('pageerror', (error) => pageMessages.push(error.message));
	return new Promise<number>((resolve, reject) => {
		let timer: NodeJS.Timeout;
		const heard = (): void => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				const said = pageMessages.slice(-30).join('\n') || 'nothing';
				reject(new Error(`The editor was silent for ${SILENCE_TIMEOUT_MS / 1000} s. Its page said:\n${said}`));
			}, SILENCE_TIMEOUT_MS);
		};
		const end = (code: number): void => {
			clearTimeout(timer);
			resolve(code);
		};
		heard();
		void (async (): Promise<void> => {
			await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
				heard();
				console.log(...args);
			});
			await page.exposeFunction('codeAutomationExit', end);
			await page.goto(url);
		})().catch((error: unknown) => {
			clearTimeout(timer);
			reject(error instanceof Error ? error : new Error(String(error)));
		});
	});
}
