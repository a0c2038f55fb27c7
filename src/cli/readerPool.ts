import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Depth } from '../worker/protocol';

/** What a thread is asked to read. */
export interface Asked {
	readonly doc: string;
	readonly text: string;
	readonly depth: Depth;
}

/** What a thread answers: the text's line of output, or what went wrong. */
export type Made = string | Error;

/** So many texts are on their way for each core, so that none waits for work. */
const AHEAD = 4;

/** Reads texts on all cores, and gives what they come to in the order in which they came. */
export class ReaderPool {
	private readonly cores = availableParallelism();
	/** The threads at rest, and `undefined` for each that is to be started yet. */
	private readonly resting: (ReaderThread | undefined)[] = Array.from({ length: this.cores }, () => undefined);
	/** Texts for which no thread is at rest. */
	private readonly waiting: (() => void)[] = [];
	private readonly underWay: Promise<void>[] = [];
	private last: Promise<void> = Promise.resolve();

	/** @param script whose threads answer each {@link Asked} with what was {@link Made} */
	constructor(
		private readonly script: string,
		private readonly depth: Depth,
	) {}

	/**
	 * Has a text read; resolves when there is room for the next one, so that no more than a few are held in memory.
	 *
	 * @param done called in order, with the line or with what went wrong
	 */
	async read(doc: string, text: string, done: (made: Made) => Promise<void>): Promise<void> {
		const line = this.made({ doc, text, depth: this.depth });
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
		// Then all threads are at rest.
		await Promise.allSettled(this.underWay);
		await Promise.all(this.resting.map((thread) => thread?.end()));
		await this.last;
	}

	/** A thread that dies takes the text with it that it reads, and no other: another thread takes its place. */
	private async made(asked: Asked): Promise<Made> {
		while (this.resting.length === 0) {
			await new Promise<void>((resolve) => this.waiting.push(resolve));
		}
		const rested = this.resting.pop();
		const thread = rested?.isDead === false ? rested : new ReaderThread(this.script);
		const made = await thread.read(asked);
		this.resting.push(thread);
		this.waiting.shift()?.();
		return made;
	}
}

/** Reads one text at a time. */
class ReaderThread {
	isDead = false;
	private readonly worker: Worker;
	private settle: (made: Made) => void = () => undefined;

	constructor(script: string) {
		this.worker = new Worker(script);
		this.worker.on('message', (made: Made) => this.settle(made));
		this.worker.on('error', (error: Error) => this.die(error));
		this.worker.on('exit', () => this.die(new Error('the thread that read it has ended')));
	}

	read(asked: Asked): Promise<Made> {
		return new Promise((resolve) => {
			this.settle = resolve;
			this.worker.postMessage(asked);
		});
	}

	async end(): Promise<void> {
		await this.worker.terminate();
	}

	private die(error: Error): void {
		this.isDead = true;
		this.settle(error);
	}
}
