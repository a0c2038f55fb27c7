import { MessageChannel } from 'node:worker_threads';
import { CorpusServer, type LoadEnglish } from '../../../src/worker/corpus/corpusServer';
import type { FromCorpus, ToCorpus } from '../../../src/worker/corpus/questions';
import type { WorkerPort, WorkerSpawner } from '../../../src/worker/port';
import { readyPort } from '../../../src/worker/readyPort';
import { english } from '../analysis/english';
import { nodeClock } from './someEngine';

// eslint-disable-next-line require-yield
const sharedEnglish: LoadEnglish = function* () {
	return english();
};

/** Threads for many texts in this thread, behind a real channel: what crosses is cloned, and comes in turns of its own. */
export class CorpusChannels {
	readonly told: ToCorpus[] = [];
	started = 0;
	private end: ((cause: string) => void) | undefined;

	readonly spawn: WorkerSpawner<ToCorpus, FromCorpus> = () => {
		this.started += 1;
		const { port1, port2 } = new MessageChannel();
		let isOver = false;
		const rest = (): Promise<void> => (isOver ? new Promise(() => undefined) : nodeClock.rest());
		const server = new CorpusServer(sharedEnglish, { ...nodeClock, rest }, (message, given) =>
			port2.postMessage(message, given),
		);
		const close = (): void => {
			isOver = true;
			port1.close();
		};
		port2.on('message', (message: ToCorpus) => server.receive(message));
		let listener: ((message: FromCorpus) => void) | undefined;
		port1.on('message', (message: FromCorpus) => listener?.(message));
		const port: WorkerPort<ToCorpus, FromCorpus> = {
			longest: Infinity,
			noWorker: undefined,
			post: (message, given = []) => {
				this.told.push(message);
				port1.postMessage(message, given);
			},
			listen: (onMessage, onEnd) => {
				listener = onMessage;
				this.end = (cause) => {
					close();
					onEnd(cause);
				};
			},
			terminate: close,
		};
		return readyPort(port, {}, nodeClock);
	};

	/** Ends the thread of now, as if it had crashed. */
	crash(): void {
		this.end?.('crashed');
	}
}
