import type { FromWorker, ToWorker } from './protocol';

/** One end of the line between a host and its worker: what may be told it, and what it tells. */
export interface WorkerPort<To = ToWorker, From = FromWorker> {
	/** The longest text that may be told, in UTF-16 units. */
	readonly longest: number;
	/** Why there is no worker, and the work is done in turns in the host itself. */
	readonly noWorker: string | undefined;
	/** @param given buffers that are given away, not copied */
	post(message: To, given?: readonly ArrayBuffer[]): void;
	/**
	 * Replaces who listens.
	 *
	 * @param onEnd the worker has ended by itself; nothing comes any more
	 */
	listen(onMessage: (message: From) => void, onEnd: (cause: string) => void): void;
	/** Ends it at once. `onEnd` is not called. */
	terminate(): void;
}

/**
 * Makes a worker that is ready to work.
 *
 * @throws Error whose message says what is wrong, where there is none to be had
 */
export type WorkerSpawner<To = ToWorker, From = FromWorker> = () => Promise<WorkerPort<To, From>>;
