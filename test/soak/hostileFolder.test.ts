import { strict as assert } from 'node:assert';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { Harness } from '../ui/harness';
import { Canaries } from './canaries';
import { makeHostileFolder, SECRET, STRANGER, TEXTS } from './hostileFolder';

const QUIET = {
	'security.workspace.trust.startupPrompt': 'never',
	'security.workspace.trust.banner': 'never',
};

for (const trusted of [false, true]) {
	// VS Code's own search lists folders behind links, as it does unless told otherwise: whether we do shows without that.
	const followsLinks = !trusted;
	describe(`a hostile folder, ${trusted ? 'trusted' : 'not trusted'}`, function () {
		this.timeout(120_000);
		let editor: Harness;
		let folder: string;
		let outside: Canaries;
		const requests: string[] = [];
		const opened: string[] = [];

		before(async () => {
			editor = await Harness.start({
				trusted,
				settings: { ...QUIET, 'search.followSymlinks': followsLinks },
			});
			const made = await makeHostileFolder(path.dirname(editor.workspace));
			folder = made.folder;
			outside = await Canaries.watch(made.outside);
			const { page } = editor;
			page.context().on('request', (request) => requests.push(request.url()));
			page.context().on('page', (other) => opened.push(other.url()));
			const address = new URL(page.url());
			address.searchParams.set('folder', folder);
			await page.goto(address.href);
			const runs = (): Promise<boolean> =>
				editor.execute('workbench.action.closeAllEditors').then(
					() => true,
					() => false,
				);
			await editor.until('the extensions run', runs, 60_000);
		});
		after(() => editor.close());

		const shown = (): Promise<string> => editor.page.locator('body').innerText();

		for (const text of TEXTS) {
			it(`shows, keeps and takes back reviews of ${text} without leaving the folder`, async () => {
				await editor.open(text);
				const hover = await editor.hoverText(1, 'carry');
				assert.ok(!hover.includes(SECRET), hover);
				const links = await editor.page
					.locator('.monaco-hover:not(.hidden) .hover-contents a')
					.evaluateAll((all) => all.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''));
				assert.ok(
					links.every((link) => link.startsWith('command:sourceReview.') || link === '' || link === '#'),
					links.join(' '),
				);
				assert.equal(await editor.page.locator('.monaco-hover:not(.hidden) img').count(), 0);
				await editor.closeHover();
				await editor.goTo(1, 11);
				for (const key of ['Alt+.', '3', 'Alt+.', 'z', 'Alt+.', '2']) {
					await editor.page.keyboard.press(key);
				}
				await editor.page.keyboard.type('So ');
				await editor.page.keyboard.press('Control+S');
				await editor.page.locator('.tab.active:not(.dirty)').first().waitFor();
				assert.ok(!(await shown()).includes(SECRET));
			});
		}

		it('shows records as words alone, in the panel and in lists', async () => {
			await editor.open('logs/seeds/logs.txt');
			await editor.runCommand('Source Review: Show Claims & Speakers');
			const panel = await editor.panelFrame();
			await panel.getByText('Lindqvist').first().waitFor();
			assert.equal(await panel.locator('body img, body iframe').count(), 0);
			for (const list of ['listClaims', 'listReviewsWithoutText']) {
				void editor.execute(`sourceReview.${list}`).catch(() => undefined);
				await editor.quickPickRows();
				assert.ok(!(await shown()).includes(SECRET));
				await editor.page.keyboard.press('Escape');
				await editor.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
			}
			for (const frame of editor.page.frames()) {
				assert.equal(await frame.evaluate(() => 'attacked' in window || 'attacked' in {}), false);
			}
		});

		it('looks nothing up where the folder says, and signs with no name of the folder’s', async () => {
			await editor.open('logs/seeds/logs.txt');
			await editor.goTo(1, 12);
			await editor.runCommand('Source Review: Look Up in the Browser…');
			const rows = await editor.quickPickRows();
			assert.deepEqual(
				rows.filter(({ label }) => label.includes(STRANGER)),
				[],
			);
			await editor.page.keyboard.press('Escape');
			const acts = path.join(folder, 'logs', '.source-review', 'acts');
			const signed = await editor.until('an act of ours is there', async () => {
				// A log can be put in the place of another between the two.
				const read = (name: string): Promise<string> => fs.readFile(path.join(acts, name), 'utf8').catch(() => '');
				const logs = await Promise.all((await fs.readdir(acts)).map(read));
				const lines = logs.flatMap((log) => log.split('\n')).filter((line) => line.includes('"checked"'));
				return lines.length > 0 && lines;
			});
			assert.ok(!signed.join().includes(STRANGER), signed.join('\n'));
		});

		it(`is ${trusted ? 'obeyed' : 'not obeyed'} where it says which files are reviewed`, async () => {
			await editor.open('other.txt');
			const hover = await editor.hoverWithin(trusted ? 5000 : 1500, 1, 'carry');
			assert.equal((hover ?? '').includes('Lindqvist'), trusted, hover);
		});

		it('opens nothing outside by a link of ours', async () => {
			const secret = `file://${path.join(path.dirname(folder), 'outside', 'secret.txt')}`;
			for (const command of ['goTo', 'setStatus', 'showEvidence']) {
				await editor.execute(`sourceReview.${command}`, secret, 0, 4).catch(() => undefined);
			}
			assert.equal(await editor.page.locator('.tab', { hasText: 'secret' }).count(), 0);
		});

		it('has run, fetched and opened nothing', async () => {
			assert.deepEqual(
				requests.filter((url) => url.includes('evil.example')),
				[],
			);
			assert.deepEqual(opened, []);
			assert.equal(await editor.page.locator('.terminal, .integrated-terminal').count(), 0);
		});

		it('has touched nothing outside', async () => {
			if (!outside.noteReading) {
				console.log('      This file system does not note what is read: only what is written is known.');
			}
			assert.deepEqual(await outside.disturbed(!followsLinks), []);
		});
	});
}
