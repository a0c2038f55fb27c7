import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Run {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}
interface Row {
	readonly span: [number, number];
	readonly form: string;
	readonly speaker: string | null;
	readonly kind: string;
	readonly found: readonly {
		readonly file: string;
		readonly span: [number, number];
		readonly speaker: string | null;
	}[];
	readonly altered: readonly unknown[];
	readonly warnings: readonly string[];
}

const run = (...args: readonly string[]): Run => {
	const done = spawnSync(process.execPath, ['dist/cli.js', 'check', '--quick', ...args], { encoding: 'utf8' });
	return { status: done.status, out: done.stdout, err: done.stderr };
};

const NOTES =
	'\uFEFFNotes from the harbour.\r\n\r\nThe trust met on Monday in the old customs house.\r\n\r\n' +
	'“The northern quay will close for eleven weeks while the masons repair the wall,” Ilse Moreau said.\r\n';
const article = (quotation: string): string =>
	`The trust met on Monday in the old customs house.\n\n“${quotation},” said Ilse Moreau, its engineer.\n`;
const AS_SAID = 'The northern quay will close for eleven weeks while the masons repair the wall';

describe('Command line: check', function () {
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

	it('exits with 0 where all is as in the source, and gives places as offsets of the file', () => {
		const notes = file('notes.txt', NOTES);
		const { status, out, err } = run(file('a.txt', article(AS_SAID)), '--against', notes, '--format', 'json');
		assert.deepEqual([status, err], [0, '']);
		const [row, ...others] = JSON.parse(out) as Row[];
		assert.deepEqual(others, []);
		assert.deepEqual(
			[row?.form, row?.speaker, row?.kind, row?.altered, row?.warnings],
			['direct', 'Ilse Moreau', 'verbatim', [], []],
		);
		const [place] = row?.found ?? [];
		assert.equal(place?.file, notes);
		assert.equal(NOTES.slice(...(place?.span ?? [0, 0])), AS_SAID);
		assert.equal(place?.speaker, 'Ilse Moreau');
	});

	it('exits with 1 where something is altered or stands nowhere, and says what and where', () => {
		const notes = file('notes.txt', NOTES);
		const altered = run(file('a.txt', article(AS_SAID.replace('eleven', 'seven'))), '--against', notes);
		assert.equal(altered.status, 1);
		assert.match(altered.out, /altered .*notes\.txt:5 \[\d+-\d+\] .*number: “seven” for “eleven”/);
		const missing = run(
			file('b.txt', article('Every gull in this town has a better pension than my own mother')),
			...['--against', notes, '--format', 'markdown'],
		);
		assert.equal(missing.status, 1);
		assert.match(missing.out, /\*\*not found\*\*/);
	});

	it('takes several files and folders, hidden files and the article itself left out', () => {
		mkdirSync(join(folder, 'sources', 'old'), { recursive: true });
		mkdirSync(join(folder, 'sources', '.git'));
		file('sources/old/notes.md', NOTES);
		file('sources/.git/notes.txt', NOTES);
		file('sources/scan.pdf', '%PDF-1.7');
		const own = file('sources/article.txt', article(AS_SAID));
		const other = file('other.txt', 'Nothing of interest was said at the lighthouse on Sunday morning.\n');
		const { status, out, err } = run(own, '--format', 'json', '--against', other, join(folder, 'sources'));
		assert.equal(status, 0);
		assert.deepEqual(
			(JSON.parse(out) as Row[]).flatMap(({ found }) => found.map((place) => place.file)),
			[join(folder, 'sources', 'old', 'notes.md')],
		);
		assert.match(err, /^source-review: .*scan\.pdf: is left out, as it is no plain text\n$/);
	});

	it('what cannot be read is said in one line each, with what to do; nothing is checked then', () => {
		const own = file('a.txt', article(AS_SAID));
		const zip = Buffer.from('PK\u0003\u0004 and so on', 'latin1');
		const cases: readonly (readonly [path: string, says: RegExp])[] = [
			[file('speech.pdf', '%PDF-1.4 and so on'), /is a PDF; save its text/],
			[file('pdf-without-its-name.txt', '%PDF-1.4 and so on'), /is a PDF; save its text/],
			[file('speech.docx', zip), /word processor; save it there as plain text/],
			[
				file('page.txt', `<!DOCTYPE html>\n<html><head><title>a</title></head><body><p>${NOTES}</p></body></html>`),
				/web page; copy its text/,
			],
			[join(folder, 'none.txt'), /there is no such file/],
			[file('latin1.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9])), /is not UTF-8/],
		];
		for (const [path, says] of cases) {
			const { status, out, err } = run(own, '--against', path, file('notes.txt', NOTES));
			assert.deepEqual([status, out], [2, ''], path);
			assert.match(err, says);
			assert.equal(err.split('\n').length, 2, err);
		}
		mkdirSync(join(folder, 'empty'));
		const { status, err } = run(own, '--against', join(folder, 'empty'));
		assert.equal(status, 2);
		assert.match(err, /nothing to check against; name files/);
	});

	it('exits with 2, not as if something were altered, where the program itself is at fault', () => {
		const notes = file('notes.txt', NOTES);
		// Its data are not beside it there.
		const program = file('cli.js', readFileSync('dist/cli.js'));
		const done = spawnSync(process.execPath, [program, 'check', '--quick', notes, '--against', notes], {
			encoding: 'utf8',
		});
		assert.deepEqual([done.status, done.stdout], [2, '']);
		assert.match(done.stderr, /^source-review: nothing could be checked: ENOENT.*\n$/);
	});

	it('wrong usage says what to do and exits with 2', () => {
		const own = file('a.txt', article(AS_SAID));
		for (const args of [
			[],
			[own],
			['--against', own],
			[own, own, '--against', own],
			[own, '--against', own, '--format', 'csv'],
		]) {
			const { status, out, err } = run(...args);
			assert.deepEqual([status, out], [2, ''], args.join(' '));
			assert.match(err, /^source-review: .*--help\n$/);
		}
	});

	it('neither table nor report can drive a terminal or hold markup of the texts', () => {
		const hostile = `${AS_SAID} \u001b[2J <img src=x> | [a](javascript:x)`;
		const notes = file('notes.txt', NOTES.replace(AS_SAID, hostile));
		const own = file('a.txt', article(hostile));
		for (const format of ['table', 'markdown']) {
			const { out } = run(own, '--against', notes, '--format', format);
			assert.match(out, /northern quay/);
			assert.doesNotMatch(out, /\u001b/);
		}
		assert.doesNotMatch(run(own, '--against', notes, '--format', 'markdown').out, /<img|(?<!\\)\]\(javascript/);
	});
});
