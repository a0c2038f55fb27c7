import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

const run = (args: readonly string[], input?: string | Buffer): Run => {
	const done = spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8', input: input ?? '' });
	return { status: done.status, out: done.stdout, err: done.stderr };
};

const ARTICLE =
	'The bridge is closed, said Ilse Moreau, an engineer from Lyon. “Nobody warned us,” she said on Tuesday.\n';

describe('Command line', function () {
	this.timeout(60_000);
	let folder = '';
	const file = (name: string, content: string | Buffer): string => {
		writeFileSync(join(folder, name), content);
		return join(folder, name);
	};
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('offsets in the output match the file, byte order mark and CRLF included', () => {
		const text = `\uFEFF${ARTICLE.replace('. “', '.\r\n\r\n“')}`;
		const { status, out } = run(['analyze', '--format', 'jsonl', file('a.txt', text)]);
		assert.equal(status, 0);
		const analysis = JSON.parse(out) as { entities: { start: number; end: number; kind: string }[] };
		const people = analysis.entities
			.filter((entity) => entity.kind === 'person')
			.map((entity) => text.slice(entity.start, entity.end));
		assert.deepEqual(people, ['Ilse Moreau']);
	});

	it('refuses an option that is not for the command, and says for which it is', () => {
		const path = file('a.txt', ARTICLE);
		for (const [args, says] of [
			[['diff', '--jsonl', '-', path, path], '--jsonl is for analyze'],
			[['check', '--jsonl', '-', path], '--jsonl is for analyze'],
			[['audit', path, '--against', path], '--against is for check'],
			[['analyze', path, '--against', path], '--against is for check'],
			[['agreement', '--quick', path], '--quick is for analyze, check, diff, audit'],
			[['analyze', '--jsonl', '-', '--format', 'csv'], '--jsonl writes one analysis a line, and takes no --format'],
		] as const) {
			const { status, out, err } = run(args);
			assert.deepEqual([status, out, err], [2, '', `source-review: ${says}; see source-review --help\n`]);
		}
	});

	it('one line of JSON in, one line out, in order; a broken one is named and the others are analysed', () => {
		const lines = [
			JSON.stringify({ doc: 'one', text: ARTICLE }),
			'{"doc":',
			JSON.stringify({ doc: 'two', text: '' }),
			'{"text":1}',
		];
		const { status, out, err } = run(['analyze', '--jsonl', '-'], lines.join('\n'));
		assert.equal(status, 1);
		const docs = out
			.trim()
			.split('\n')
			.map((line) => (JSON.parse(line) as { doc: string }).doc);
		assert.deepEqual(docs, ['one', 'two']);
		assert.match(err, /line 2: is not JSON\n.*line 4: needs a "text"/s);
	});

	it('reads on all cores, and gives the lines in order all the same', () => {
		const lines = Array.from({ length: 12 }, (_, i) =>
			JSON.stringify({ doc: String(i), text: ARTICLE.repeat(i % 3 === 0 ? 30 : 1) }),
		);
		const { status, out } = run(['analyze', '--quick', '--jsonl', '-'], lines.join('\n'));
		assert.equal(status, 0);
		const docs = out
			.trim()
			.split('\n')
			.map((line) => (JSON.parse(line) as { doc: string }).doc);
		assert.deepEqual(
			docs,
			lines.map((_, i) => String(i)),
		);
	});

	it('says in --version by what the careful reading is computed', () => {
		assert.match(run(['--version']).out, /^\d+\.\d+\.\d+ \((?:in WebAssembly|.*onnxruntime-node.*)\)\n$/);
	});

	it('what cannot be read is one line on standard error each, and the rest is analysed', () => {
		const good = file('good.txt', ARTICLE);
		const latin1 = file('latin1.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
		const { status, out, err } = run([
			'analyze',
			'--quick',
			'--format',
			'json',
			join(folder, 'none.txt'),
			folder,
			latin1,
			good,
		]);
		assert.equal(status, 1);
		assert.equal((JSON.parse(out) as unknown[]).length, 1);
		assert.deepEqual(
			err
				.trim()
				.split('\n')
				.map((line) => /no such file|is a folder|not UTF-8/.exec(line)?.[0]),
			['no such file', 'is a folder', 'not UTF-8'],
		);
	});

	it('a text that is not analysed is named in every format, and is no text without claims', () => {
		const french = file(
			'fr.txt',
			'Le pont est fermé depuis lundi, a dit la mairie. Personne ne nous a prévenus, dit-elle.\n',
		);
		const page = file(
			'page.txt',
			`<!DOCTYPE html>\n<html><head><title>a</title></head><body><p>${ARTICLE}</p></body></html>`,
		);
		for (const format of ['table', 'csv', 'markdown', 'json']) {
			const { status, err } = run(['analyze', '--quick', '--format', format, french, page, file('a.txt', ARTICLE)]);
			assert.equal(status, 1, format);
			assert.match(
				err,
				/fr\.txt: does not read like English; nothing in it is analysed\n.*page\.txt: is the source of a web page/,
			);
		}
		assert.equal(run(['analyze', '--format', 'csv', file('a.txt', ARTICLE), file('empty.txt', '\n')]).status, 0);
	});

	it('what is too large is said to be, whatever is in it, and the others are analysed', () => {
		const sizes = [17_000_000, 600_000_000];
		const paths = sizes.map((size) => file(`${size}.txt`, ARTICLE.repeat(100)));
		paths.forEach((path, at) => truncateSync(path, sizes[at]));
		const pdf = file('scan.pdf', '%PDF-1.7');
		truncateSync(pdf, 17_000_000);
		const { status, out, err } = run(['analyze', '--quick', '--format', 'json', ...paths, pdf, file('b.txt', ARTICLE)]);
		assert.equal(status, 1);
		assert.deepEqual(
			(JSON.parse(out) as { doc: string }[]).map(({ doc }) => doc),
			['b'],
		);
		const said = err.trimEnd().split('\n');
		const why = 'is larger than 16 MB, the most that is read as one text; give each text a file or a line of its own';
		assert.deepEqual(
			said.slice(0, 2),
			paths.map((path) => `source-review: ${path}: ${why}`),
		);
		assert.equal(said.length, 3);
		assert.match(said[2] ?? '', /scan\.pdf: is a PDF/);
	});

	it('a dash alone says how standard input is read', () => {
		assert.match(run(['analyze', '--quick', '-']).err, /-: standard input is read as \/dev\/stdin, or with --jsonl - /);
	});

	it('UTF-16 is said to be none of UTF-8, with a byte order mark and without', () => {
		for (const start of ['', '\ufeff']) {
			for (const swap of [false, true]) {
				const bytes = Buffer.from(start + ARTICLE, 'utf16le');
				const { status, out, err } = run(['analyze', '--quick', file('wide.txt', swap ? bytes.swap16() : bytes)]);
				assert.equal(status, 1);
				assert.equal(out, '');
				assert.match(err, /^source-review: .*wide\.txt: is not UTF-8 text.*\n$/);
			}
		}
	});

	it('a zero in a text is no UTF-16', () => {
		assert.equal(run(['analyze', '--quick', file('zero.txt', ARTICLE.replaceAll(' ', '\u0000'))]).status, 0);
	});

	it('output that cannot be written is said, and fails; a reader that has seen enough is no fault', function () {
		if (!existsSync('/dev/full')) {
			this.skip();
		}
		const command = `"${process.execPath}" dist/cli.js analyze --quick --format jsonl "${file('a.txt', ARTICLE)}"`;
		const full = spawnSync('sh', ['-c', `${command} >/dev/full`], { encoding: 'utf8' });
		assert.equal(full.status, 1);
		assert.match(full.stderr, /^source-review: the output cannot be written: ENOSPC.*\n$/);
		const closed = spawnSync('sh', ['-c', `${command} | true`], { encoding: 'utf8' });
		assert.deepEqual([closed.status, closed.stderr], [0, '']);
		// Of two versions 1 says that they differ, of an article that something is not as in its source.
		const files = `"${file('a.txt', ARTICLE)}" "${file('b.txt', ARTICLE)}"`;
		const against = files.replace('" "', '" --against "');
		for (const args of [
			`diff --quick ${files}`,
			`check --quick ${against}`,
			`--quick --format json check ${against}`,
		]) {
			const failed = spawnSync('sh', ['-c', `"${process.execPath}" dist/cli.js ${args} >/dev/full`]);
			assert.equal(failed.status, 2, args);
		}
	});

	it('with nothing readable, JSON output is still JSON', () => {
		const { status, out } = run(['analyze', '--quick', '--format', 'json', join(folder, 'none.txt')]);
		assert.equal(status, 1);
		assert.deepEqual(JSON.parse(out), []);
	});

	it('wrong usage says what to do and exits with 2', () => {
		for (const args of [
			[],
			['frobnicate'],
			['analyze'],
			['analyze', '--format', 'yaml', 'x'],
			['analyze', '--nope'],
			['analyze', '--jsonl', 'x'],
		]) {
			const { status, out, err } = run(args);
			assert.equal(status, 2, args.join(' '));
			assert.equal(out, '');
			assert.match(err, /^source-review: .*--help\n$/s);
		}
	});

	it('--help shows the usage', () => {
		const { status, out } = run(['--help']);
		assert.equal(status, 0);
		assert.match(out, /Usage:/);
	});

	it('the table cannot drive the terminal', () => {
		const hostile = `“\u001b[2J\u001b]0;gone\u0007\u202eevil,” said Ilse Moreau, an engineer.\n`;
		const { out } = run(['analyze', '--quick', file('hostile.txt', hostile)]);
		assert.match(out, /Moreau/);
		assert.doesNotMatch(out, /[\u001b\u0007\u202e]/);
	});
});
