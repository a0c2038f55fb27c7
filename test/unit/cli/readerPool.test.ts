import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReaderPool } from '../../../src/cli/readerPool';

/** Gives each text as its line; of some it dies, in several ways. */
const MORTAL = `
	const { parentPort } = require('node:worker_threads');
	parentPort.on('message', ({ doc, text }) => {
		if (doc === 'ends') process.exit(3);
		if (doc === 'throws') setImmediate(() => { throw new Error('out of memory'); });
		else parentPort.postMessage(doc === 'fails' ? new Error('no such thing') : text);
	});
`;

describe('Threads that read a line each', () => {
	let folder = '';
	beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'source-review-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	/** What each text comes to, in the order in which it is told. */
	async function read(script: string, docs: readonly string[]): Promise<string[]> {
		const path = join(folder, 'thread.js');
		writeFileSync(path, script);
		const pool = new ReaderPool(path, 'quick');
		const made: string[] = [];
		for (const [i, doc] of docs.entries()) {
			await pool.read(doc, `text ${i}`, async (line) => {
				made.push(line instanceof Error ? line.message : line);
			});
		}
		await pool.end();
		return made;
	}

	it('where one dies of a text, that one is told, and all others are read', async () => {
		const docs = Array.from({ length: 60 }, (_, i) => (i % 5 === 1 ? 'ends' : i % 5 === 3 ? 'throws' : 'lives'));
		assert.deepEqual(
			await read(MORTAL, docs),
			docs.map((doc, i) =>
				doc === 'ends' ? 'the thread that read it has ended' : doc === 'throws' ? 'out of memory' : `text ${i}`,
			),
		);
	});

	it('what cannot be read costs no thread', async () => {
		assert.deepEqual(await read(MORTAL, ['lives', 'fails', 'lives']), ['text 0', 'no such thing', 'text 2']);
	});

	it('of a program that is not whole every text is told', async () => {
		for (const script of ['', 'const half = (']) {
			const made = await read(script, Array.from({ length: 60 }, String));
			assert.equal(made.length, 60, script);
			assert.ok(made.every((line) => /has ended|Unexpected end of input/.test(line)));
		}
	});
});
