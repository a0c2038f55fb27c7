import type { Clock } from './clock';
import { CorpusServer } from './corpus/corpusServer';
import type { FromCorpus, ToCorpus } from './corpus/questions';
import { serveCorpusInHost as serveCorpusHere, serveInHost as serve, type ServeInHost } from './inHost';
import { loadAnalyzer } from './loadAnalyzer';
import { loadEnglishFrom } from './loadEnglish';
import type { FromWorker, ToWorker } from './protocol';
import { onnxRuntime } from './onnxRuntime';
import { EngineServer, type LoadEncoder } from './server';

/** What of a web worker's scope is used. */
interface Scope<To, From> {
	postMessage(message: From, given: readonly ArrayBuffer[]): void;
	onmessage: ((event: { readonly data: To }) => void) | null;
}

/** For a host in which no worker can be started. */
export const serveInHost: ServeInHost = serve;
export const serveCorpusInHost: ServeInHost<ToCorpus, FromCorpus> = serveCorpusHere;

/** A worker in a browser has no files: they are handed over. */
const loadEncoder: LoadEncoder = (files) =>
	files ? onnxRuntime(files) : Promise.reject(new Error('its files were not handed over'));

/** Serves whoever made this web worker. */
export function serveWorker(): void {
	const scope = globalThis as unknown as Scope<ToWorker, FromWorker>;
	const clock: Clock = { now: () => performance.now(), rest: resting(), after };
	const post = (message: FromWorker, given: readonly ArrayBuffer[]): void => scope.postMessage(message, given);
	const server = new EngineServer(loadAnalyzer, clock, post, loadEncoder);
	scope.onmessage = ({ data }) => server.receive(data);
}

/** Answers questions about many texts for whoever made this web worker. */
export function serveCorpus(): void {
	const scope = globalThis as unknown as Scope<ToCorpus, FromCorpus>;
	const clock: Clock = { now: () => performance.now(), rest: resting(), after };
	const server = new CorpusServer(loadEnglishFrom, clock, (message, given) => scope.postMessage(message, given));
	scope.onmessage = ({ data }) => server.receive(data);
}

/** Timers wait for milliseconds that messages do not. */
function resting(): Clock['rest'] {
	const { port1, port2 } = new MessageChannel();
	const waiting: (() => void)[] = [];
	port1.onmessage = () => waiting.shift()?.();
	return () =>
		new Promise((resolve) => {
			waiting.push(resolve);
			port2.postMessage(null);
		});
}

function after(milliseconds: number, act: () => void): () => void {
	const timer = setTimeout(act, milliseconds);
	return () => clearTimeout(timer);
}
