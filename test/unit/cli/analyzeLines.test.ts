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
		const [written, said]: [string[], string[]] = [[], []];
		const status = await analyzeLines(
			brokenOff(`${lineOf('one')}${lineOf('two')}{"doc":"thr`),
			pool,
			async (line) => void written.push(line),
			(message) => void said.push(message),
		);
		assert.equal(status, 1);
		assert.deepEqual(written, ['one', 'two']);
		assert.deepEqual(said, ['standard input cannot be read after line 2: EIO: i/o error, read']);
		assert.deepEqual(pool.done, ['ended']);
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
