import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAnchors } from '../../../src/review/anchors/makeAnchors';
import type { ReviewRecord } from '../../../src/review/model';
import { someRecord } from '../review/someRecord';
import { keepRecords } from './recordsFor';

const CLAIMS = ['the quay may be closed', 'the ferry is late', 'two piles have moved', 'the pumps are new'];
const TEXT = `Ada Lindqvist said that ${CLAIMS.join('.\nAda Lindqvist said that ')}.\n`;
const ARTICLE = { path: 'article.txt', words: TEXT };

/** A letter for each claim: c(hecked), f(alse), or a dot. */
const said = (reviewer: string, statuses: string): ReviewRecord[] =>
	CLAIMS.flatMap((words, i) => {
		const start = TEXT.indexOf(words);
		const status = { c: 'checked', f: 'false' }[statuses[i] ?? ''];
		const target = makeAnchors(TEXT, [{ start, end: start + words.length }]);
		return status ? [someRecord(`${reviewer} ${i}`, { reviewer, status, target, judged: words })] : [];
	});

interface Json {
	readonly reviewers: string[];
	readonly shared: number;
	readonly alpha: number;
	readonly pairs: {
		readonly reviewers: string[];
		readonly both: number;
		readonly alike: number;
		readonly kappa: number;
	}[];
	readonly texts: {
		readonly judged: {
			readonly spans: [number, number][];
			readonly verdicts: { readonly reviewer: string; readonly status: string }[];
			readonly decision: unknown;
		}[];
	}[];
}

describe('Command line, agreement', function () {
	this.timeout(60_000);
	let folder = '';
	const run = (...args: readonly string[]): { status: number | null; out: string; err: string } => {
		const done = spawnSync(process.execPath, ['dist/cli.js', 'agreement', ...args], { encoding: 'utf8' });
		return { status: done.status, out: done.stdout, err: done.stderr };
	};
	const article = (): string => join(folder, 'article.txt');
	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
		writeFileSync(article(), TEXT);
		await keepRecords(folder, ARTICLE, said('Rosa', 'ccff'), 'rosa');
		await keepRecords(folder, ARTICLE, said('Emil', 'cff.'), 'emil');
	});
	after(() => rmSync(folder, { recursive: true }));

	it('shows verdicts side by side with how far they agree, and exits with 1 where they differ', () => {
		const { status, out, err } = run(article());
		assert.deepEqual([status, err], [1, '']);
		assert.match(out, /LINE {2}Emil {5}Rosa {5}DECIDED {2}WORDS/);
		assert.match(out, /^≠ {2}2 {5}false {4}checked/m);
		// 2 of 3 alike, by chance 4 of 9: (6 − 4) / (9 − 4).
		assert.match(out, /Emil and Rosa: 2 of 3 alike \(67 %\), Cohen’s kappa 0\.40/);
		// 6 values, 3 of each kind, one thing apart: 1 − 5 · 2 / 18.
		assert.match(out, /alpha \(nominal\) of 2 people on 3: 0\.44/);
	});

	it('JSON has places of the file, and what only one has judged', () => {
		const { out } = run('--format', 'json', article());
		const { reviewers, shared, alpha, pairs, texts } = JSON.parse(out) as Json;
		assert.deepEqual([reviewers, shared, alpha], [['Emil', 'Rosa'], 3, 0.4444]);
		assert.deepEqual(pairs, [{ reviewers: ['Emil', 'Rosa'], both: 3, alike: 2, kappa: 0.4 }]);
		const judged = texts[0]?.judged ?? [];
		assert.deepEqual(
			judged.map(({ spans }) => spans.map(([start, end]) => TEXT.slice(start, end)).join()),
			CLAIMS,
		);
		assert.deepEqual(
			judged[3]?.verdicts.map(({ reviewer, status }) => [reviewer, status]),
			[['Rosa', 'false']],
		);
	});

	it('says how much of what was judged is not there any more, and does not call that agreement', () => {
		const left = join(folder, 'article.txt');
		writeFileSync(left, TEXT.split('\n').slice(0, 1).join('\n'));
		const { status, err } = run(left);
		writeFileSync(left, TEXT);
		assert.equal(status, 1);
		assert.match(
			err,
			/article\.txt: \d+ of the places that were judged cannot be found any more, and are not compared/,
		);
	});

	it('compares nothing where records cannot be read', () => {
		const acts = join(folder, '.source-review', 'acts');
		const [log = ''] = readdirSync(acts);
		const text = readFileSync(join(acts, log), 'utf8');
		writeFileSync(join(acts, log), '');
		const { status, out } = run(article());
		writeFileSync(join(acts, log), text);
		assert.deepEqual([status, out], [2, '']);
	});

	it('says in one line what is wrong, and exits with 2', () => {
		assert.match(run().err, /name at least one file/);
		assert.equal(run('--format', 'tei', article()).status, 2);
		const missing = run(article(), join(folder, 'none.txt'));
		assert.deepEqual([missing.status, missing.out], [2, '']);
		assert.match(missing.err, /none\.txt: there is no such file\n$/);
	});
});
