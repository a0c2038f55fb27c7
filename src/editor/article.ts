import * as vscode from 'vscode';
import type { Analysis, Finding, Span } from '../analysis/model';
import { withFindings } from '../reading/elsewhere/corpusFindings';
import { HouseProfile } from '../reading/houseProfile';
import { readOf, type Read } from '../reading/read';
import { Statuses } from '../reading/statuses';
import { Certainty } from '../reading/thresholds';
import type { PlacedRecord } from '../review/placeRecords';
import { PlacesInText } from '../review/placesInText';
import { Reviews } from '../review/reviews';
import { settleOldFindings } from '../review/settleOldFindings';
import type { Engine, EngineText } from '../worker/engine';
import type { EngineMessage } from '../worker/engineMessage';
import type { ReadDepth } from '../worker/protocol';
import { Acts } from './acts';
import { Disposable } from './disposable';
import { engineSentence } from './engineWords';
import { InOrder } from './inOrder';
import { KeptReadingsOfText, type KeptReadings } from './keptReadings';
import { nextOf } from './nextOf';
import { ownTurn } from './ownTurn';
import { setting } from './settings';
import type { Opened, Shelves } from './shelves';
import { Stillness } from './stillness';

/**
 * *read*: there is a reading of the present version; *reading*: a careful one has come further; *still*: and nobody types, so
 * that it can be drawn; *reviews*: records are others, or stand elsewhere; *saving*: more or fewer acts wait for the disk;
 * *failed*: the text cannot be read.
 */
export type ArticleChange = 'read' | 'reading' | 'still' | 'reviews' | 'saving' | 'failed';

/** What of a text is compared with others. */
type Compared = 'words' | 'figures';

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
	private readonly finished = new vscode.EventEmitter<void>();
	private readonly stillness = this.register(new Stillness());
	private readonly places: PlacesInText;
	private readonly engine: EngineText;
	private readonly readings: KeptReadingsOfText;
	private last: Read | undefined;
	/** All that was found last, whatever the house wants to see of it. */
	private whole: Pick<Read, 'version' | 'analysis'> | undefined;
	/** What a comparison with other texts shows, in a version of the text. */
	private readonly fromOthers = new Map<
		Compared,
		{ readonly version: number; readonly findings: readonly Finding[] }
	>();
	private why: string | undefined;
	private opening: Promise<Opened> | undefined;
	/** How often it was opened: the last counts, whichever ends first. */
	private openings = 0;
	private shelf: Opened | undefined;
	private made: Reviews | undefined;
	/** Of a text without a file: the last one that was not empty. */
	private textBefore: string;
	/** The fingerprint of the text when it was opened, or last saved. */
	private readonly known = { words: '' };
	/** A text that is closed as soon as it is saved is still asked where its records are now. */
	private readonly savings = new InOrder();
	private following: readonly vscode.Disposable[] = [];
	private waiting = 0;
	private keptOnly = 0;
	private depthRead: ReadDepth = 'quick';
	private carefully: { readonly done: number; readonly of: number } | undefined;

	constructor(
		readonly document: vscode.TextDocument,
		engine: Engine,
		private readonly shelves: Shelves,
		readings: KeptReadings,
	) {
		super();
		this.key = document.uri.toString();
		this.textBefore = document.isUntitled ? document.getText() : '';
		this.places = new PlacesInText(document.version);
		this.readings = new KeptReadingsOfText(readings, document);
		this.engine = this.register(
			engine.text({
				now: () => ({ version: document.version, text: document.getText() }),
				read: (version, analysis, depth) => this.hasRead(version, analysis, depth),
				progress: (done, of) => this.progresses(done, of),
				kept: () => this.readings.find(),
				keep: (version, bytes) => void this.readings.keep(version, bytes),
				placed: (version, places) => this.hasPlaced(version, places),
				failed: (message) => this.hasFailed(message),
			}),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration((event) => {
				const isShownOtherwise = ['findings.profile', 'lessCertainBelow', 'statuses'].some((key) =>
					event.affectsConfiguration(`sourceReview.${key}`, document),
				);
				if (this.whole && isShownOtherwise) {
					this.show(this.whole.version, this.whole.analysis);
				}
			}),
		);
		this.acts = new Acts(this, this.places, this.engine, (opened) => shelves.warnIfNotLasting(opened));
	}

	/** Of the present version; `undefined` while it is being read. */
	get read(): Read | undefined {
		return this.last?.version === this.document.version ? this.last : undefined;
	}

	/** The same, while nobody types: what is drawn now stands on its words. */
	get still(): Read | undefined {
		return this.stillness.isStill ? this.read : undefined;
	}

	/** Why the text cannot be read, in words for the person. */
	get failure(): string | undefined {
		return this.why;
	}

	/** Whether a second reader took part in what was read last, and in all of it. */
	get depth(): ReadDepth {
		return this.depthRead;
	}

	/** How far a careful reading of the present version is, in windows; `undefined` while none is under way. */
	get progress(): { readonly done: number; readonly of: number } | undefined {
		return this.carefully;
	}

	/** Placed in the present text, as far as they have been read. */
	get reviews(): Reviews {
		if (!this.made) {
			const { read } = this;
			const placed = read && this.whole ? settleOldFindings(this.whole.analysis, this.places.all) : this.places.all;
			this.made = new Reviews(read?.analysis.text ?? this.document.getText(), placed);
		}
		return this.made;
	}

	/** What can be said of a claim here. */
	get statuses(): Statuses {
		return new Statuses(setting('statuses', this.document));
	}

	/** What is to stand behind *less certain* here. */
	get certainty(): Certainty {
		return new Certainty(setting('lessCertainBelow', this.document));
	}

	/** How many acts are shown and on their way to the disk. */
	get unsaved(): number {
		return this.waiting;
	}

	/** How many are kept elsewhere until they can be written where they belong. */
	get kept(): number {
		return this.keptOnly;
	}

	/** Somebody sees the text, or asks: it is read from now on, at each change. */
	want(): void {
		this.engine.want();
		this.openSoon();
	}

	/** What cannot be opened is said, and tried again by whoever asks next. */
	private openSoon(): void {
		this.open().catch(() => undefined);
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
		while (!this.isDisposed && !token?.isCancellationRequested) {
			const { read } = this;
			if (read) {
				return read;
			}
			if (this.why !== undefined) {
				throw new Error(this.why);
			}
			await this.nextChange(token);
		}
		return undefined;
	}

	/** What is kept of the text, once it is known where all of it stands. Waits no longer than `token` wants. */
	async whenPlaced(token?: vscode.CancellationToken): Promise<Reviews> {
		this.want();
		const { records } = await this.open();
		while (
			this.places.all.length < records.records.length &&
			this.why === undefined &&
			!this.isDisposed &&
			!token?.isCancellationRequested
		) {
			await this.nextChange(token);
		}
		return this.reviews;
	}

	/** Whoever waits goes on in a turn of their own: a reading wakes many, who together would hold the extension host. */
	private async nextChange(token?: vscode.CancellationToken): Promise<void> {
		await nextOf(this.onDidChange, this.finished.event, token?.onCancellationRequested);
		await ownTurn();
	}

	/** A place of an earlier version in the present one; `undefined` where an edit has torn it. A cursor is moved along. */
	carry(span: Span, version: number): Span | undefined {
		const isCursor = span.start === span.end;
		const [now] = this.places.carry([isCursor ? { ...span, end: span.end + 1 } : span], version) ?? [];
		return now && isCursor ? { start: now.start, end: now.start } : now;
	}

	/** Other texts show these findings, in a version of this one: they stand among its own, and move along with the words. */
	compared(what: Compared, version: number, findings: readonly Finding[]): void {
		const before = JSON.stringify(this.findingsFromOthers());
		this.fromOthers.set(what, { version, findings });
		if (this.whole?.version === this.document.version && JSON.stringify(this.findingsFromOthers()) !== before) {
			this.show(this.whole.version, this.whole.analysis);
		}
	}

	/** In the present text; those whose words are torn have gone. */
	private findingsFromOthers(): readonly Finding[] {
		return [...this.fromOthers.values()].flatMap(({ version, findings }) =>
			findings.flatMap((finding) => {
				const span = this.carry(finding.span, version);
				return span ? [{ ...finding, span }] : [];
			}),
		);
	}

	/** Tries again what failed. */
	retry(): void {
		this.why = undefined;
		this.engine.retry();
	}

	/** Reads what is kept of the text, once; what failed is tried again by whoever asks next. */
	async open(): Promise<Opened> {
		const opened = await (this.opening ??= this.openNow());
		if (this.document.isUntitled) {
			// All texts without a file begin empty, under the same few names: their words tell them apart.
			this.known.words = await this.engine.fingerprint();
		}
		return opened;
	}

	private async openNow(): Promise<Opened> {
		const turn = (this.openings += 1);
		try {
			this.known.words = await this.engine.fingerprint();
			// What is kept of a text outlives this object.
			const { known } = this;
			const opened = await this.shelves.open(this.document, () => known.words);
			if (turn !== this.openings) {
				// It was opened where the text is no longer.
				return await this.open();
			}
			this.follow(opened);
			return opened;
		} catch (error) {
			this.opening = turn === this.openings ? undefined : this.opening;
			throw error;
		}
	}

	private follow(opened: Opened): void {
		if (this.isDisposed) {
			return;
		}
		this.shelf = opened;
		this.following.forEach((listener) => listener.dispose());
		this.following = [opened.records, opened.names].map((records) => records.onDidChange(() => this.recordsChanged()));
		this.recordsChanged();
	}

	/** Reads anew what is kept, from where it is now. */
	reopen(): void {
		this.opening = undefined;
		this.openSoon();
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
		if (this.document.isUntitled) {
			// VS Code empties a text without a file before it closes it, and so where it is saved as a file.
			this.textBefore = this.document.getText() || this.textBefore;
		}
		const { version } = this.document;
		this.places.edited(version, edits);
		this.made = undefined;
		this.carefully = undefined;
		this.stillness.disturb();
		if (this.engine.edited(version, edits)) {
			this.why = undefined;
		}
	}

	saved(): void {
		this.readings.saved();
		void this.savings.do(() => this.saveAnchors());
	}

	/** Anchors follow the text when it is saved, not before: until then the file holds the old one. */
	private async saveAnchors(): Promise<void> {
		const { shelf, known } = this;
		if (shelf) {
			known.words = await this.engine.fingerprint();
		}
		if (shelf && shelf.records.records.length > 0) {
			await shelf.records.saveAnchors(this.engine.reanchored(), known.words);
		}
	}

	/** The fingerprint of the words of the present text. */
	fingerprint(): Promise<string> {
		return this.engine.fingerprint();
	}

	/** What stood last in a text without a file that is closed. */
	get lastText(): string {
		return this.textBefore;
	}

	/** Resolves when all that was done is written, as far as it can be, and anchors have followed the text. */
	async settled(): Promise<void> {
		await Promise.all([this.acts.settled(), this.savings.settled()]);
	}

	override dispose(): void {
		super.dispose();
		this.following.forEach((listener) => listener.dispose());
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

	private hasRead(version: number, whole: Analysis, depth: ReadDepth): void {
		this.depthRead = depth;
		this.carefully = depth === 'partly' ? this.carefully : undefined;
		this.show(version, whole);
	}

	/** What is read, as the house wants it. */
	private show(version: number, whole: Analysis): void {
		const all = version === this.document.version ? withFindings(whole, this.findingsFromOthers()) : whole;
		const analysis = new HouseProfile(setting('findings.profile', this.document)).shown(all);
		this.whole = { version, analysis: whole };
		this.last = readOf(version, analysis, this.certainty, this.last);
		this.made = undefined;
		if (version === this.document.version) {
			this.changed.fire('read');
			this.stillness.wait(() => this.changed.fire('still'));
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

	/** Where records stand in a version of the text. */
	private hasPlaced(version: number, places: readonly PlacedRecord[]): void {
		this.places.found(version, places, this.shelf?.records.records ?? []);
		this.made = undefined;
		this.changed.fire('reviews');
	}

	private recordsChanged(): void {
		if (!this.shelf || this.isDisposed) {
			return;
		}
		const { records, names } = this.shelf;
		this.places.follow(records.records);
		this.made = undefined;
		this.engine.records(records.records, names.records);
		this.changed.fire('reviews');
		const kept = records.kept + names.kept;
		const waiting = records.unsaved + names.unsaved - kept;
		if (waiting !== this.waiting || kept !== this.keptOnly) {
			this.waiting = waiting;
			this.keptOnly = kept;
			this.changed.fire('saving');
		}
	}
}
