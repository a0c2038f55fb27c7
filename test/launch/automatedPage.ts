import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { unmarkOutput } from './markedOutput';

const SILENCE_TIMEOUT_MS = 90_000;

/**
 * Opens a VS Code page that was told to run a test file, relays what the tests print, and returns their exit code.
 * VS Code calls `codeAutomationLog` and `codeAutomationExit` on the page where it would use a terminal elsewhere.
 * @param log the file that gets everything VS Code says beside
 * @throws when nothing was heard for a minute and a half.
 */
export async function runAutomatedPage(browser: Browser, url: string, log: string): Promise<number> {
	fs.mkdirSync(path.dirname(log), { recursive: true });
	fs.writeFileSync(log, '');
	const note = (text: string): void => fs.appendFileSync(log, `${text}\n`);
	const page = await browser.newPage({ viewport: { width: 640, height: 400 }, reducedMotion: 'reduce' });
	page.on('console', (message) => note(`[page ${message.type()}] ${message.text()}`));
	page.on('pageerror', (error) => note(`[page error] ${error.message}`));
	return new Promise<number>((resolve, reject) => {
		const silence = setTimeout(() => {
			reject(new Error(`The editor was silent for ${SILENCE_TIMEOUT_MS / 1000} s; what it said before: ${log}`));
		}, SILENCE_TIMEOUT_MS);
		const end = (code: number): void => {
			clearTimeout(silence);
			resolve(code);
		};
		const relay = (_type: string, args: readonly unknown[]): void => {
			silence.refresh();
			const ours = unmarkOutput(args);
			note(format(...(ours ?? args)));
			if (ours !== undefined) {
				console.log(...ours);
			}
		};
		const open = async (): Promise<void> => {
			await page.exposeFunction('codeAutomationLog', relay);
			await page.exposeFunction('codeAutomationExit', end);
			await page.goto(url);
		};
		open().catch((error: unknown) => {
			clearTimeout(silence);
			reject(error instanceof Error ? error : new Error(String(error)));
		});
	});
}
