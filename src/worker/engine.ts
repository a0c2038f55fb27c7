import type { Analysis, Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { TextChange } from '../review/anchors/trackSpan';
import type { DeskRecord } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { fingerprintOf } from '../review/sources/fingerprint';
import { EngineClient } from './client';
import type { EngineHost } from './engineHost';
import type { EngineMessage } from './engineMessage';
import type { WorkerSpawner } from './port';
import type { DocId, ReadDepth, Settled } from './protocol';

/** What the engine asks a text for, and tells it. Everything is of a version. */
interface EngineListener {
	/** The text as it is now. */
	now(): { readonly version: number; readonly text: string };
	/** The version has been read; as persons have corrected it. */
	read(version: number, analysis: Analysis, depth: ReadDepth): void;
	/** So many windows are read carefully, of so many; 0 of 0: that has ended. */
	progress(done: number, of: number): void;
	/** What was kept of an earlier careful reading of these very words. */
	kept(): Promise<Uint8Array<ArrayBuffer> | undefined>;
	/** Keeps what was read carefully of the version. */
	keep(version: number, bytes: Uint8Array<ArrayBuffer>): void;
	/** Where records stand in the version. */
	placed(version: number, places: readonly PlacedRecord[]): void;
	/** The text cannot be read. */
	failed(message: EngineMessage): void;
}

/** Reads texts and finds words in them, in a worker of its own: each text has its own line to it. */
export class Engine {
	private readonly texts = new Map<DocId, EngineText>();
	private readonly client: EngineClient;
	private made = 0;

	/** @param host says to the person what concerns all texts, or would be missed */
	constructor(spawn: WorkerSpawner, host: Omit<EngineHost, 'textOf' | 'kept' | 'keep'>) {
		this.client = new EngineClient(
			spawn,
			{
				...host,
				textOf: (doc, version) => this.texts.get(doc)?.textOf(version),
				kept: async (doc) => this.texts.get(doc)?.listener.kept(),
				keep: (doc, version, bytes) => this.texts.get(doc)?.listener.keep(version, bytes),
			},
			{
				onRead: (doc, version, analysis, depth) => this.texts.get(doc)?.listener.read(version, analysis, depth),
				onProgress: (doc, done, of) => this.texts.get(doc)?.listener.progress(done, of),
				onPlaced: (doc, version, places) => this.texts.get(doc)?.listener.placed(version, places),
				onFailed: (doc, message) => this.texts.get(doc)?.listener.failed(message),
				onGone: (message) => this.texts.forEach(({ listener }) => listener.failed(message)),
			},
		);
	}

	/** A text that may be read. */
	text(listener: EngineListener): EngineText {
		const doc = (this.made += 1);
		const text = new EngineText(doc, this.client, listener, () => this.texts.delete(doc));
		this.texts.set(doc, text);
		return text;
	}

	/** Another depth is wanted than before. */
	depthChanged(): void {
		this.client.depthChanged();
	}

	/** Ends the worker at once. */
	dispose(): void {
		this.client.dispose();
	}
}

/** One text, as the engine knows it from when somebody wants it read. */
export class EngineText {
	private isOpen = false;
	private sight: readonly Span[] = [];
	private known: readonly [records: readonly DeskRecord[], names: readonly DeskRecord[]] = [[], []];

	constructor(
		private readonly doc: DocId,
		private readonly client: EngineClient,
		readonly listener: EngineListener,
		private readonly forget: () => void,
	) {}

	/** The text is to be read, now and after each edit. */
	want(): void {
		if (!this.isOpen) {
			this.isOpen = true;
			const { version, text } = this.listener.now();
			this.client.open(this.doc, version, text);
			this.client.sight(this.doc, this.sight);
			this.client.records(this.doc, ...this.known);
		}
	}

	/** Tries again what has failed. */
	retry(): void {
		this.isOpen = false;
		this.want();
	}

	edited(version: number, changes: readonly TextChange[]): boolean {
		return !this.isOpen || this.client.edit(this.doc, version, changes);
	}

	/** So much of the text is in sight now: it is read carefully before the rest. */
	sees(spans: readonly Span[]): void {
		const isSame = JSON.stringify(spans) === JSON.stringify(this.sight);
		this.sight = spans;
		if (this.isOpen && !isSame) {
			this.client.sight(this.doc, spans);
		}
	}

	/** The records are these now; `names` are the corrections of names. */
	records(records: readonly DeskRecord[], names: readonly DeskRecord[]): void {
		this.known = [records, names];
		if (this.isOpen) {
			this.client.records(this.doc, records, names);
		}
	}

	/** Finds words of an earlier version in the present text; `undefined` where that cannot be said. */
	settle(version: number, anchors: readonly Anchor[]): Promise<(Settled & { readonly version: number }) | undefined> {
		this.want();
		return this.client.settle(this.doc, version, anchors);
	}

	/** The records that do not stand any more where their anchors say, with anchors that say it. */
	reanchored(): Promise<readonly DeskRecord[]> {
		return this.client.reanchored(this.doc);
	}

	/** Of the words of the present text. */
	async fingerprint(): Promise<string> {
		this.want();
		return (await this.client.fingerprint(this.doc)) ?? fingerprintOf(this.listener.now().text);
	}

	textOf(version: number): string | undefined {
		const now = this.listener.now();
		return now.version === version ? now.text : undefined;
	}

	dispose(): void {
		this.client.close(this.doc);
		this.forget();
	}
}
