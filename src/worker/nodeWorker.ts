import { parentPort, workerData } from 'node:worker_threads';
import type { Clock } from './clock';
import { serveInHost as serve, type ServeInHost } from './inHost';
import { loadAnalyzer } from './loadAnalyzer';
import { EngineServer, type LoadAnalyzer } from './server';
import type { ToWorker } from './protocol';

/** Given as `workerData` to a thread that is to serve. */
export const ENGINE_THREAD = 'source-review-engine';

/** For a host in which no thread can be started. */
export const serveInHost: ServeInHost = serve;

/** Serves the thread that started this one. */
export function serveThread(load: LoadAnalyzer): void {
	const clock: Clock = {
		now: () => performance.now(),
		rest: () => new Promise((resolve) => setImmediate(resolve)),
		after: (milliseconds, act) => {
			const timer = setTimeout(act, milliseconds);
			return () => clearTimeout(timer);
		},
	};
	const port = parentPort;
	const server = new EngineServer(load, clock, (message, given) => port?.postMessage(message, given));
	port?.on('message', (message: ToWorker) => server.receive(message));
}

if (workerData === ENGINE_THREAD) {
	serveThread(loadAnalyzer);
}
