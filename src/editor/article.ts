import * as vscode from 'vscode';
import type { Span } from '../analysis/model';
import type { Read } from '../reading/read';
import { Statuses } from '../reading/statuses';
import type { Certainty } from '../reading/thresholds';
import type { PlacedRecord } from '../review/placeRecords';
import { PlacesInText } from '../review/placesInText';
import { Reviews } from '../review/reviews';
import { settleOldFindings } from '../review/settleOldFindings';
import type { TextRecords } from '../review/store/textRecords';
import type { Engine, EngineText } from '../worker/engine';
import type { EngineMessage } from '../worker/engineMessage';
import { Acts } from './acts';
import { ArticleRecords } from './articleRecords';
import { Disposable } from './disposable';
import { engineSentence } from './engineWords';
import { KeptReadingsOfText, type KeptReadings } from './keptReadings';
import { nextOf } from './nextOf';
import { ownTurn } from './ownTurn';
import { setting } from './settings';
import type { Shelves } from './shelves';
import { ShownReading } from './shownReading';
import { Stillness } from './stillness';

/**
 * *read*: there is a reading of the present version; *reading*: a careful one has come further; *still*: and nobody types, so
 * that it can be drawn; *reviews*: records are others, or stand elsewhere; *saving*: more or fewer acts wait for the disk;
 * *failed*: the text cannot be read.
 */
export type ArticleChange = 'read' | 'reading' | 'still' | 'reviews' | 'saving' | 'failed';

/**
 * One reviewed text while it is open: what is read in it, what persons said of it and where that stands, and the one way
 * to say something. What comes from elsewhere (readings, places, answers to questions) is of a version, and carried
 * to the present one through the edits since, or not used.
 */
export class Article extends Disposable {
	/** For what is kept about this text where it is not open: drafts, the state of a page. */
	readonly key: string;
	private readonly changed = this.register(new vscode.EventEmitter<ArticleChange>());
	readonly onDidChange = this.changed.event;
	/** The one way to say something of the text. */
	readonly acts: Acts;
	/** What is read in it. */
	readonly reading: ShownReading;
	/** What is kept of it. */
	readonly records: ArticleRecords;
	private readonly finished = new vscode.EventEmitter<void>();
	private readonly stillness = this.register(new Stillness());
	private readonly places: PlacesInText;
	private readonly engine: EngineText;
	private readonly readings: KeptReadingsOfText;
	private why: string | undefined;
	private carefully: { readonly done: number; readonly of: number } | undefined;
	private made:
		| { readonly read: Read | undefined; readonly placed: readonly PlacedRecord[]; readonly reviews: Reviews }
		| undefined;
	/** What stood last in a text without a file: VS Code empties it before it closes it, and so where it is saved as a file. */
	lastText = '';

	constructor(
		readonly document: vscode.TextDocument,
		engine: Engine,
		shelves: Shelves,
		readings: KeptReadings,
	) {
		super();
		this.key = document.uri.toString();
		this.keepLastText();
		this.places = new PlacesInText(document.version);
		this.reading = this.register(
			new ShownReading(
				document,
				(span, version) => this.carry(span, version),
				() => {
					this.changed.fire('read');
					this.stillness.wait(() => this.changed.fire('still'));
				},
			),
		);
		this.readings = new KeptReadingsOfText(readings, document);
		this.engine = this.register(
			engine.text({
				now: () => ({ version: document.version, text: document.getText() }),
				read: (version, analysis, depth) => {
					this.carefully = depth === 'partly' ? this.carefully : undefined;
					this.reading.show(version, analysis, depth);
				},
				progress: (done, of) => this.progresses(done, of),
				kept: () => this.readings.find(),
				keep: (version, bytes) => void this.readings.keep(version, bytes),
				placed: (version, places) => {
					this.places.found(version, places, this.records.ofText);
					this.changed.fire('reviews');
				},
				failed: (message) => this.hasFailed(message),
			}),
		);
		this.records = this.register(
			new ArticleRecords(document, this.engine, shelves, ({ records, names }) => {
				this.places.follow(records.records);
				this.engine.records(records.records, names.records);
				this.changed.fire('reviews');
				this.changed.fire('saving');
			}),
		);
		this.acts = new Acts(this, this.places, this.engine, (opened) => shelves.warnIfNotLasting(opened));
	}

	/** Of the present version; `undefined` while it is being read. */
	get read(): Read | undefined {
		return this.reading.read;
	}

	/** The same, while nobody types: what is drawn now stands on its words. */
	get still(): Read | undefined {
		return this.stillness.isStill ? this.read : undefined;
	}

	/** Why the text cannot be read, in words for the person. */
	get failure(): string | undefined {
		return this.why;
	}

	/** How far a careful reading of the present version is, in windows; `undefined` while none is under way. */
	get progress(): { readonly done: number; readonly of: number } | undefined {
		return this.carefully;
	}

	/** Placed in the present text, as far as they have been read. */
	get reviews(): Reviews {
		const { read } = this;
		const placed = this.places.all;
		if (!this.made || this.made.read !== read || this.made.placed !== placed) {
			const { whole } = this.reading;
			const settled = read && whole ? settleOldFindings(whole, placed) : placed;
			this.made = { read, placed, reviews: new Reviews(read?.analysis.text ?? this.document.getText(), settled) };
		}
		return this.made.reviews;
	}

	/** What can be said of a claim here. */
	get statuses(): Statuses {
		return new Statuses(setting('statuses', this.document));
	}

	/** What is to stand behind *less certain* here. */
	get certainty(): Certainty {
		return this.reading.certainty;
	}

	/** How many acts are shown and on their way to the disk. */
	get unsaved(): number {
		return this.count(({ unsaved, kept }) => unsaved - kept);
	}

	/** How many are kept elsewhere until they can be written where they belong. */
	get kept(): number {
		return this.count(({ kept }) => kept);
	}

	private count(of: (records: TextRecords) => number): number {
		return this.records.all.reduce((sum, records) => sum + of(records), 0);
	}

	/** Somebody sees the text, or asks: it is read from now on, at each change. */
	want(): void {
		this.engine.want();
		this.records.openSoon();
	}

	/** So much of the text is in sight: it is read carefully before the rest. */
	sees(spans: readonly Span[]): void {
		this.engine.sees(spans);
	}

	/**
	 * The reading of the present version.
	 *
	 * @returns `undefined` where the text was closed, or `token` was cancelled
	 * @throws Error with a message for the person where the text cannot be read
	 */
	async whenRead(token?: vscode.CancellationToken): Promise<Read | undefined> {
		this.want();
		return this.until(() => {
			if (!this.read && this.why !== undefined) {
				throw new Error(this.why);
			}
			return this.read;
		}, token);
	}

	/** What is kept of the text, once it is known where all of it stands. Waits no longer than `token` wants. */
	async whenPlaced(token?: vscode.CancellationToken): Promise<Reviews> {
		this.want();
		await this.records.open();
		const isPlaced = (): boolean => this.places.all.length >= this.records.ofText.length || this.why !== undefined;
		await this.until(() => isPlaced() || undefined, token);
		return this.reviews;
	}

	/** Whoever waits goes on in a turn of their own: a reading wakes many, who together would hold the extension host. */
	private async until<T>(find: () => T | undefined, token?: vscode.CancellationToken): Promise<T | undefined> {
		while (!this.isDisposed && !token?.isCancellationRequested) {
			const found = find();
			if (found !== undefined) {
				return found;
			}
			await nextOf(this.onDidChange, this.finished.event, token?.onCancellationRequested);
			await ownTurn();
		}
		return undefined;
	}

	/** A place of an earlier version in the present one; `undefined` where an edit has torn it. A cursor is moved along. */
	carry(span: Span, version: number): Span | undefined {
		const isCursor = span.start === span.end;
		const [now] = this.places.carry([isCursor ? { ...span, end: span.end + 1 } : span], version) ?? [];
		return now && isCursor ? { start: now.start, end: now.start } : now;
	}

	/** Tries again what failed. */
	retry(): void {
		this.why = undefined;
		this.engine.retry();
	}

	edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		if (changes.length === 0) {
			return;
		}
		const edits = changes.map(({ rangeOffset, rangeLength, text }) => ({
			start: rangeOffset,
			length: rangeLength,
			text,
		}));
		this.keepLastText();
		const { version } = this.document;
		this.places.edited(version, edits);
		this.carefully = undefined;
		this.stillness.disturb();
		if (this.engine.edited(version, edits)) {
			this.why = undefined;
		}
	}

	saved(): void {
		this.readings.saved();
		this.records.saved();
	}

	/** The fingerprint of the words of the present text. */
	fingerprint(): Promise<string> {
		return this.engine.fingerprint();
	}

	private keepLastText(): void {
		this.lastText = (this.document.isUntitled && this.document.getText()) || this.lastText;
	}

	/** Resolves when all that was done is written, as far as it can be, and anchors have followed the text. */
	async settled(): Promise<void> {
		await Promise.all([this.acts.settled(), this.records.settled()]);
	}

	override dispose(): void {
		super.dispose();
		this.finished.fire();
		this.finished.dispose();
	}

	private progresses(done: number, of: number): void {
		const isFurther =
			(this.carefully?.of ?? 0) !== of ||
			Math.floor((20 * done) / of) > Math.floor((20 * (this.carefully?.done ?? 0)) / of);
		if (isFurther) {
			this.carefully = of === 0 ? undefined : { done, of };
			this.changed.fire('reading');
			if (of === 0 && this.read) {
				// The second reader has gone: what is read is all that will be.
				this.stillness.wait(() => this.changed.fire('still'));
			}
		}
	}

	private hasFailed(message: EngineMessage): void {
		const sentence = engineSentence(message);
		if ('doc' in message && sentence !== this.why) {
			const name = vscode.workspace.asRelativePath(this.document.uri);
			void vscode.window.showErrorMessage(vscode.l10n.t('{0}: {1}', name, sentence));
		}
		this.why = sentence;
		this.changed.fire('failed');
	}
}
