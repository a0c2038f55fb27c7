import { DOMParser } from '@xmldom/xmldom';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import Papa from 'papaparse';
import { addressOf } from '../../../src/exports/links';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { DeskRecord, ReviewRecord } from '../../../src/review/model';
import { fromAnnotation } from '../../../src/review/store/recordFormat';
import { claimReviews, faults, webAnnotationPage } from '../exports/schemas';
import { someRecord } from '../review/someRecord';
import { keepRecords } from './recordsFor';

const ARTICLE =
	'The bridge is closed, said Ilse Moreau, an engineer from Lyon. “Nobody warned us,” she said on Tuesday.\n';

interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}
const run = (...args: readonly string[]): Run => {
	const done = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--quick', ...args], { encoding: 'utf8' });
	return { status: done.status, out: done.stdout, err: done.stderr };
};
const asGiven = (path: string): string => path.split(sep).join('/');
const at = (words: string): { start: number; end: number } => ({
	start: ARTICLE.indexOf(words),
	end: ARTICLE.indexOf(words) + words.length,
});

describe('Command line, formats', function () {
	this.timeout(60_000);
	let folder = '';
	let article = '';
	const keep = (records: readonly DeskRecord[], author?: string): Promise<void> =>
		keepRecords(folder, { path: 'in/bridge 1.txt', words: ARTICLE }, records, author);
	const records = [
		someRecord('10000000-0000-4000-8000-000000000001', {
			target: makeAnchors(ARTICLE, [at('The bridge is closed')]),
			judged: 'The bridge is closed',
			status: 'disputed',
			note: '=cmd',
		}),
	];
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
		mkdirSync(join(folder, 'in'));
		article = join(folder, 'in', 'bridge 1.txt');
		writeFileSync(article, ARTICLE);
		await keep(records);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('csv has one heading and the reviews of each text', () => {
		const { status, out } = run('--format', 'csv', article, article);
		assert.equal(status, 0);
		const { data, errors } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
		assert.deepEqual(errors, []);
		const reviewed = data.filter((row) => row['status'] === 'disputed');
		assert.deepEqual(
			reviewed.map((row) => [row['document'], row['note']]),
			[
				[asGiven(article), "'=cmd"],
				[asGiven(article), "'=cmd"],
			],
		);
	});

	it('markdown says how far the review has come and links to lines', () => {
		const { status, out } = run('--format', 'markdown', article);
		assert.equal(status, 0);
		assert.match(out, /^1 of \d+ claims reviewed\.$/m);
		const [, link = ''] = /\[L1\]\((.*?)#L1\)/.exec(out) ?? [];
		assert.equal(decodeURIComponent(link), asGiven(article));
	});

	it('texts of one name in two folders are two texts, and what leads to them leads to their files', async () => {
		const texts = ['one', 'two'].map((name) => join(folder, name, 'report.txt'));
		for (const [i, path] of texts.entries()) {
			mkdirSync(dirname(path));
			writeFileSync(path, ARTICLE);
			const own = { ...someRecord(`20000000-0000-4000-8000-00000000000${i}`), target: records[0]?.target ?? [] };
			await keepRecords(dirname(path), { path: 'report.txt', words: ARTICLE }, [own]);
		}
		const page = JSON.parse(run('--format', 'webannotation', ...texts).out) as {
			items: { id: string; target: { source: string }[] }[];
		};
		const ids = page.items.map(({ id }) => id);
		assert.deepEqual(ids, [...new Set(ids)]);
		const sources = page.items.flatMap(({ target }) => target.map(({ source }) => decodeURIComponent(source)));
		assert.deepEqual([...new Set(sources)], texts.map(asGiven));
		for (const [format, named] of [
			['csv', asGiven],
			['markdown', (path: string) => addressOf(asGiven(path))],
			['claimreview', (path: string) => addressOf(asGiven(path))],
		] as const) {
			const { out } = run('--format', format, ...texts);
			for (const path of texts) {
				assert.ok(out.includes(named(path)), format);
			}
		}
	});

	it('jsonl calls a text by its bare name; its records lead to the file', () => {
		const { doc, records } = JSON.parse(run('--format', 'jsonl', article).out) as {
			doc: string;
			records: { target: { source: string }[] }[];
		};
		assert.equal(doc, 'bridge 1');
		const sources = records.flatMap(({ target }) => target.map(({ source }) => decodeURIComponent(source)));
		assert.deepEqual(sources, [asGiven(article)]);
		assert.ok(existsSync(sources[0] ?? ''));
	});

	it('webannotation and claimreview are one valid document each, whatever the number of texts', () => {
		for (const [format, schema] of [
			['webannotation', webAnnotationPage],
			['claimreview', claimReviews],
		] as const) {
			for (const paths of [[article], [article, article], [join(folder, 'none.txt')]]) {
				const { out } = run('--format', format, ...paths);
				assert.deepEqual(faults(schema, JSON.parse(out)), [], `${format} of ${paths.length}`);
			}
		}
		const page = JSON.parse(run('--format', 'webannotation', article).out) as { items: { id: string }[] };
		const item = page.items.find(({ id }) => id.startsWith('urn:uuid:'));
		const { author, reviewer, status, note, target } = fromAnnotation(item) as ReviewRecord;
		assert.deepEqual(
			[author, reviewer, status, note, target],
			['rosa', 'Rosa', 'disputed', '=cmd', records[0]?.target],
		);
	});

	it('tei and brat are for one text', () => {
		const tei = run('--format', 'tei', article);
		assert.equal(tei.status, 0);
		const document = new DOMParser().parseFromString(tei.out, 'text/xml');
		assert.match(document.getElementsByTagName('said')[0]?.textContent ?? '', /The bridge is closed/);
		const brat = run('--format', 'brat', article);
		assert.match(brat.out, /^T\d+\tReview 0 20\tThe bridge is closed$/m);
		for (const format of ['tei', 'brat']) {
			const { status, out, err } = run('--format', format, article, article);
			assert.equal(status, 2);
			assert.equal(out, '');
			assert.match(err, /one text at a time.*--help/);
		}
	});

	it('corrections count in every format', async () => {
		const correction: DeskRecord = {
			...someRecord('10000000-0000-4000-8000-000000000002'),
			type: 'correction',
			target: makeAnchors(ARTICLE, [at('“Nobody warned us,”')]),
			correction: { kind: 'speaker', speaker: 'Aino Kallas' },
		};
		await keep([correction]);
		await keepRecords(folder, undefined, [
			{
				...correction,
				id: '10000000-0000-4000-8000-000000000003',
				target: [],
				correction: { kind: 'rename entity', name: 'Ilse Moreau', to: 'I. Moreau' },
			},
		]);
		const { out } = run('--format', 'json', article);
		const [analysis] = JSON.parse(out) as { speakers: { name: string }[] }[];
		assert.deepEqual(
			analysis?.speakers.map(({ name }) => name),
			['I. Moreau', 'Aino Kallas'],
		);
	});

	it('verdicts of two people are both in every format that shows verdicts', async () => {
		const [record] = records;
		await keep(record ? [{ ...record, reviewer: 'Emil', status: 'checked', note: 'Walked over it.' }] : [], 'emil');
		for (const format of ['csv', 'claimreview']) {
			const { out } = run('--format', format, article);
			for (const words of ['Emil', 'Rosa', 'checked', 'disputed']) {
				assert.ok(out.includes(words), `${words} in ${format}`);
			}
		}
	});

	it('what someone did with a finding is a verdict in no format', async () => {
		const { author, created, modified, anchored, foreign } = someRecord('');
		const shared = { id: '10000000-0000-4000-8000-000000000004', author, created, modified, anchored, foreign };
		const target = makeAnchors(ARTICLE, [at('“Nobody warned us,”')]);
		await keep([{ ...shared, reviewer: 'Emil', type: 'finding', code: 'ambiguous-speaker', target }], 'emil');
		for (const format of ['csv', 'claimreview']) {
			assert.doesNotMatch(run('--format', format, article).out, /ambiguous-speaker|Emil|checked/, format);
		}
		assert.match(run('--format', 'webannotation', article).out, /"sr:about":"finding"/);
	});

	it('what every object has is no format', () => {
		assert.equal(run('--format', '__proto__', article).status, 2);
		assert.equal(run('--format', 'constructor', article).status, 2);
	});
});
