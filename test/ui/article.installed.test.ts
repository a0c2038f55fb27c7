import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import { repository } from '../launch/repository';
import { Harness } from './harness';

const ARTICLE = [
	'Ferry fares on the Lysa line will rise in May, the company confirmed on Tuesday.',
	'',
	'"Nobody enjoys paying more," said Marit Solberg, the chief executive of Lysa Ferries. She blamed the price of fuel.',
	'',
].join('\n');

describe('the packaged extension', () => {
	let editor: Harness;

	before(async () => {
		assert.ok(fs.existsSync(repository.vsix), `${repository.vsix} is missing: run the stage "package" first.`);
		editor = await Harness.start({
			vsix: repository.vsix,
			files: { 'seeds/ferry.txt': ARTICLE, 'fares.txt': ARTICLE },
		});
	});
	after(() => editor.close());

	it('tells on hover who is quoted', async () => {
		await editor.open('seeds/ferry.txt');
		assert.match(await editor.hoverText(3, 'enjoys paying'), /Marit Solberg/);
		await editor.closeHover();
	});

	it('lists the claims with their claimants', async () => {
		await editor.runCommand('Source Review: List Claims…');
		const rows = await editor.quickPickRows();
		assert.ok(
			rows.some((row) => `${row.label} ${row.detail}`.includes('Solberg')),
			JSON.stringify(rows),
		);
		await editor.page.keyboard.press('Escape');
	});

	it('shows its panel', async () => {
		await editor.runCommand('Source Review: Show Claims & Speakers');
		const panel = await editor.panelFrame();
		await panel.getByText('Solberg').first().waitFor();
		await editor.screenshot('installed-panel');
	});

	it('leaves other text files alone', async () => {
		await editor.open('fares.txt');
		assert.equal(await editor.hoverWithin(1500, 3, 'enjoys paying'), undefined);
	});

	it('lets the page run without an error of its own', () => {
		assert.deepEqual(editor.consoleErrors, []);
	});
});
