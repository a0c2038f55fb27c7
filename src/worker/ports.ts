import type { WorkerPort } from './port';
import type { FromWorker, ToWorker } from './protocol';

/** What of a `Worker` of `node:worker_threads` is used. */
export interface ThreadLike {
	postMessage(message: ToWorker, given: readonly ArrayBuffer[]): void;
	on(event: 'message', listener: (message: FromWorker) => void): unknown;
	on(event: 'error', listener: (error: Error) => void): unknown;
	on(event: 'exit', listener: (code: number) => void): unknown;
	terminate(): Promise<number>;
}

/** What of a web page's `Worker` is used. */
export interface WebWorkerLike {
	postMessage(message: ToWorker, given: ArrayBuffer[]): void;
	onmessage: ((event: { readonly data: FromWorker }) => void) | null;
	onerror: ((event: { readonly message?: string }) => void) | null;
	terminate(): void;
}

type Listener = Parameters<WorkerPort['listen']>;

/** The line to a thread of Node. */
export function portOfThread(thread: ThreadLike): WorkerPort {
	let listener: Listener | undefined;
	const end = (cause: string): void => {
		const [, onEnd] = listener ?? [];
		listener = undefined;
		onEnd?.(cause);
	};
	thread.on('message', (message) => listener?.[0](message));
	thread.on('error', (error) => end(error.message));
	thread.on('exit', (code) => end(`exit code ${code}`));
	return {
		longest: Infinity,
		noWorker: undefined,
		post: (message, given = []) => thread.postMessage(message, given),
		listen: (...both) => {
			listener = both;
		},
		terminate: () => {
			listener = undefined;
			void thread.terminate();
		},
	};
}

/** The line to a web worker. */
export function portOfWebWorker(worker: WebWorkerLike): WorkerPort {
	let listener: Listener | undefined;
	worker.onmessage = ({ data }) => listener?.[0](data);
	worker.onerror = ({ message }) => {
		const [, onEnd] = listener ?? [];
		listener = undefined;
		worker.terminate();
		onEnd?.(message ?? 'error');
	};
	return {
		longest: Infinity,
		noWorker: undefined,
		post: (message, given = []) => worker.postMessage(message, [...given]),
		listen: (...both) => {
			listener = both;
		},
		terminate: () => {
			listener = undefined;
			worker.terminate();
		},
	};
}
