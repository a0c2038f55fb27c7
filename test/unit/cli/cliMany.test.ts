import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** The blocks of SQL in the README, in order: articles to lines, lines to a table, and what is asked of it. */
const SQL = [...readFileSync('README.md', 'utf8').matchAll(/^```sql\n(.*?)^```$/gms)].map(([, sql = '']) => sql);

const SPEAKERS = ['Ilse Moreau', 'Tomas Beregi', 'Alma Navarro'];
const article = (number: number): string => {
	const speaker = SPEAKERS[number % SPEAKERS.length] ?? '';
	return `The bridge of Osmund is closed, said ${speaker}, an engineer from Lyon, on Tuesday.\n\n“Pump ${number} had failed\u2028in the night,” ${speaker} told the council — “naïvely”, and 😀.\n\nTwo officials close to the talks said the pumps are old.`;
};
const COUNT = 30;

const analyzed = (lines: string): string => {
	const done = spawnSync(process.execPath, ['dist/cli.js', 'analyze', '--quick', '--jsonl', '-'], {
		encoding: 'utf8',
		input: lines,
		maxBuffer: 1e8,
	});
	assert.equal(done.stderr, '');
	assert.equal(done.status, 0);
	return done.stdout;
};

describe('A great many articles', function () {
	this.timeout(60_000);
	let folder = '';
	let instance: DuckDBInstance;
	let database: DuckDBConnection;
	let lines = '';
	let made = '';
	/** As the README has it, but that files are in the folder of the test. */
	const here = (sql = ''): string =>
		sql.replace(/'([\w*]+\.(?:parquet|jsonl(?:\.gz)?))'/g, (_, name: string) => `'${folder}/${name}'`);
	const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
		(await database.runAndReadAll(here(sql))).getRowObjectsJson();

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-')).replaceAll('\\', '/');
		instance = await DuckDBInstance.create(':memory:', { threads: '2' });
		database = await instance.connect();
		const values = Array.from({ length: COUNT }, (_, i) => `('${i}.txt', '${article(i)}')`).join(', ');
		await database.run(here(`copy (from (values ${values}) t(doc, text)) to 'articles.parquet'`));
		const [toLines, toTable] = SQL;
		await database.run(here(toLines));
		lines = readFileSync(join(folder, 'articles.jsonl'), 'utf8');
		made = analyzed(lines);
		writeFileSync(join(folder, 'analyses.jsonl.gz'), gzipSync(made));
		await database.run(here(toTable));
	});
	after(() => {
		database.closeSync();
		instance.closeSync();
		rmSync(folder, { recursive: true });
	});

	it('go through DuckDB as the README says, and whose words fill them can be asked', async () => {
		const most = await rows(SQL[2] ?? '');
		assert.deepEqual(most.map(({ name }) => name).sort(), [...SPEAKERS].sort());
		for (const { articles, words } of most) {
			assert.equal(Number(articles), COUNT / SPEAKERS.length);
			assert.ok(Number(words) >= Number(articles) * 10);
		}
	});

	it('lose nothing on the way: the schema has every key of a line, and every value', async () => {
		const written = made
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		assert.ok(written.every(({ findings }) => JSON.stringify(findings).includes('"reason":"none"')));
		const read = await rows('select * from analyses');
		assert.equal(read.length, COUNT);
		const byDoc = new Map(read.map((row) => [row['doc'], row]));
		for (const line of written) {
			assert.deepEqual(asWritten(byDoc.get(line['doc'])), asWritten(line));
		}
	});

	it('can be read part by part, on as many machines as there are', () => {
		const part = lines.split('\n').slice(-7).join('\n');
		assert.ok(part.startsWith('{"doc"'));
		assert.equal(analyzed(part), made.split('\n').slice(-7).join('\n'));
	});
});

/** DuckDB writes great integers as strings, and a map as a list of its entries. */
function asWritten(value: unknown): unknown {
	if (Array.isArray(value)) {
		const items = value as readonly unknown[];
		return items.map(asWritten);
	}
	if (value !== null && typeof value === 'object') {
		return Object.fromEntries(
			Object.entries(value).map(([key, one]): [string, unknown] => [
				key,
				key === 'details' && Array.isArray(one)
					? Object.fromEntries((one as { key: string; value: string }[]).map((entry) => [entry.key, entry.value]))
					: asWritten(one),
			]),
		);
	}
	return typeof value === 'number' ? String(value) : value;
}
