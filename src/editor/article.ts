import * as vscode from 'vscode';
import type { Analysis, Finding, Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import { quoteAnchors } from '../review/anchors/quoteAnchors';
import type { Act, Change } from '../review/acts/act';
import { changeOf, removalOf, wholeChangeOf } from '../review/acts/changeOf';
import type { Correction, DeskRecord, RecordId } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { Reviews, type ReviewTarget } from '../review/reviews';
import { settleOldFindings } from '../review/settleOldFindings';
import { correctionChange, findingChange, reviewChanges, type Found, type ReviewChange } from '../review/acts/changes';
import { Disposable } from './disposable';
import type { Engine, EngineText } from './engine';
import { Lookup } from '../reading/lookup';
import { PlacesInText } from '../review/placesInText';
import type { Opened, Shelves } from './shelves';

/** One reading of one version of a text. */
export interface Read {
	readonly version: number;
	/** As persons have corrected it. */
	readonly analysis: Analysis;
	readonly lookup: Lookup;
}

/**
 * What a person means, wherever the text goes while they are asked: a record, or words with where they stood in a version.
 * Only the article makes places of it, at the moment of writing.
 */
export interface Meant {
	readonly about: ReviewTarget['about'];
	readonly version: number;
	readonly anchors: readonly Anchor[];
	readonly record: RecordId | undefined;
}

/**
 * *read*: there is a reading of the present version; *reviews*: records are others, or stand elsewhere; *saving*: more or
 * fewer acts wait for the disk; *failed*: the text cannot be read, `failure` says why.
 */
export type ArticleChange = 'read' | 'reviews' | 'saving' | 'failed';

/** What becomes of an act: it stands at its words, or the words are gone and a person has to say where it belongs. */
export type Outcome = 'placed' | 'needs a place';

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
	private readonly finished = new vscode.EventEmitter<void>();
	private readonly places: PlacesInText;
	private readonly engine: EngineText;
	private last: Read | undefined;
	private why: string | undefined;
	private opening: Promise<Opened> | undefined;
	private shelf: Opened | undefined;
	private made: Reviews | undefined;
	/** The fingerprint of the text when it was opened, or last saved. */
	private words = '';
	private following: readonly vscode.Disposable[] = [];
	private waiting = 0;
	/** Acts are done one after another, in the order in which they were asked for. */
	private acting: Promise<unknown> = Promise.resolve();

	constructor(
		readonly document: vscode.TextDocument,
		engine: Engine,
		private readonly shelves: Shelves,
	) {
		super();
		this.key = document.uri.toString();
		this.places = new PlacesInText(document.version);
		this.engine = this.register(
			engine.text({
				now: () => ({ version: document.version, text: document.getText() }),
				read: (version, analysis) => this.hasRead(version, analysis),
				placed: (version, places) => this.hasPlaced(version, places),
				failed: (message) => this.hasFailed(message),
			}),
		);
	}

	/** Of the present version; `undefined` while it is being read. */
	get read(): Read | undefined {
		return this.last?.version === this.document.version ? this.last : undefined;
	}

	/** The last reading there is, maybe of an earlier version. */
	get latest(): Read | undefined {
		return this.last;
	}

	/** Why the text cannot be read, in words for the person. */
	get failure(): string | undefined {
		return this.why;
	}

	/** Placed in the present text, as far as they have been read. */
	get reviews(): Reviews {
		if (!this.made) {
			const { read } = this;
			const placed = read ? settleOldFindings(read.analysis, this.places.all) : this.places.all;
			this.made = new Reviews(this.document.getText(), placed);
		}
		return this.made;
	}

	/** How many acts are shown and not yet written. */
	get unsaved(): number {
		return this.waiting;
	}

	/** Somebody sees the text, or asks: it is read from now on, at each change. */
	want(): void {
		this.engine.want();
		void this.open();
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

	/** What a person means who acts on a place of a reading. */
	meant(read: Read, target: ReviewTarget): Meant {
		return {
			about: target.about,
			version: read.version,
			anchors: quoteAnchors(read.analysis.text, target.spans),
			record: read === this.read ? this.reviews.of(target)?.record.id : undefined,
		};
	}

	/**
	 * Says something of what is meant: one act, undone as a whole. It is shown at once; resolves when it is written. Nothing
	 * is refused: where the words are gone meanwhile, it becomes a review that needs a place.
	 */
	review(meant: readonly Meant[], change: ReviewChange): Promise<Outcome> {
		return this.act(meant, (found) => found.flatMap((one) => reviewChanges(one, change, this.reviews)));
	}

	/** Corrects the reading of what is meant. */
	correct(meant: Meant, correction: Correction): Promise<Outcome> {
		return this.act([meant], ([found], { records }) => [
			correctionChange(correction, found, records.records, this.places.all),
		]);
	}

	/** Corrects what is read of a name, in the whole workspace. */
	correctName(correction: Correction): Promise<Outcome> {
		return this.act([], (_, { names }) => [correctionChange(correction, undefined, names.records, [])], 'names');
	}

	/** Someone has looked at a finding. */
	dealWith(read: Read, { code, span }: Finding): Promise<Outcome> {
		return this.act([this.meantPlace(read, [span])], (found) => found.map((one) => findingChange(one, code)));
	}

	/** Says where a record belongs whose place was in doubt. */
	place(record: DeskRecord, read: Read, spans: readonly Span[]): Promise<Outcome> {
		return this.act([this.meantPlace(read, spans)], (found) =>
			found.map(({ anchors }) => changeOf(record, {}, anchors)),
		);
	}

	/** Takes a record away. It can be brought back. */
	async remove(record: DeskRecord): Promise<void> {
		await this.act([], () => [removalOf(record)]);
	}

	/**
	 * Takes records from elsewhere, as one act.
	 *
	 * @param make is given the records that are there, and the name of the text among them
	 */
	async take(make: (existing: readonly DeskRecord[], doc: string) => readonly DeskRecord[]): Promise<void> {
		await this.act([], (_, { records, path }) => make(records.records, path).map(wholeChangeOf));
	}

	/** Takes back the person's own latest act on this text or on names of its workspace, or does it again. */
	step(kind: 'undo' | 'redo'): Promise<Act | undefined> {
		return this.inTurn(async () => {
			const { records, names } = await this.open();
			const [next] = [records, names]
				.flatMap((owner) => (owner.next[kind] ? [{ owner, act: owner.next[kind] }] : []))
				// Both are the person's own: their own clock tells which came later. What was undone last is the earliest.
				.sort((a, b) => (a.act.time < b.act.time === (kind === 'redo') ? -1 : 1));
			return next?.owner.step(kind);
		});
	}

	/** Reads what is kept of the text, once. Never rejects: what goes wrong is said. */
	open(): Promise<Opened> {
		this.opening ??= this.openNow();
		return this.opening;
	}

	private async openNow(): Promise<Opened> {
		this.words = await this.engine.fingerprint();
		const opened = await this.shelves.open(this.document, () => this.words);

		if (!this.isDisposed) {
			this.shelf = opened;
			this.following.forEach((listener) => listener.dispose());
			this.following = [opened.records, opened.names].map((records) =>
				records.onDidChange(() => this.recordsChanged()),
			);
			this.recordsChanged();
		}
		return opened;
	}

	/** Reads anew what is kept, from where it is now. */
	reopen(): void {
		this.opening = undefined;
		void this.open();
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
		const { version } = this.document;
		this.places.edited(version, edits);
		this.made = undefined;
		this.why = undefined;
		this.engine.edited(version, edits);
	}

	/** Anchors follow the text when it is saved, not before: until then the file holds the old one. */
	async saved(): Promise<void> {
		if (this.shelf && this.shelf.records.records.length > 0) {
			const { records } = this.shelf;
			this.words = await this.engine.fingerprint();
			await records.saveAnchors(await this.engine.reanchored(), this.words);
		}
	}

	/** The fingerprint of the words of the present text. */
	fingerprint(): Promise<string> {
		return this.engine.fingerprint();
	}

	/** Whether a document holds the very text that this one held when it was closed. */
	isContinuedBy(document: vscode.TextDocument): boolean {
		return this.document.getText() !== '' && document.getText() === this.document.getText();
	}

	override dispose(): void {
		super.dispose();
		this.following.forEach((listener) => listener.dispose());
		this.finished.fire();
		this.finished.dispose();
	}

	/** Resolves when all that was done is written, as far as it can be. */
	async settled(): Promise<void> {
		await this.acting;
	}

	private meantPlace(read: Read, spans: readonly Span[]): Meant {
		return { ...this.meant(read, { about: 'selection', spans }), record: undefined };
	}

	private async act(
		meant: readonly Meant[],
		make: (found: readonly Found[], opened: Opened) => readonly Change[],
		whose: 'records' | 'names' = 'records',
	): Promise<Outcome> {
		const { written, found } = await this.inTurn(async () => {
			const opened = await this.open();
			const found: Found[] = [];
			for (const one of meant) {
				found.push(await this.find(one));
			}
			const changes = make(found, opened);
			this.shelves.warnIfNotLasting(opened);
			changes.forEach(({ record }, i) => {
				const spans = found[i]?.spans;
				if (spans) {
					this.places.expect(record, spans);
				}
			});
			const written = changes.length > 0 ? opened[whose].act(changes) : Promise.resolve();
			return { written, found };
		});
		await written;
		return found.every(({ spans }) => spans) ? 'placed' : 'needs a place';
	}

	/** Where what is meant stands now. */
	private async find({ about, version, anchors, record: id }: Meant): Promise<Found> {
		const record = this.shelf?.records.records.find((known) => known.id === id);
		const settled = await this.engine.settle(version, anchors);
		const spans = settled?.spans ? this.places.carry(settled.spans, settled.version) : undefined;
		const there = spans && !record ? this.reviews.of({ about, spans })?.record : record;
		return { about, anchors: settled?.anchors ?? anchors, spans, record: there };
	}

	private inTurn<T>(work: () => Promise<T>): Promise<T> {
		const done = this.acting.then(work);
		this.acting = done.catch(() => undefined);
		return done;
	}

	private hasRead(version: number, analysis: Analysis): void {
		this.last = { version, analysis, lookup: new Lookup(analysis) };
		this.made = undefined;
		if (version === this.document.version) {
			this.changed.fire('read');
		}
	}

	private hasFailed(message: string): void {
		this.why = message;
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
		const unsaved = records.unsaved + names.unsaved;
		if (unsaved !== this.waiting) {
			this.waiting = unsaved;
			this.changed.fire('saving');
		}
	}

	private nextChange(token: vscode.CancellationToken | undefined): Promise<void> {
		return new Promise((resolve) => {
			const listening = [this.onDidChange(done), this.finished.event(done), token?.onCancellationRequested(done)];
			function done(): void {
				listening.forEach((listener) => listener?.dispose());
				resolve();
			}
		});
	}
}
