import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { someRecord } from '../review/someRecord';
import { keepRecords } from './recordsFor';

describe('Command line, audit', function () {
	this.timeout(60_000);
	let folder = '';
	const run = (...args: readonly string[]): { status: number | null; out: string; err: string } => {
		const done = spawnSync(process.execPath, ['dist/cli.js', 'audit', '--quick', ...args], { encoding: 'utf8' });
		return { status: done.status, out: done.stdout, err: done.stderr };
	};
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
		mkdirSync(join(folder, 'in'));
		writeFileSync(
			join(folder, 'in', 'a.txt'),
			'Ilse Moreau, an engineer, said on 2 April 2026 that the pumps had failed.\n',
		);
		writeFileSync(
			join(folder, 'in', 'b.txt'),
			'“Nobody warned us,” said Ilse Moreau. Tomas Beregi said the town knew.\n',
		);
		writeFileSync(join(folder, 'in', 'wide.txt'), Buffer.from('\ufeffIlse Moreau said no.', 'utf16le'));
		const record = {
			...someRecord('20000000-0000-4000-8000-000000000001'),
			type: 'correction',
			target: [],
			correction: { kind: 'attribute', name: 'Ilse Moreau', attribute: 'gender', to: 'woman' },
		} as const;
		await keepRecords(folder, undefined, [record]);
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('counts a folder, with what reviewers have entered in its records; what cannot be read is named', () => {
		const { status, out, err } = run('--format', 'csv', folder);
		assert.equal(status, 1);
		assert.match(err, /^source-review: .*wide\.txt: is not UTF-8.*\n$/);
		const { data } = Papa.parse<Record<string, string>>(out, { header: true, skipEmptyLines: true });
		assert.deepEqual(
			data.map(({ speaker, gender, day, ...row }) => [
				speaker,
				gender,
				row['dated by'] === 'text' ? day : row['dated by'],
			]),
			[
				['Ilse Moreau', 'woman', '2026-04-02'],
				['Ilse Moreau', 'woman', 'file'],
				['Tomas Beregi', '', 'file'],
			],
		);
	});

	it('counts the others where something cannot even be looked at', () => {
		const long = join(folder, 'x'.repeat(5000));
		const { status, out, err } = run('--format', 'csv', join(folder, 'in', 'a.txt'), long);
		assert.equal(status, 1);
		assert.match(out, /Ilse Moreau/);
		assert.match(err, /^source-review: .*x: (?:cannot be read|there is no such file).*\n$/);
	});

	it('says of the source of a web page how to get at its words, and counts the others', () => {
		const page = join(folder, 'page.txt');
		const words = 'Ilse Moreau, an engineer, said that the pumps had failed.';
		writeFileSync(page, `<!DOCTYPE html>\n<html><head><title>a</title></head><body><p>${words}</p></body></html>`);
		const { status, out, err } = run('--format', 'csv', page, join(folder, 'in', 'a.txt'));
		assert.equal(status, 1);
		assert.match(out, /Ilse Moreau/);
		assert.match(err, /^source-review: .*page\.txt: is the source of a web page; copy its text from a browser.*\n$/);
	});

	it('has a summary for people and one for programs; anything else is refused with what there is', () => {
		const texts = [join(folder, 'in', 'a.txt'), join(folder, 'in', 'b.txt')];
		const { status, out } = run(...texts);
		assert.equal(status, 0);
		assert.match(out, /^2 texts, .*: \d+ words of 2 speakers\. 100 % are of named people and bodies/);
		assert.match(out, /^Ilse Moreau {2,}woman {2,}2 /m);
		const json = JSON.parse(run('--format', 'json', ...texts).out) as {
			byAttribute: { gender: { value: string | null; speakers: number }[] };
		};
		assert.deepEqual(
			json.byAttribute.gender.map(({ value, speakers }) => [value, speakers]),
			[
				['woman', 1],
				[null, 1],
			],
		);
		assert.match(run('--format', 'tei', ...texts).err, /it has table, csv, markdown, json/);
	});
});
