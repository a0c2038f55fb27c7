import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { recordFileName } from '../../src/review/store/recordFileName';
import { colleaguesLog } from '../host/recordFixtures';
import { Harness } from './harness';
import { recorded } from './recorded';

const about = (harbour: string): string =>
	[
		`The harbour of ${harbour} opened its new lock on Friday after 14 months of work.`,
		'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the harbour office.',
		'“Nobody warned us,” Tomas Beregi, a lawyer, said. “The crane fell at night.”',
	].join('\n\n');
const SEEDS = {
	versioned: 'seeds/versioned.txt',
	left: 'seeds/left over.txt',
	linked: 'seeds/linked.txt',
	linkedFile: 'seeds/linked file.txt',
} as const;
/** Offsets of words on which one can give a status. */
const LOCK = { line: 3, column: 8 };
const CRANE = { line: 5, column: 6 };

describe('the folder of the records', () => {
	let editor: Harness;
	const inWorkspace = (...names: string[]): string => path.join(editor.workspace, ...names);

	const press = async (...keys: readonly string[]): Promise<void> => {
		for (const key of keys) {
			await editor.page.keyboard.press(key);
		}
	};
	const show = async (file: string): Promise<void> => {
		await editor.show(file);
		const group = editor.page.locator('.editor-group-container.active');
		await group.locator('.cdr[class*="ced-"]').first().waitFor();
		await group.getByRole('button', { name: 'List Claims' }).first().waitFor();
	};
	const give = async ({ line, column }: { line: number; column: number }, digit: string): Promise<void> => {
		await editor.goTo(line, column);
		await press('Alt+.', digit);
	};
	/** The signs of statuses in the text that is shown, from the top. */
	const signs = (): Promise<string> =>
		editor.page.evaluate(() =>
			[...document.querySelectorAll('.view-line')]
				.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
				.flatMap((line) => [...line.querySelectorAll('span[class*="ced-"]')])
				.map((span) => getComputedStyle(span, '::after').content)
				.filter((content) => content !== 'none' && content !== 'normal')
				.map((content) => content.replace(/"/g, ''))
				.join(' '),
		);
	const untilSigns = async (wanted: string): Promise<void> => {
		let shown = '';
		await editor
			.until(`the signs are ${wanted}`, async () => (shown = await signs()) === wanted)
			.catch(() => assert.equal(shown, wanted));
	};
	const untilStatuses = (file: string, wanted: readonly string[]): Promise<unknown> =>
		editor.until(`${wanted.join(', ')} are recorded`, async () => {
			const statuses = (await recorded(editor.workspace, file)).map(({ status }) => status);
			return statuses.join() === wanted.join();
		});
	const git = (...args: readonly string[]): string => {
		const identity = ['-c', 'user.name=Rosa', '-c', 'user.email=rosa@example.org'];
		const { status, stdout, stderr } = spawnSync('git', ['-C', editor.workspace, ...identity, ...args], {
			encoding: 'utf8',
		});
		assert.equal(status, 0, `git ${args.join(' ')}: ${stdout}${stderr}`);
		return stdout;
	};
	/** Nothing in the window tells when the editor's own storage has it. */
	const kept = (): Promise<void> => editor.page.waitForTimeout(2000);
	/** Gives a verdict on the text that is shown, which is kept in the editor's own storage, and finds it in a window that begins anew. */
	const outlasts = async (file: string): Promise<void> => {
		await give(LOCK, '3');
		await untilSigns('?');
		await kept();
		await editor.reload();
		await show(file);
		await untilSigns('?');
	};
	/** Opens another folder in place of the one that is open. */
	const open = (folder: string): Promise<void> => {
		const url = new URL(editor.page.url());
		url.searchParams.set('folder', folder);
		return editor.load(url.href);
	};
	/** What git sees, once nothing is written any more. */
	const changesInGit = (): string => git('status', '--porcelain');

	before(async () => {
		editor = await Harness.start({
			files: {
				[SEEDS.versioned]: about('Holmavik'),
				[SEEDS.left]: about('Dalvik'),
				[SEEDS.linked]: about('Husavik'),
				[SEEDS.linkedFile]: about('Keflavik'),
				'.vscode/settings.json': JSON.stringify({ 'sourceReview.reviewer': 'Mallory' }),
			},
			settings: { 'git.enabled': false, 'files.simpleDialog.enable': true },
		});
	});
	after(() => editor.close());

	it('loses the temporary files of windows that were killed', async () => {
		// A folder that is there when VS Code begins to watch is no test.
		await kept();
		const old = new Date(Date.now() - 60_000);
		await fs.mkdir(inWorkspace('.source-review', 'acts'), { recursive: true });
		for (const name of [
			`${recordFileName(SEEDS.left)}.00000000-0000-4000-8000-000000000001.tmp`,
			`${recordFileName(SEEDS.left)}.tmp`,
			'acts/0123456789abcdef.c0ffee00-00000001.jsonl.tmp',
		]) {
			await fs.writeFile(inWorkspace('.source-review', name), '{');
			await fs.utimes(inWorkspace('.source-review', name), old, old);
		}
		await show(SEEDS.left);
		await give(LOCK, '2');
		await untilSigns('✓');
		const left = async (): Promise<string[]> =>
			(await fs.readdir(inWorkspace('.source-review'), { recursive: true })).filter((name) => name.endsWith('.tmp'));
		await editor
			.until('they are gone', async () => (await left()).length === 0)
			.catch(async () => assert.deepEqual(await left(), []));
	});

	it('shows what comes into it, although it was made in one go with the folder around it', async () => {
		const crane = {
			id: '10000000-0000-4000-8000-000000000001',
			words: ['“Nobody warned us,”', '“The crane fell at night.”'],
		};
		const said = { ...crane, status: 'disputed', time: '2025-05-01T10:00:00.000Z' };
		const { name, text } = colleaguesLog(SEEDS.left, about('Dalvik'), [said]);
		await untilStatuses(SEEDS.left, ['checked']);
		await kept();
		await fs.writeFile(inWorkspace('.source-review', name), text);
		await untilSigns('✓ ?');
		await fs.rm(inWorkspace('.source-review', name));
		await untilSigns('✓');
	});

	describe('under git', () => {
		before(async () => {
			git('init', '-q', '-b', 'main');
			await show(SEEDS.versioned);
			await give(LOCK, '2');
			await untilStatuses(SEEDS.versioned, ['checked']);
			git('add', '-A');
			git('commit', '-q', '-m', 'One review');
			git('switch', '-q', '-c', 'draft');
			await give(CRANE, '3');
			await untilStatuses(SEEDS.versioned, ['checked', 'disputed']);
			await untilSigns('✓ ?');
			git('add', '-A');
			git('commit', '-q', '-m', 'Two reviews');
		});

		it('is shown as it was checked out, and nothing is written over it', async () => {
			git('switch', '-q', 'main');
			await untilSigns('✓');
			assert.equal(changesInGit(), '');
			git('switch', '-q', 'draft');
			await untilSigns('✓ ?');
			assert.equal(changesInGit(), '');
		});

		it('keeps reviews of one branch out of the other', async () => {
			git('switch', '-q', 'main');
			await untilSigns('✓');
			await give(LOCK, '4');
			await untilStatuses(SEEDS.versioned, ['false']);
			git('add', '-A');
			git('commit', '-q', '-m', 'Another verdict');
			assert.doesNotMatch(git('grep', '-h', 'status\\|assessing\\|"value"', '--', '.source-review'), /disputed/);
			await untilSigns('✗');
		});

		it('holds no name that only the folder’s own settings give', async () => {
			const all = await recorded(editor.workspace, SEEDS.versioned);
			assert.ok(all.length > 0);
			assert.deepEqual(
				all.map(({ reviewer }) => reviewer),
				all.map(() => ''),
			);
		});

		it('can be stashed and got back', async () => {
			await give(CRANE, '5');
			await untilStatuses(SEEDS.versioned, ['false', 'needs source']);
			git('stash', '-q', '--include-untracked');
			await untilSigns('✗');
			assert.equal(changesInGit(), '');
			git('stash', 'pop', '-q');
			await untilSigns('✗ s');
		});
	});

	describe('beside texts that come and go', () => {
		it('takes over what was said of a text without a file, when that is saved', async () => {
			await editor.execute('workbench.action.files.newUntitledFile');
			await editor.editor.click();
			await editor.page.keyboard.insertText(about('Seydisfjord'));
			await editor.execute('sourceReview.reviewThisFile');
			await editor.page.locator('.editor-group-container.active .cdr[class*="ced-"]').first().waitFor();
			await give(LOCK, '3');
			await untilSigns('?');
			await press('Control+s');
			const name = editor.page.locator('.quick-input-widget:visible input.input').first();
			await name.waitFor();
			await editor.until('a place is offered', async () => (await name.inputValue()).startsWith(editor.workspace));
			await press('Enter');
			// Where the dialog puts it is its own affair.
			const saved = await editor.until('it is saved', async () => {
				const files = await fs.readdir(editor.workspace, { recursive: true });
				return files.find((file) => !file.startsWith('.') && path.basename(file).includes('Seydisfjord'));
			});
			await untilStatuses(saved, ['disputed']);
			await untilSigns('?');
			await editor.execute('sourceReview.stopReviewingThisFile');
		});

		it('offers the reviews of a text that is gone to one that is much like it, once', async () => {
			const [before, other, after] = ['seeds/before.txt', 'seeds/other.txt', 'seeds/after.txt'];
			const text = [
				about('Olafsvik'),
				'The office closes at noon. Nobody lives on the island in winter, the mayor said.',
			].join('\n\n');
			await fs.writeFile(inWorkspace(before), text);
			await show(before);
			await give(LOCK, '3');
			await untilStatuses(before, ['disputed']);
			await editor.execute('workbench.action.closeAllEditors');
			await fs.rm(inWorkspace(before));
			const like = text.replace('at noon', 'at one');
			const asked = editor.page.locator('.notification-toast', { hasText: before });
			await fs.writeFile(inWorkspace(other), like);
			await show(other);
			await asked.getByRole('button', { name: 'Another Text' }).click();
			await asked.waitFor({ state: 'hidden' });
			await editor.execute('workbench.action.closeAllEditors');
			await show(other);
			await kept();
			assert.equal(await asked.count(), 0);
			await fs.writeFile(inWorkspace(after), like);
			await show(after);
			await asked.getByRole('button', { name: 'They Belong Here' }).click();
			await untilSigns('?');
		});
	});

	describe('as a link to another place', () => {
		let outside: string;
		const FOREIGN = { 'notes.json': 'not a record file', 'secret.tmp': 'half' };
		/** A verdict that a record file elsewhere holds. */
		const page = (source: string, text: string): string => {
			const exact = 'The lock will carry 300 ships a year,';
			const start = text.indexOf(exact);
			const selector = [
				{ type: 'TextQuoteSelector', exact, prefix: '“', suffix: '”' },
				{ type: 'TextPositionSelector', start, end: start + exact.length },
			];
			const time = '2025-05-01T10:00:00.000Z';
			const item = {
				id: 'urn:uuid:30000000-0000-4000-8000-000000000001',
				type: 'Annotation',
				created: time,
				modified: time,
				'sr:about': 'claim',
				'sr:judged': exact,
				body: [{ type: 'TextualBody', purpose: 'assessing', value: 'false' }],
				target: [{ source, selector }],
			};
			return JSON.stringify({ type: 'AnnotationPage', 'sr:schema': 1, 'sr:source': source, items: [item] });
		};
		const contents = async (): Promise<Record<string, string>> => {
			const names = (await fs.readdir(outside, { recursive: true })).sort();
			const texts = await Promise.all(names.map((name) => fs.readFile(path.join(outside, name), 'utf8')));
			return Object.fromEntries(names.map((name, i) => [name, texts[i] ?? '']));
		};

		before(async () => {
			outside = path.join(path.dirname(editor.workspace), 'outside');
			await editor.execute('workbench.action.closeAllEditors');
			await fs.mkdir(outside);
			for (const [name, text] of Object.entries(FOREIGN)) {
				await fs.writeFile(path.join(outside, name), text);
				await fs.utimes(path.join(outside, name), 1, 1);
			}
			await fs.writeFile(path.join(outside, recordFileName(SEEDS.linked)), page(SEEDS.linked, about('Husavik')));
		});

		it('is not followed where a record file is one', async () => {
			const before = await contents();
			const link = inWorkspace('.source-review', recordFileName(SEEDS.linkedFile));
			await fs.symlink(path.join(outside, 'notes.json'), link);
			await show(SEEDS.linkedFile);
			await give(LOCK, '3');
			await untilSigns('?');
			await give(CRANE, '2');
			await untilSigns('? ✓');
			assert.deepEqual(await contents(), before);
			assert.equal(await fs.readlink(link), path.join(outside, 'notes.json'));
			const aside = (await fs.readdir(inWorkspace('.source-review'))).filter((name) => name.includes('malformed'));
			assert.deepEqual(aside, []);
			await fs.rm(link);
		});

		it('is not followed where it is the whole folder: nothing there is read, written or renamed', async () => {
			const before = await contents();
			await editor.execute('workbench.action.closeAllEditors');
			await fs.rename(inWorkspace('.source-review'), inWorkspace('.source-review before'));
			await fs.symlink(outside, inWorkspace('.source-review'));
			await editor.reload();
			await show(SEEDS.linked);
			await give(CRANE, '3');
			await untilSigns('?');
			await give(LOCK, '2');
			await untilSigns('✓ ?');
			assert.deepEqual(await contents(), before);
		});
	});

	describe('where nothing can be written', () => {
		const file = 'seeds/unwritten.txt';
		const blocked = (): string => inWorkspace('.source-review');

		before(async () => {
			await editor.execute('workbench.action.closeAllEditors');
			await fs.rm(blocked(), { force: true });
			await fs.writeFile(blocked(), 'A file, where a folder should be.');
			await fs.writeFile(inWorkspace(file), about('Raufarhofn'));
			await editor.reload();
		});

		it('outlasts the window, and the place of the folder in the workspace, and is written when it can be', async () => {
			await show(file);
			await outlasts(file);
			await give(CRANE, '2');
			await untilSigns('? ✓');
			await kept();

			const elsewhere = path.join(path.dirname(editor.workspace), 'elsewhere');
			await fs.mkdir(elsewhere);
			await open(elsewhere);
			await show(file);
			await untilSigns('? ✓');
			await fs.rm(blocked());
			await editor.reload();
			await show(file);
			await untilSigns('? ✓');
			await untilStatuses(file, ['disputed', 'checked']);
		});

		it('is there as well where a folder above is the workspace by then', async () => {
			const outer = '../elsewhere';
			const [inner, text] = [`${outer}/inner`, `${outer}/inner/seeds/kept.txt`];
			await fs.mkdir(path.dirname(inWorkspace(text)), { recursive: true });
			await fs.writeFile(inWorkspace(text), about('Hofsos'));
			await fs.writeFile(inWorkspace(inner, '.source-review'), 'A file, where a folder should be.');
			await open(inWorkspace(inner));
			await show(text);
			await give(LOCK, '3');
			await untilSigns('?');
			await kept();
			await open(inWorkspace(outer));
			await show(text);
			await untilSigns('?');
			await fs.rm(inWorkspace(inner, '.source-review'));
			await editor.reload();
			await show(text);
			await untilSigns('?');
			await editor.until('they are written where they belong', async () =>
				(await recorded(inWorkspace(inner), 'seeds/kept.txt')).some(({ status }) => status === 'disputed'),
			);
		});
	});

	describe('that a text lies in, but is not open', () => {
		const [file, moved] = ['../letters/hvoll.txt', '../post/hvoll, read.txt'];
		const claimsAreListed = (): Promise<void> =>
			editor.page
				.locator('.editor-group-container.active')
				.getByRole('button', { name: 'List Claims' })
				.first()
				.waitFor();
		const review = async (text: string): Promise<void> => {
			await editor.show(text);
			await editor.execute('sourceReview.reviewThisFile');
			await claimsAreListed();
		};

		before(async () => {
			await editor.execute('workbench.action.closeAllEditors');
			await fs.mkdir(path.dirname(inWorkspace(file)));
			await fs.mkdir(path.dirname(inWorkspace(moved)));
			await fs.writeFile(inWorkspace(file), about('Hvoll'));
		});

		it('gets nothing; what is said of the text outlasts the window, and goes along with it', async () => {
			await review(file);
			await outlasts(file);
			await editor.execute('workbench.action.closeAllEditors');
			await fs.rename(inWorkspace(file), inWorkspace(moved));
			await review(moved);
			await untilSigns('?');
			assert.deepEqual(await fs.readdir(path.dirname(inWorkspace(file))), []);
			assert.deepEqual(await fs.readdir(path.dirname(inWorkspace(moved))), [path.basename(moved)]);
		});

		it('has it once it is open', async () => {
			await open(path.dirname(inWorkspace(moved)));
			await show(moved);
			await untilSigns('?');
			await editor.until('it is written there', async () =>
				(await recorded(path.dirname(inWorkspace(moved)), path.basename(moved))).some(
					({ status }) => status === 'disputed',
				),
			);
		});
	});
});
