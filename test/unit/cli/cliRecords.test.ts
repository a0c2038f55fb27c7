import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import { toAnnotation } from '../../../src/review/store/recordFormat';
import { recordFileName } from '../../../src/review/store/recordFileName';
import { someRecord } from '../review/someRecord';
import { keepRecords } from './recordsFor';

const TEXT = [
	'Ada Lindqvist said on Monday that the eastern quay is safe. “We measured it twice,” she told the council.',
	'Tomas Beregi, who runs the night ferry, did not agree: “Two of the piles have moved by 4 cm since March.”',
	'The ministry declined to comment. A report is due in the spring, according to the Port Workers’ Union.',
].join('\n\n');
const FIXTURES = 'test/fixtures/version1';
const PATH = 'news/harbour.txt';

interface Run {
	readonly status: number | null;
	readonly err: string;
	/** Of each text, what its records say. */
	readonly said: readonly (readonly string[])[];
}

const run = (...paths: readonly string[]): Run => {
	const args = ['dist/cli.js', 'analyze', '--quick', '--format', 'jsonl', ...paths];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	const lines = stdout.split('\n').filter((line) => line !== '');
	const said = lines.map((line) =>
		(JSON.parse(line) as { records: Record<string, unknown>[] }).records.map((record) =>
			String((record['body'] as { value?: string }[] | undefined)?.[0]?.value ?? record['motivation']),
		),
	);
	return { status, err: stderr, said };
};

describe('Command line, records', function () {
	this.timeout(60_000);
	let folder = '';
	let article = '';
	const records = (...names: readonly string[]): string => join(folder, '.source-review', ...names);
	const reviewed = (status: string, words = TEXT, path = PATH): Promise<void> =>
		keepRecords(folder, { path, words }, [
			someRecord(`record of ${path}`, { target: makeAnchors(TEXT, [{ start: 34, end: 58 }]), status }),
		]);
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
		mkdirSync(join(folder, 'news'));
		article = join(folder, PATH);
		writeFileSync(article, TEXT);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('are found from any folder above the text; the nearest counts', async () => {
		await reviewed('disputed');
		assert.deepEqual(run(article).said, [['disputed']]);
		mkdirSync(join(folder, 'news', '.source-review'));
		assert.deepEqual(run(article).said, [[]]);
	});

	it('are found when the text was moved without an editor', async () => {
		await reviewed('disputed');
		renameSync(article, join(folder, 'elsewhere.txt'));
		assert.deepEqual(run(join(folder, 'elsewhere.txt')), { status: 0, err: '', said: [['disputed']] });
	});

	it('are read and never written, whatever state they are in', async () => {
		await reviewed('disputed');
		rmSync(records(readdirSync(records()).find((name) => name.startsWith('harbour.txt')) ?? ''));
		const [log = ''] = readdirSync(records('acts'));
		writeFileSync(records('acts', `${log}.tmp`), '');
		const before = readdirSync(records(), { recursive: true }).sort();
		assert.deepEqual(run(article).said, [['disputed']]);
		assert.deepEqual(readdirSync(records(), { recursive: true }).sort(), before);
	});

	it('by version 1 are read as they were', () => {
		for (const fixture of ['whole', 'behind', 'conflict']) {
			rmSync(records(), { recursive: true, force: true });
			cpSync(join(FIXTURES, fixture), records(), { recursive: true });
			const { status, err, said } = run(article);
			assert.deepEqual([status, err], [0, ''], fixture);
			assert.ok((said[0]?.length ?? 0) > 1, fixture);
		}
	});

	it('by version 1 that are cut off are said to be, and what is left of them counts', () => {
		cpSync(join(FIXTURES, 'whole'), records(), { recursive: true });
		const whole = run(article).said;
		rmSync(records(), { recursive: true });
		cpSync(join(FIXTURES, 'cut'), records(), { recursive: true });
		const { status, err, said } = run(article);
		assert.equal(status, 1);
		assert.match(err, /^source-review: .*harbour\.txt: .*harbour\.txt\..*json is not whole.*\n$/);
		assert.deepEqual(said, whole);
	});

	it('whose log is cut off, or empty, are said to be, and what is left of them counts', async () => {
		await reviewed('disputed');
		const [log = ''] = readdirSync(records('acts'));
		const text = readFileSync(records('acts', log), 'utf8');
		for (const left of [text.slice(0, -20), '']) {
			writeFileSync(records('acts', log), left);
			const { status, err } = run(article);
			assert.equal(status, 1);
			assert.ok(err.includes(`${log} is not whole: its last entry is cut off`), err);
		}
	});

	it('by version 1 that only marked a finding as seen are verdicts on nothing', () => {
		const text = 'A senior official who asked not to be named said that the eastern quay is safe.\n';
		writeFileSync(article, text);
		const args = ['dist/cli.js', 'analyze', '--quick', '--format', 'json', article];
		const [analysis] = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout) as {
			findings: { start: number; end: number }[];
		}[];
		const marks = (analysis?.findings ?? []).map((span, i) =>
			someRecord(String(i), { about: 'selection', target: makeAnchors(text, [span]), note: '', tags: [], sources: [] }),
		);
		assert.notEqual(marks.length, 0);
		const items = marks.map((mark) => toAnnotation(mark, PATH));
		mkdirSync(records());
		writeFileSync(
			records(recordFileName(PATH)),
			`${JSON.stringify({ type: 'AnnotationPage', 'sr:schema': 1, 'sr:source': PATH, items }, null, '\t')}\n`,
		);
		assert.deepEqual(run(article).said, [marks.map(() => 'bookmarking')]);
	});

	it('by a later version are left out, and that is said once', async () => {
		await reviewed('disputed');
		const name = readdirSync(records()).find((name) => name.startsWith('harbour.txt')) ?? '';
		writeFileSync(records(name), readFileSync(records(name), 'utf8').replace('"sr:schema": 2', '"sr:schema": 99'));
		const { status, err } = run(article);
		assert.equal(status, 1);
		assert.match(err, /^source-review: .*harbour\.txt: .*is left out: .*newer version.*\n$/);
	});

	describe('behind links', () => {
		let elsewhere = '';
		beforeEach(async () => {
			elsewhere = mkdtempSync(join(tmpdir(), 'source-review-'));
			await reviewed('disputed');
		});
		afterEach(() => rmSync(elsewhere, { recursive: true }));
		const link = (...names: readonly string[]): void => {
			const target = join(elsewhere, names.join('-') || 'records');
			renameSync(records(...names), target);
			symlinkSync(target, records(...names));
		};

		it('are not followed where the whole folder is a link: one line, and the texts are analysed', () => {
			writeFileSync(join(folder, 'news', 'other.txt'), TEXT);
			link();
			const { status, err, said } = run(article, join(folder, 'news', 'other.txt'));
			assert.deepEqual([status, said], [1, [[], []]]);
			assert.match(err, /^source-review: .*harbour\.txt: \.source-review is a link, which is not followed.*\n$/);
		});

		it('are not followed where the folder of the logs is a link', () => {
			link('acts');
			const { status, err, said } = run(article);
			assert.deepEqual([status, said], [1, [[]]]);
			assert.match(err, /^source-review: .*harbour\.txt: .*acts is a link, which is not followed.*\n$/);
		});

		it('are not followed where one file is a link', () => {
			const [log = ''] = readdirSync(records('acts'));
			link('acts', log);
			const { status, err, said } = run(article);
			assert.deepEqual([status, said], [1, [[]]]);
			assert.match(err, /^source-review: .*harbour\.txt: .*\.jsonl is a link, which is not followed.*\n$/);
		});

		it('are not followed where the page is a link', () => {
			link(readdirSync(records()).find((name) => name.startsWith('harbour.txt')) ?? '');
			const { status, err } = run(article);
			assert.equal(status, 1);
			assert.match(err, /^source-review: .*harbour\.txt: .*\.json is a link, which is not followed.*\n$/);
		});
	});
});
