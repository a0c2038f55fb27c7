import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { analyzeLines } from '../../../src/cli/analyzeLines';

const lineOf = (doc: string): string => `${JSON.stringify({ doc, text: 'Nobody warned us, said Ilse Moreau.' })}\n`;

/** Standard input that breaks off after some text. */
async function* brokenOff(text: string): AsyncGenerator<Buffer> {
	yield Buffer.from(text);
	await Promise.reject(new Error('EIO: i/o error, read'));
}

/** Standard input that comes in small pieces. */
async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < bytes.length; at += length) {
		yield bytes.subarray(at, at + length);
	}
}

interface Run {
	readonly status: number;
	readonly written: readonly string[];
	readonly said: readonly string[];
}
async function run(input: AsyncIterable<Buffer>, pool = new SomePool()): Promise<Run> {
	const [written, said]: [string[], string[]] = [[], []];
	const status = await analyzeLines(
		input,
		pool,
		async (line) => void written.push(line),
		(message) => void said.push(message),
	);
	return { status, written, said };
}

/** Gives each document's name as its line, and keeps what was done. */
class SomePool {
	readonly done: string[] = [];

	async read(doc: string, _text: string, done: (line: string) => Promise<void>): Promise<void> {
		await done(doc);
	}

	inTurn(done: () => void): void {
		done();
	}

	async end(): Promise<void> {
		this.done.push('ended');
	}
}

describe('Command line: a document a line', function () {
	this.timeout(60_000);
	it('where standard input breaks off, what came before is written, why is said, and the pool is ended', async () => {
		const pool = new SomePool();
		const { status, written, said } = await run(brokenOff(`${lineOf('one')}${lineOf('two')}{"doc":"thr`), pool);
		assert.equal(status, 1);
		assert.deepEqual(written, ['one', 'two']);
		assert.deepEqual(said, ['standard input cannot be read after line 2: EIO: i/o error, read']);
		assert.deepEqual(pool.done, ['ended']);
	});

	it('a number names a document as a string does; what is neither is said, and the others are analysed', async () => {
		const docs = ['17', '-1.5', 'null', '{"id":1}', '["a"]', 'true', '12345678901234567890', '"12345678901234567890"'];
		const lines = [...docs.map((doc) => `{"doc":${doc},"text":"x"}`), '{"text":"x"}'].join('\n');
		const { status, written, said } = await run(inPieces(Buffer.from(lines), 1000));
		assert.equal(status, 1);
		assert.deepEqual(written, ['17', '-1.5', '12345678901234567890', '']);
		assert.deepEqual(said, [
			...[3, 4, 5, 6].map((line) => `standard input, line ${line}: needs a "doc" that is a string or a number`),
			'standard input, line 7: has a "doc" with more digits than a number can hold; put it in quotation marks',
		]);
	});

	it('a line that is not UTF-8 is said to be none, and the others are analysed, in whatever pieces they come', async () => {
		const [mark, latin1] = [Buffer.from('\ufeff'), Buffer.from(lineOf('caf\u00e9'), 'latin1')];
		const others = [lineOf('Zo\u00eb \u{1f6a2}'), '\r\n', lineOf('one\u2028two')].map((line) => Buffer.from(line));
		const bytes = Buffer.concat([mark, ...others, latin1, Buffer.from(lineOf('last').trimEnd())]);
		for (const length of [1, 3, 64, bytes.length]) {
			const { status, written, said } = await run(inPieces(bytes, length));
			assert.equal(status, 1);
			assert.deepEqual(written, ['Zo\u00eb \u{1f6a2}', 'one\u2028two', 'last']);
			assert.deepEqual(said, ['standard input, line 4: is not UTF-8 text; save it as UTF-8 and try again']);
		}
	});

	it('a line without an end is not held: it is said to be too large, and the others are analysed', async () => {
		const megabyte = Buffer.from(`{"doc":"many","text":"x"},${' '.repeat(1_000_000)}`);
		const lines = async function* (): AsyncGenerator<Buffer> {
			yield Buffer.from(`${lineOf('one')}[`);
			for (let at = 0; at < 3000; at++) {
				yield megabyte;
			}
			yield Buffer.from(`]\n${lineOf('two')}`);
		};
		const { status, written, said } = await run(lines());
		assert.equal(status, 1);
		assert.deepEqual(written, ['one', 'two']);
		assert.deepEqual(said, [
			'standard input, line 2: is larger than 16 MB, the most that is read as one text; give each text a file or a line of its own',
		]);
	});

	it('the program ends where standard input breaks off while threads are at work', async function () {
		if (process.platform === 'win32') {
			// No socket can be standard input there.
			this.skip();
		}
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const near = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
		const [[far]] = (await Promise.all([once(server, 'connection'), once(near, 'connect')])) as [[Socket], unknown];
		const child = spawn(process.execPath, ['dist/cli.js', 'analyze', '--quick', '--jsonl', '-'], {
			stdio: [near, 'pipe', 'pipe'],
		});
		try {
			const [out, err]: [string[], string[]] = [[], []];
			child.stdout?.on('data', (chunk: Buffer) => out.push(chunk.toString()));
			child.stderr?.on('data', (chunk: Buffer) => err.push(chunk.toString()));
			far.write(lineOf('one'));
			await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
			far.resetAndDestroy();
			const [status] = (await once(child, 'close', { signal: AbortSignal.timeout(30_000) })) as [number | null];
			assert.equal(status, 1);
			assert.match(out.join(''), /^\{"doc":"one".*\}\n$/);
			assert.match(err.join(''), /^source-review: standard input cannot be read after line 1: .*\n$/);
		} finally {
			child.kill('SIGKILL');
			near.destroy();
			server.close();
		}
	});
});
