import type { ToPage } from '../../src/panel/messages';
import type { PanelDriver } from './panelDriver';
import { messagesOf, reviewOf, reviewRow, viewOf } from './panelModels';

/** Medians, in milliseconds. */
export interface Times {
	readonly paint: number;
	readonly keystroke: number;
	readonly status: number;
}

/**
 * How long the page takes from a message with all rows, from a keystroke in the search, and from a message with a
 * status, to what comes of it.
 */
export async function measurePanel(driver: PanelDriver, claims: number, rounds: number): Promise<Times> {
	const view = viewOf(claims, 40);
	const paint: number[] = [];
	const keystroke: number[] = [];
	const status: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		await driver.open({ kind: 'loading', file: 'harbour.txt' });
		paint.push(await painted(driver, messagesOf(driver.panel.nextState(), view)));
	}
	const state = await driver.open(view);
	for (let round = 0; round < rounds; round += 1) {
		keystroke.push(await typed(driver, 'toll 12'.slice(0, 1 + (round % 7))));
	}
	await typed(driver, '');
	for (let round = 0; round < rounds; round += 1) {
		const row = reviewRow(`claim ${round * 40}`, 'checked');
		const put = [{ of: 'reviews', row }] as const;
		status.push(await painted(driver, [{ type: 'said', state, put, gone: [], statuses: reviewOf().statuses }]));
	}
	return { paint: median(paint), keystroke: median(keystroke), status: median(status) };
}

/** From the sending of messages, copying them included, to the frame that shows what came of it, in milliseconds. */
function painted(driver: PanelDriver, messages: readonly ToPage[]): Promise<number> {
	return driver.page.evaluate(async (data) => {
		// Loading the page is no part of it, nor is how the message came here.
		await document.fonts.ready;
		await new Promise((resolve) => requestIdleCallback(resolve));
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		const start = performance.now();
		const changed = new Promise<void>((resolve) => {
			new MutationObserver((_changes, observer) => {
				if (document.querySelector('.row.item')) {
					observer.disconnect();
					resolve();
				}
			}).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
		});
		data.forEach((message) => window.postMessage(message, '*'));
		await changed;
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return performance.now() - start;
	}, messages);
}

function typed(driver: PanelDriver, query: string): Promise<number> {
	return driver.page.locator('vscode-textfield').evaluate(async (field: HTMLInputElement, value) => {
		interface Updating extends Element {
			readonly updateComplete: Promise<boolean>;
		}
		// At the start of a frame, so that waiting for the next one is no part of it.
		await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		const start = performance.now();
		field.value = value;
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		for (const name of ['source-review-panel', 'source-review-rows']) {
			await document.querySelector<Updating>(name)?.updateComplete;
		}
		document.querySelector('.rows-all')?.getBoundingClientRect();
		return performance.now() - start;
	}, query);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Of the clock and of what does not depend on the number of claims, in milliseconds. */
const NOISE = 8;

/** Whether a time for more claims is out of proportion to the one for fewer. */
export const growsTooFast = (small: number, large: number, factor: number): boolean => large > small * factor + NOISE;
