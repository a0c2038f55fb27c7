import * as vscode from 'vscode';
import { ENGLISH_FILES } from '../analysis/trained/englishFiles';
import type { Clock } from '../worker/clock';
import { readEncoderFiles, type EncoderFiles } from '../worker/encoderFiles';
import type { ServeInHost } from '../worker/inHost';
import type { WorkerPort, WorkerSpawner } from '../worker/port';
import {
	CORPUS_THREAD,
	ENGINE_THREAD,
	READING_THREAD,
	THREAD,
	portOfThread,
	portOfWebWorker,
	type WebWorkerLike,
} from '../worker/ports';
import type { FromCorpus, ToCorpus } from '../worker/corpus/questions';
import type { FromWorker, LanguageFiles, Start, ToWorker } from '../worker/protocol';
import { DamagedData, readyPort } from '../worker/readyPort';
import { ownTurn } from './ownTurn';
import { messageOf } from '../messageOf';

/** Time as this host has it. */
export const hostClock: Clock = {
	now: () => Date.now(),
	rest: ownTurn,
	after: (milliseconds, act) => {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
};

/** How this host makes a worker, and does its work itself where there can be none. */
interface Kind<To, From> {
	readonly worker: () => Promise<WorkerPort<To, From>>;
	readonly inHost: () => Promise<ServeInHost<To, From>>;
}

/** What a worker is for: what it is called where it is started. */
interface Job<To, From> {
	/** `workerData` of a thread, and the name of a web worker. */
	readonly name: string;
	/** How a thread is started for it. */
	readonly thread: typeof THREAD;
	/** What a web worker's script is asked to do. */
	readonly serve: 'serveWorker' | 'serveCorpus';
	readonly inHost: (built: InHost) => ServeInHost<To, From>;
}

/** What of a worker's script does its work in the host. */
interface InHost {
	readonly serveInHost: ServeInHost;
	readonly serveCorpusInHost: ServeInHost<ToCorpus, FromCorpus>;
}

const READING: Job<ToWorker, FromWorker> = {
	name: ENGINE_THREAD,
	thread: READING_THREAD,
	serve: 'serveWorker',
	inHost: ({ serveInHost }) => serveInHost,
};
const CORPUS: Job<ToCorpus, FromCorpus> = {
	name: CORPUS_THREAD,
	thread: THREAD,
	serve: 'serveCorpus',
	inHost: ({ serveCorpusInHost }) => serveCorpusInHost,
};

/**
 * Makes workers of this extension: threads of Node on the desktop and on servers, web workers in a browser, or the work
 * in turns of the host itself where neither can be had.
 */
export const workerSpawner = (extension: vscode.Uri): WorkerSpawner => spawner(extension, READING);

/** The same for workers that answer questions about many texts. */
export const corpusSpawner = (extension: vscode.Uri): WorkerSpawner<ToCorpus, FromCorpus> => spawner(extension, CORPUS);

function spawner<To, From extends { readonly tell: string }>(
	extension: vscode.Uri,
	job: Job<To | Start, From>,
): WorkerSpawner<To | Start, From> {
	return async () => {
		const kind = 'importScripts' in globalThis ? webKind(extension, job) : nodeKind(extension, job);
		try {
			const files = await readLanguage(extension);
			return await readyPort(await kind.worker(), files, hostClock);
		} catch (error) {
			if (error instanceof DamagedData) {
				throw error;
			}
			const serveInHost = await kind.inHost();
			// The bytes read before were given away.
			return readyPort(serveInHost(hostClock, messageOf(error)), await readLanguage(extension), hostClock);
		}
	};
}

const nodeKind = <To, From>(extension: vscode.Uri, job: Job<To, From>): Kind<To, From> => ({
	worker: async () => {
		const { Worker } = await import('node:worker_threads');
		const { fsPath } = vscode.Uri.joinPath(extension, 'dist', 'worker.js');
		return portOfThread<To, From>(new Worker(fsPath, { ...job.thread, workerData: job.name }));
	},
	inHost: async () => job.inHost(await import('../worker/nodeWorker')),
});

type WebWorker = new <To, From>(url: string, options: { readonly name: string }) => WebWorkerLike<To, From>;

function webKind<To, From>(extension: vscode.Uri, job: Job<To, From>): Kind<To, From> {
	const { Worker } = globalThis as unknown as { readonly Worker: WebWorker };
	const readScript = async (): Promise<Uint8Array<ArrayBuffer>> =>
		new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web', 'worker.js')));
	return {
		worker: async () => {
			const parts = [await readScript(), `\nsourceReviewEngine.${job.serve}();`];
			const address = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
			return portOfWebWorker<To, From>(new Worker(address, { name: job.name }));
		},
		// VS Code blocks `importScripts`; extensions themselves are loaded in this way.
		inHost: async () => {
			const script = new TextDecoder().decode(await readScript());
			const load = new Function(`${script}\nreturn sourceReviewEngine;`) as () => InHost;
			return job.inHost(load());
		},
	};
}

/**
 * The files of the second reader for a worker that cannot read them itself.
 *
 * @returns `null` where it can
 * @throws Error where one cannot be read
 */
export async function encoderFor(extension: vscode.Uri): Promise<EncoderFiles | null> {
	if (!('importScripts' in globalThis)) {
		return null;
	}
	return readEncoderFiles(
		async (file) =>
			// A copy of its own can be given away.
			new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'encoder', file))),
	);
}

/** @throws DamagedData where a file cannot be read */
async function readLanguage(extension: vscode.Uri): Promise<LanguageFiles> {
	const read = async (file: string): Promise<readonly [string, Uint8Array]> => {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'english', file));
		// A copy of its own can be given away: what is read may be part of something larger.
		return [file, new Uint8Array(bytes)];
	};
	try {
		return Object.fromEntries(await Promise.all(ENGLISH_FILES.map(read)));
	} catch (error) {
		throw new DamagedData(messageOf(error), { cause: error });
	}
}
