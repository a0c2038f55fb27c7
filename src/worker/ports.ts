import type { WorkerPort } from './port';
import type { FromWorker, ToWorker } from './protocol';

/** What of a `Worker` of `node:worker_threads` is used. */
interface ThreadLike<To, From> {
	postMessage(message: To, given: readonly ArrayBuffer[]): void;
	on(event: 'message', listener: (message: From) => void): unknown;
	on(event: 'error', listener: (error: Error) => void): unknown;
	on(event: 'exit', listener: (code: number) => void): unknown;
	terminate(): Promise<number>;
}

/** What of a web page's `Worker` is used. */
export interface WebWorkerLike<To, From> {
	postMessage(message: To, given: ArrayBuffer[]): void;
	onmessage: ((event: { readonly data: From }) => void) | null;
	onerror: ((event: { readonly message?: string }) => void) | null;
	terminate(): void;
}

type Listener<From> = Parameters<WorkerPort<never, From>['listen']>;

/** Given as `workerData` to a thread that is to read texts; a web worker is called so. */
export const ENGINE_THREAD = 'source-review-engine';
/** The same for one that answers questions about many texts. */
export const CORPUS_THREAD = 'source-review-corpus';

/**
 * How a thread of Node is started. What an analysis makes and throws away is collected twelve megabytes at a time: that
 * takes seventy megabytes less than what is usual, and one twentieth more of processor time.
 */
export const THREAD = { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 12 } };

/**
 * The same for the thread that reads texts. The further away its limit, the more V8 lets a heap grow before it collects what
 * has become garbage; read quickly, a text of a million words takes half of this one.
 */
export const READING_THREAD = {
	...THREAD,
	resourceLimits: { ...THREAD.resourceLimits, maxOldGenerationSizeMb: 1024 },
};

/** The line to a thread of Node. */
export function portOfThread<To = ToWorker, From = FromWorker>(
	thread: ThreadLike<NoInfer<To>, NoInfer<From>>,
): WorkerPort<To, From> {
	let listener: Listener<From> | undefined;
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
export function portOfWebWorker<To = ToWorker, From = FromWorker>(
	worker: WebWorkerLike<NoInfer<To>, NoInfer<From>>,
): WorkerPort<To, From> {
	let listener: Listener<From> | undefined;
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
