import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../../src/analysis/session';
import { auditFiles } from '../../../src/cli/auditCommand';
import { checkFiles } from '../../../src/cli/checkCommand';
import { sourceFiles } from '../../../src/cli/sourceFiles';
import { english } from '../analysis/english';

const TEXT = '“The northern quay will close for eleven weeks,” Ilse Moreau, an engineer, said on Monday.\n';

/** Reads quickly, by the data of the tests. */
const READER = {
	english: english(),
	quickly: (text: string) => analyze(text, english()),
	analyze: async (text: string) => analyze(text, english()),
};

describe('Command line: folders of texts', function () {
	this.timeout(60_000);
	let folder = '';
	const said: string[] = [];
	const of = (name: string): string => join(folder, 'in', name);
	/** What is told of the document makes the folder behind it one that cannot be read, whoever runs this. */
	const complain = (message: string): void => {
		said.push(message.replace(folder, ''));
		if (message.includes('b.pdf')) {
			rmSync(of('c'), { recursive: true });
		}
	};
	beforeEach(() => {
		said.length = 0;
		folder = mkdtempSync(join(tmpdir(), 'source-review-'));
		mkdirSync(of('c'), { recursive: true });
		for (const name of ['a.txt', 'b.pdf', join('c', 'lost.txt'), 'd.txt']) {
			writeFileSync(of(name), TEXT);
		}
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('one that cannot be looked through is told, with what to do, and the rest is found', () => {
		const told: string[] = [];
		const found = sourceFiles([join(folder, 'in')], null, complain, (path, message) => told.push(path, message));
		assert.deepEqual(found, [of('a.txt'), of('d.txt')]);
		const [path, message, ...more] = told;
		assert.equal(path, of('c'));
		assert.match(message ?? '', /^this folder cannot be looked through: ENOENT.*; allow it to be read, or name the/);
		assert.deepEqual(more, []);
	});

	it('what cannot be looked at is named as a file', () => {
		const long = of('x'.repeat(5000));
		assert.deepEqual(sourceFiles([long, of('c')], null, assert.fail, assert.fail), [long, of(join('c', 'lost.txt'))]);
	});

	it('a file is there once, and not beside itself, whatever links lead to it', async () => {
		const [link, way] = [join(folder, 'link.txt'), join(folder, 'way')];
		symlinkSync(of('a.txt'), link);
		symlinkSync(join(folder, 'in'), way, 'dir');
		const found = sourceFiles([link, way, of('a.txt')], null, () => undefined, assert.fail);
		assert.deepEqual(found, [link, join(way, 'c', 'lost.txt'), join(way, 'd.txt')]);
		assert.deepEqual(sourceFiles([link, join(way, 'a.txt')], of('a.txt'), assert.fail, assert.fail), []);
		// What is checked against itself alone is checked against nothing.
		const against = [of('a.txt')];
		const written = { format: String, reader: READER, write: assert.fail, complain };
		assert.equal(await checkFiles({ article: link, against, ...written }), 2);
		assert.match(said.join(), /there is nothing to check against/);
	});

	it('check then checks nothing, and says so by its status', async () => {
		const article = join(folder, 'article.txt');
		writeFileSync(article, TEXT);
		const against = [join(folder, 'in')];
		const status = await checkFiles({ article, against, format: String, reader: READER, write: assert.fail, complain });
		assert.equal(status, 2);
		assert.equal(said.length, 2);
		assert.match(said[1] ?? '', /c: this folder cannot be looked through/);
	});

	it('audit then counts the others, and says that something is missing', async () => {
		const { audited, failed } = await auditFiles([join(folder, 'in')], READER, complain);
		assert.equal(failed, true);
		assert.equal(audited.texts.length, 2);
		assert.match(said[1] ?? '', /c: this folder cannot be looked through/);
	});
});
