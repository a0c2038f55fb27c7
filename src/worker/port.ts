import type { FromWorker, ToWorker } from './protocol';

/** One end of the line between a host and its worker. */
export interface WorkerPort {
	/** The longest text that may be told, in UTF-16 units. */
	readonly longest: number;
	/** Why there is no worker, and the work is done in turns in the host itself. */
	readonly noWorker: string | undefined;
	/** @param given buffers that are given away, not copied */
	post(message: ToWorker, given?: readonly ArrayBuffer[]): void;
	/**
	 * Replaces who listens.
	 *
	 * @param onEnd the worker has ended by itself; nothing comes any more
	 */
	listen(onMessage: (message: FromWorker) => void, onEnd: (cause: string) => void): void;
	/** Ends it at once. `onEnd` is not called. */
	terminate(): void;
}

/**
 * Makes a worker that is ready to work.
 *
 * @throws Error whose message says what is wrong, where there is none to be had
 */
export type WorkerSpawner = () => Promise<WorkerPort>;
