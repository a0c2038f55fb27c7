import * as assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { Harness } from './harness';

const SEED = 'seeds/000_27ef0c6efdd0111c.txt';

describe('the panel', () => {
	let editor: Harness;
	let panel: Frame;

	before(async () => {
		editor = await Harness.start();
		await editor.open(SEED);
		await editor.runCommand('Source Review: Show Claims & Speakers');
		panel = await editor.panelFrame();
		await panel.waitForSelector('[role=treeitem]');
	});
	after(() => editor.close());

	it('lists the claims of the active text by speaker', async () => {
		const groups = await panel.locator('.row.group .main').allInnerTexts();
		assert.ok(groups.includes('Wei Xiaojun'), groups.join(', '));
		await editor.screenshot('panel-claims');
	});
});
