import * as vscode from 'vscode';
import type { Analysis, Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { TextChange } from '../review/anchors/trackSpan';
import type { DeskRecord } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { fingerprintOf } from '../review/sources/fingerprint';
import { EngineClient } from '../worker/client';
import type { EngineMessage } from '../worker/engineMessage';
import type { DocId } from '../worker/protocol';
import { Disposable } from './disposable';
import { hostClock, workerSpawner } from './startWorker';

/** What the engine asks a text for, and tells it. Everything is of a version. */
export interface EngineListener {
	/** The text as it is now. */
	now(): { readonly version: number; readonly text: string };
	/** The version has been read; as persons have corrected it. */
	read(version: number, analysis: Analysis): void;
	/** Where records stand in the version. */
	placed(version: number, places: readonly PlacedRecord[]): void;
	/** The text cannot be read; in words for the person. */
	failed(message: string): void;
}

/** Words that a person meant, found again. */
export interface Settled {
	readonly version: number;
	/** Of the present text where they were found, of the text they were in where not. */
	readonly anchors: readonly Anchor[];
	/** In that version; `null` where the words are gone. */
	readonly spans: readonly Span[] | null;
}

/** Reads texts and finds words in them, in a worker of its own. */
export class Engine extends Disposable {
	private readonly texts = new Map<DocId, EngineText>();
	private readonly client: EngineClient;
	private made = 0;

	constructor(extension: vscode.Uri) {
		super();
		this.client = new EngineClient(
			workerSpawner(extension),
			{
				...hostClock,
				textOf: (doc, version) => this.texts.get(doc)?.textOf(version),
				tell: (message) => tell(message),
			},
			{
				onRead: (doc, version, analysis) => this.texts.get(doc)?.listener.read(version, analysis),
				onPlaced: (doc, version, places) => this.texts.get(doc)?.listener.placed(version, places),
				onFailed: (doc, message) => this.texts.get(doc)?.listener.failed(sentenceFor(message)),
				onGone: (message) => this.texts.forEach(({ listener }) => listener.failed(sentenceFor(message))),
			},
		);
		this.register({ dispose: () => this.client.dispose() });
	}

	/** A text that may be read. */
	text(listener: EngineListener): EngineText {
		const doc = (this.made += 1);
		const text = new EngineText(doc, this.client, listener, () => this.texts.delete(doc));
		this.texts.set(doc, text);
		return text;
	}
}

/** One text, as the engine knows it from when somebody wants it read. */
export class EngineText {
	private isOpen = false;
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
			this.client.records(this.doc, ...this.known);
		}
	}

	/** Tries again what has failed. */
	retry(): void {
		this.isOpen = false;
		this.want();
	}

	edited(version: number, changes: readonly TextChange[]): void {
		if (this.isOpen) {
			this.client.edit(this.doc, version, changes);
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
	settle(version: number, anchors: readonly Anchor[]): Promise<Settled | undefined> {
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

/** Texts say for themselves what is wrong with them: here is said what concerns all, or would be missed. */
function tell(message: EngineMessage): void {
	const sentence = sentenceFor(message);
	if (message.about === 'no worker') {
		void vscode.window.showWarningMessage(sentence);
	} else {
		void vscode.window.showErrorMessage(sentence);
	}
}

function sentenceFor(message: EngineMessage): string {
	switch (message.about) {
		case 'no worker':
			return vscode.l10n.t(
				'Source Review has no thread of its own here ({0}). Texts of up to {1} characters are read all the same, in the editor’s own thread.',
				message.cause,
				message.longest,
			);
		case 'too long':
			return vscode.l10n.t(
				'Source Review has no thread of its own here, and this text is longer than {0} characters: it is not read.',
				message.longest,
			);
		case 'silent':
			return vscode.l10n.t('Reading this text took too long and was given up. Other texts are read as before.');
		case 'ended':
			return vscode.l10n.t(
				'Reading this text ended before its time ({0}). Other texts are read as before.',
				message.cause,
			);
		case 'failed':
			return vscode.l10n.t('Source Review cannot read this text ({0}).', message.cause);
		case 'cannot start':
			return vscode.l10n.t('Its language data cannot be read ({0}). Install the extension again.', message.cause);
		case 'keeps ending':
			return vscode.l10n.t(
				'Source Review stops reading: its thread ended again and again ({0}). Reload the window to try again.',
				message.cause,
			);
	}
}
