import type { Clock } from './clock';
import { serveInHost as serve, type ServeInHost } from './inHost';
import { loadAnalyzer } from './loadAnalyzer';
import type { FromWorker, ToWorker } from './protocol';
import { onnxRuntime } from './onnxRuntime';
import { EngineServer, type LoadEncoder } from './server';

/** What of a web worker's scope is used. */
interface Scope {
	postMessage(message: FromWorker, given: readonly ArrayBuffer[]): void;
	onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

/** For a host in which no worker can be started. */
export const serveInHost: ServeInHost = serve;

/** A worker in a browser has no files: they are handed over. */
const loadEncoder: LoadEncoder = (files) =>
	files ? onnxRuntime(files) : Promise.reject(new Error('its files were not handed over'));

/** Serves whoever made this web worker. */
export function serveWorker(): void {
	const scope = globalThis as unknown as Scope;
	const clock: Clock = { now: () => performance.now(), rest: resting(), after };
	const post = (message: FromWorker, given: readonly ArrayBuffer[]): void => scope.postMessage(message, given);
	const server = new EngineServer(loadAnalyzer, clock, post, loadEncoder);
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
