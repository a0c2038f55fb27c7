import type { Clock } from './clock';
import { CorpusServer } from './corpus/corpusServer';
import type { FromCorpus, ToCorpus } from './corpus/questions';
import { loadAnalyzer } from './loadAnalyzer';
import { loadEnglishFrom } from './loadEnglish';
import type { WorkerPort } from './port';
import type { FromWorker, ToWorker } from './protocol';
import { EngineServer, type LoadAnalyzer } from './server';

/** The longest text that is analysed in the host itself, in UTF-16 units: no step holds it for more than some 40 ms. */
export const LONGEST = 40_000;

/** Does a worker's work in turns of the host itself, where no worker can be had. */
export type ServeInHost<To = ToWorker, From = FromWorker> = (clock: Clock, noWorker: string) => WorkerPort<To, From>;

/** @param noWorker why there is none */
export const serveInHost = (clock: Clock, noWorker: string, load: LoadAnalyzer = loadAnalyzer): WorkerPort =>
	portInHost(clock, noWorker, (whileWanted, post) => new EngineServer(load, whileWanted, post));

/** The same for what is asked of many texts. */
export const serveCorpusInHost: ServeInHost<ToCorpus, FromCorpus> = (clock, noWorker) =>
	portInHost(clock, noWorker, (whileWanted, post) => new CorpusServer(loadEnglishFrom, whileWanted, post));

function portInHost<To, From>(
	clock: Clock,
	noWorker: string,
	serve: (whileWanted: Clock, post: (message: From) => void) => { receive(message: To): void },
): WorkerPort<To, From> {
	let listener: ((message: From) => void) | undefined;
	let isOver = false;
	const inOwnTurn = (act: () => void): void => {
		void clock.rest().then(() => (isOver ? undefined : act()));
	};
	const whileWanted: Clock = {
		...clock,
		// Nothing is awaited for ever: what has ended is not gone on with.
		rest: () => (isOver ? new Promise(() => undefined) : clock.rest()),
	};
	const server = serve(whileWanted, (message) => inOwnTurn(() => listener?.(message)));
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
