import { promises } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Clock } from './clock';
import { readEncoderFiles } from './encoderFiles';
import { serveInHost as serve, type ServeInHost } from './inHost';
import { loadAnalyzer } from './loadAnalyzer';
import { onnxRuntime } from './onnxRuntime';
import { EngineServer, type LoadAnalyzer, type LoadEncoder } from './server';
import type { ToWorker } from './protocol';

/** Given as `workerData` to a thread that is to serve. */
export const ENGINE_THREAD = 'source-review-engine';

/** For a host in which no thread can be started. */
export const serveInHost: ServeInHost = serve;

/** From the files beside this one, unless they are handed over. */
const loadEncoder: LoadEncoder = async (files) =>
	onnxRuntime(
		files ??
			(await readEncoderFiles(
				async (file) => new Uint8Array(await promises.readFile(join(__dirname, 'encoder', file))),
			)),
	);

/** Serves the thread that started this one. */
export function serveThread(load: LoadAnalyzer, encoder: LoadEncoder): void {
	const clock: Clock = {
		now: () => performance.now(),
		rest: () => new Promise((resolve) => setImmediate(resolve)),
		after: (milliseconds, act) => {
			const timer = setTimeout(act, milliseconds);
			return () => clearTimeout(timer);
		},
	};
	const port = parentPort;
	const server = new EngineServer(load, clock, (message, given) => port?.postMessage(message, given), encoder);
	port?.on('message', (message: ToWorker) => server.receive(message));
}

if (workerData === ENGINE_THREAD) {
	serveThread(loadAnalyzer, loadEncoder);
}
