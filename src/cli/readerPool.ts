import { availableParallelism } from 'node:os';
import { pool, type Pool } from 'workerpool';
import type { Depth } from '../worker/protocol';

/** What a thread of the pool is asked: {@link ReadLine}. */
export const READ_LINE = 'readLine';

/** Reads a text and gives its line of output. */
export type ReadLine = (doc: string, text: string, depth: Depth) => Promise<string>;

/** So many texts are on their way for each core, so that none waits for work. */
const AHEAD = 4;

/** Reads texts on all cores, and gives what they come to in the order in which they came. */
export class ReaderPool {
	private readonly cores = availableParallelism();
	private readonly pool: Pool;
	private readonly underWay: Promise<void>[] = [];
	private last: Promise<void> = Promise.resolve();

	/** @param script whose threads answer {@link READ_LINE} */
	constructor(
		script: string,
		private readonly depth: Depth,
	) {
		this.pool = pool(script, { workerType: 'thread', maxWorkers: this.cores });
	}

	/**
	 * Has a text read; resolves when there is room for the next one, so that no more than a few are held in memory.
	 *
	 * @param done called in order, with the line or with what went wrong
	 */
	async read(doc: string, text: string, done: (line: string | Error) => Promise<void>): Promise<void> {
		const line = Promise.resolve(this.pool.exec(READ_LINE, [doc, text, this.depth])).then(
			(made) => made as string,
			(error: unknown) => (error instanceof Error ? error : new Error(String(error))),
		);
		const before = this.last;
		this.last = line.then(async (made) => {
			await before;
			await done(made);
		});
		this.underWay.push(this.last);
		if (this.underWay.length >= AHEAD * this.cores) {
			await this.underWay.shift();
		}
	}

	/** In its turn, without any work. */
	inTurn(done: () => void): void {
		this.last = this.last.then(done);
	}

	/** Resolves when all is done. */
	async end(): Promise<void> {
		try {
			await this.last;
		} finally {
			await this.pool.terminate();
		}
	}
}
