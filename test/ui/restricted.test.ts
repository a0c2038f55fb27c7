import * as assert from 'node:assert/strict';
import { Harness } from './harness';
import { recorded } from './recorded';

const SEED = 'seeds/restricted.txt';
const LETTER = 'letters/restricted.md';
const TEXT = [
	'The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
	'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the harbour office.',
].join('\n\n');

/** A folder that somebody sent, and nobody trusts. */
describe('a folder in restricted mode', () => {
	let editor: Harness;

	before(async () => {
		editor = await Harness.start({
			trusted: false,
			files: {
				[SEED]: TEXT,
				[LETTER]: TEXT,
				'.vscode/settings.json': JSON.stringify({
					'sourceReview.files': ['**/*.md', '**/seeds/**/*.txt'],
					'sourceReview.reviewer': 'Mallory',
					'sourceReview.lookUp': { 'Evil Search': 'https://evil.example/?q={query}' },
				}),
			},
		});
		await editor.open(SEED);
		await editor.hoverText(3, 'carry');
		await editor.closeHover();
	});
	after(() => editor.close());

	it('does not say where words are looked up', async () => {
		await editor.goTo(3, 8);
		await editor.page.keyboard.press('Alt+.');
		await editor.page.keyboard.press('f');
		const rows = await editor.quickPickRows();
		assert.ok(rows.some(({ label }) => label.includes('Wikipedia')));
		assert.ok(!rows.some(({ label }) => label.includes('Evil')), JSON.stringify(rows));
		await editor.page.keyboard.press('Escape');
	});

	it('does not say who signs a review', async () => {
		await editor.goTo(3, 8);
		await editor.page.keyboard.press('Alt+.');
		await editor.page.keyboard.press('2');
		const [review] = await editor.until('the review is recorded', async () => {
			const all = await recorded(editor.workspace, SEED);
			return all.length > 0 ? all : undefined;
		});
		assert.equal(review?.reviewer, '');
	});

	it('does not say which files are reviewed', async () => {
		await editor.open(LETTER);
		assert.equal(await editor.hoverWithin(1500, 3, 'carry'), undefined);
	});
});
