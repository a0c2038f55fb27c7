import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { Session } from '../../../src/analysis/session';
import { ENGLISH_FILES } from '../../../src/analysis/trained/englishFiles';
import type { Analysis } from '../../../src/analysis/model';
import type { TextChange } from '../../../src/review/anchors/trackSpan';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { EngineClient } from '../../../src/worker/client';
import type { Clock } from '../../../src/worker/clock';
import type { EngineEvents, EngineHost } from '../../../src/worker/engineHost';
import type { EngineMessage } from '../../../src/worker/engineMessage';
import type { WorkerPort, WorkerSpawner } from '../../../src/worker/port';
import { ENGINE_THREAD, READING_THREAD, portOfThread } from '../../../src/worker/ports';
import type { Depth, FromWorker, LanguageFiles, ReadDepth, ToWorker } from '../../../src/worker/protocol';
import { readyPort } from '../../../src/worker/readyPort';
import { EngineServer, type LoadAnalyzer, type LoadEncoder } from '../../../src/worker/server';
import { english } from '../analysis/english';

export const nodeClock: Clock = {
	now: () => performance.now(),
	rest: () => new Promise((resolve) => setImmediate(resolve)),
	after: (milliseconds, act) => {
		const timer = setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
};

export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Copies, for they are given away. */
export const languageFiles = (): LanguageFiles =>
	Object.fromEntries(
		ENGLISH_FILES.map((file) => [file, new Uint8Array(readFileSync(join('src', 'analysis', 'trained', 'data', file)))]),
	);

/** The product's pipeline over data that all tests share. */
// eslint-disable-next-line require-yield
export const sharedAnalyzer: LoadAnalyzer = function* () {
	return { begin: () => new Session(english()) };
};

/** Servers in this thread, behind a real channel: what crosses is cloned, and comes in turns of its own. */
export class Channels {
	readonly told: ToWorker[] = [];
	readonly ends: ((cause: string) => void)[] = [];

	constructor(
		private readonly load: LoadAnalyzer = sharedAnalyzer,
		private readonly loadEncoder: LoadEncoder | null = null,
	) {}

	readonly spawn: WorkerSpawner = () => {
		const { port1, port2 } = new MessageChannel();
		let isOver = false;
		const rest = (): Promise<void> => (isOver ? new Promise(() => undefined) : nodeClock.rest());
		const close = (): void => {
			isOver = true;
			listener = undefined;
			port1.close();
		};
		const post = (message: FromWorker, given: readonly ArrayBuffer[]): void => port2.postMessage(message, given);
		const server = new EngineServer(this.load, { ...nodeClock, rest }, post, this.loadEncoder);
		port2.on('message', (message: ToWorker) => server.receive(message));
		let listener: ((message: FromWorker) => void) | undefined;
		port1.on('message', (message: FromWorker) => listener?.(message));
		const port: WorkerPort = {
			longest: Infinity,
			noWorker: undefined,
			post: (message, given = []) => {
				this.told.push(message);
				port1.postMessage(message, given);
			},
			listen: (onMessage, onEnd) => {
				listener = onMessage;
				this.ends.push((cause) => {
					close();
					onEnd(cause);
				});
			},
			terminate: close,
		};
		return readyPort(port, {}, nodeClock);
	};

	/** Ends the server of now, as if its thread had crashed. */
	crash(cause = 'crashed'): void {
		this.ends.at(-1)?.(cause);
	}
}

/** Real threads: of the product, or running a script that itself serves. */
export const threads =
	(script?: string): WorkerSpawner =>
	() =>
		readyPort(
			portOfThread(
				script === undefined
					? new Worker(resolve('dist', 'worker.js'), { ...READING_THREAD, workerData: ENGINE_THREAD })
					: new Worker(resolve(script)),
			),
			languageFiles(),
			nodeClock,
		);

interface Waiting {
	readonly isIt: () => boolean;
	readonly resume: () => void;
}

/** A host with open texts, which keeps what its engine tells. */
export class SomeHost implements EngineHost, EngineEvents {
	readonly client: EngineClient;
	readonly texts = new Map<number, { version: number; text: string }>();
	readonly read: {
		readonly doc: number;
		readonly version: number;
		readonly analysis: Analysis;
		readonly depth: ReadDepth;
	}[] = [];
	/** What is kept of careful readings, by text. */
	readonly keeping = new Map<string, Uint8Array<ArrayBuffer>>();
	readonly progress: number[] = [];
	/** Of which progress was told last. */
	windows = 0;
	readonly placed: { readonly doc: number; readonly version: number; readonly places: readonly PlacedRecord[] }[] = [];
	readonly messages: EngineMessage[] = [];
	readonly failed: EngineMessage[] = [];
	readonly gone: EngineMessage[] = [];
	readonly after = nodeClock.after;
	readonly rest = nodeClock.rest;
	private waiting: Waiting[] = [];

	constructor(
		spawn: WorkerSpawner,
		patience?: number,
		public wanted: Depth = 'quick',
	) {
		this.client = new EngineClient(spawn, this, this, patience);
	}

	textOf(doc: number, version: number): string | undefined {
		const text = this.texts.get(doc);
		return text?.version === version ? text.text : undefined;
	}

	open(doc: number, text: string): void {
		this.texts.set(doc, { version: 1, text });
		this.client.open(doc, 1, text);
	}

	/** Changes a text as an editor does: one after another. */
	edit(doc: number, ...changes: TextChange[]): void {
		const { version, text } = this.texts.get(doc) ?? { version: 0, text: '' };
		const edited = changes.reduce(
			(before, { start, length, text: put }) => before.slice(0, start) + put + before.slice(start + length),
			text,
		);
		this.texts.set(doc, { version: version + 1, text: edited });
		this.client.edit(doc, version + 1, changes);
	}

	/** Replaces the first place of some words. */
	replace(doc: number, words: string, by: string): void {
		const start = this.text(doc).indexOf(words);
		this.edit(doc, { start, length: words.length, text: by });
	}

	text(doc: number): string {
		return this.texts.get(doc)?.text ?? '';
	}

	tell(message: EngineMessage): void {
		this.messages.push(message);
		this.look();
	}

	depth(): Depth {
		return this.wanted;
	}

	async encoder(): Promise<null> {
		return null;
	}

	async kept(doc: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
		const bytes = this.keeping.get(this.text(doc));
		return bytes && new Uint8Array(bytes);
	}

	keep(doc: number, _version: number, bytes: Uint8Array<ArrayBuffer>): void {
		this.keeping.set(this.text(doc), bytes);
	}

	onProgress(_doc: number, done: number, of: number): void {
		this.progress.push(done);
		this.windows = of;
		this.look();
	}

	onRead(doc: number, version: number, analysis: Analysis, depth: ReadDepth): void {
		this.read.push({ doc, version, analysis, depth });
		this.look();
	}

	onPlaced(doc: number, version: number, places: readonly PlacedRecord[]): void {
		this.placed.push({ doc, version, places });
		this.look();
	}

	onFailed(_doc: number, message: EngineMessage): void {
		this.failed.push(message);
	}

	onGone(message: EngineMessage): void {
		this.gone.push(message);
	}

	/** Waits until something told makes it so. */
	until(isIt: () => boolean): Promise<void> {
		return new Promise((resume) => {
			this.waiting.push({ isIt, resume });
			this.look();
		});
	}

	/** The analysis of a text as it is now, when it is there. */
	async analysis(doc: number): Promise<Analysis> {
		const find = (): Analysis | undefined =>
			this.read.findLast((each) => each.doc === doc && each.version === this.texts.get(doc)?.version)?.analysis;
		await this.until(() => find() !== undefined);
		return find() as Analysis;
	}

	/** The same, read carefully. */
	async carefulAnalysis(doc: number): Promise<Analysis> {
		const find = (): Analysis | undefined =>
			this.read.findLast(
				(each) => each.doc === doc && each.version === this.texts.get(doc)?.version && each.depth === 'careful',
			)?.analysis;
		await this.until(() => find() !== undefined);
		return find() as Analysis;
	}

	/** The places of a text's records in its present version, when they are there. */
	async places(doc: number): Promise<readonly PlacedRecord[]> {
		const find = (): readonly PlacedRecord[] | undefined =>
			this.placed.findLast((each) => each.doc === doc && each.version === this.texts.get(doc)?.version)?.places;
		await this.until(() => find() !== undefined);
		return find() ?? [];
	}

	private look(): void {
		const ready = this.waiting.filter(({ isIt }) => isIt());
		this.waiting = this.waiting.filter((each) => !ready.includes(each));
		ready.forEach(({ resume }) => resume());
	}
}

/** Descending changes, as several cursors make them: the same words typed at each place of some words. */
export function atEach(text: string, words: string, by: string): TextChange[] {
	const changes: TextChange[] = [];
	for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
		changes.unshift({ start, length: words.length, text: by });
	}
	return changes;
}
