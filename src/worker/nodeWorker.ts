import { promises } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Clock } from './clock';
import { readEncoderFiles } from './encoderFiles';
import { CorpusServer } from './corpus/corpusServer';
import type { FromCorpus, ToCorpus } from './corpus/questions';
import { serveCorpusInHost as serveCorpus, serveInHost as serve, type ServeInHost } from './inHost';
import { loadAnalyzer } from './loadAnalyzer';
import { loadEnglishFrom } from './loadEnglish';
import { EngineServer, type LoadAnalyzer, type LoadEncoder } from './server';
import type { ToWorker } from './protocol';
import { CORPUS_THREAD, ENGINE_THREAD } from './ports';

/** For a host in which no thread can be started. */
export const serveInHost: ServeInHost = serve;
export const serveCorpusInHost: ServeInHost<ToCorpus, FromCorpus> = serveCorpus;

/** From the files beside this one, unless they are handed over. What computes is loaded only then. */
const loadEncoder: LoadEncoder = async (files) => {
	const { onnxRuntime } = await import('./onnxRuntime');
	return onnxRuntime(files ?? (await readEncoderFiles((file) => promises.readFile(join(__dirname, 'encoder', file)))));
};

const clock: Clock = {
	now: () => performance.now(),
	rest: () => new Promise((resolve) => setImmediate(resolve)),
	after: (milliseconds, act) => {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
};

/** Serves the thread that started this one. */
export function serveThread(load: LoadAnalyzer, encoder: LoadEncoder): void {
	const port = parentPort;
	const server = new EngineServer(load, clock, (message, given) => port?.postMessage(message, given), encoder);
	port?.on('message', (message: ToWorker) => server.receive(message));
}

function serveCorpusThread(): void {
	const port = parentPort;
	const server = new CorpusServer(loadEnglishFrom, clock, (message, given) => port?.postMessage(message, given));
	port?.on('message', (message: ToCorpus) => server.receive(message));
}

if (workerData === ENGINE_THREAD) {
	serveThread(loadAnalyzer, loadEncoder);
} else if (workerData === CORPUS_THREAD) {
	serveCorpusThread();
}
