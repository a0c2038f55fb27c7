import type { Clock } from './clock';
import { loadAnalyzer } from './loadAnalyzer';
import type { WorkerPort } from './port';
import type { FromWorker } from './protocol';
import { EngineServer, type LoadAnalyzer } from './server';

/** The longest text that is analysed in the host itself, in UTF-16 units: some two seconds of short turns. */
const LONGEST = 200_000;

/** Does a worker's work in turns of the host itself, where no worker can be had. */
export type ServeInHost = (clock: Clock, noWorker: string) => WorkerPort;

/** @param noWorker why there is none */
export function serveInHost(clock: Clock, noWorker: string, load: LoadAnalyzer = loadAnalyzer): WorkerPort {
	let listener: ((message: FromWorker) => void) | undefined;
	let isOver = false;
	const inOwnTurn = (act: () => void): void => {
		void clock.rest().then(() => (isOver ? undefined : act()));
	};
	const whileWanted: Clock = {
		...clock,
		// Nothing is awaited for ever: what has ended is not gone on with.
		rest: () => (isOver ? new Promise(() => undefined) : clock.rest()),
	};
	const server = new EngineServer(load, whileWanted, (message) => inOwnTurn(() => listener?.(message)));
	return {
		longest: LONGEST,
		noWorker,
		post: (message) => inOwnTurn(() => server.receive(message)),
		listen: (onMessage) => {
			listener = onMessage;
		},
		terminate: () => {
			isOver = true;
		},
	};
}
