import type { Evidence } from '../analysis/encoder/evidence';
import { packWindows, unpackWindows } from '../analysis/encoder/keptWindows';
import { ReadWindows, type SecondReader } from '../analysis/encoder/secondReader';
import type { Analysis } from '../analysis/model';
import type { Document } from '../analysis/text/document';
import { TextHistory } from '../review/anchors/textHistory';
import type { TextChange } from '../review/anchors/trackSpan';
import { applyCorrectionsInSteps, type PlacedCorrection } from '../review/corrections';
import type { DeskRecord, RecordId } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { TrackedRecords } from '../review/trackedRecords';
import { applyChanges } from './applyChanges';
import type { Depth, DocId, ToWorker } from './protocol';
import { RecentTexts } from './recentTexts';

/** Reads texts, in steps of a few milliseconds at most. `previous` is an analysis of an earlier version. */
export interface Analyzer {
	/** The text as a second reader reads it. */
	cut(text: string, previous: Analysis | undefined): Generator<void, Document>;
	analyze(text: string, previous: Analysis | undefined, evidence?: Evidence): Generator<void, Analysis>;
}

/** An analysis, and whether a second reader took part. */
export interface Reading {
	readonly analysis: Analysis;
	readonly depth: Depth;
}

/** After an edit so many windows are waited for, some ten seconds, before a quick reading takes the careful one's place. */
const MOST_AWAITED = 100;

/** One open text as a worker holds it: its present version, what is known of it, and what is still to be done. */
export class ServedText {
	readonly tracked = new TrackedRecords();
	readonly history: TextHistory;
	/** Counts edits of all texts: the one edited last has the highest; 0 before the first. */
	lastEdit = 0;
	/** Rises with each set of records; 0 before the first. */
	set = 0;
	private readonly recent = new RecentTexts();
	private readonly records = new Map<RecordId, DeskRecord>();
	private readonly gathered: Extract<ToWorker, { tell: 'records' }>[] = [];
	private names: readonly DeskRecord[] = [];
	private hasOtherRecords = false;
	private isToLookAgain = false;
	private isPlaced = true;
	private placing: Generator<void, boolean> | undefined;
	/** The latest complete analysis, as it was made. */
	private made: Reading | undefined;
	/** What the analysis handed out last was made of. */
	private read: { readonly version: number; readonly corrections: string; readonly depth: Depth } | undefined;
	private isRead = false;
	private reading: Generator<void, Reading | undefined> | undefined;
	/** What the second reader has read, of this version and those before. */
	private readonly windows = new ReadWindows();
	private careful: AsyncGenerator<void, Reading | undefined> | undefined;
	/** The text was read carefully before: until it is again, what was read then moves along. */
	private awaitsCareful = false;
	private isCarefulGivenUp = false;
	/** How much of the present version the second reader has read; `undefined` while it is not at it. */
	progress: { readonly done: number; readonly of: number } | undefined;

	constructor(
		readonly doc: DocId,
		version: number,
		private content: string,
	) {
		this.history = new TextHistory(version);
	}

	get text(): string {
		return this.content;
	}

	/** The text of a version, where it is still known: of the present one, the last ones, and the one that was read last. */
	textOf(version: number): string | undefined {
		const ofRead = version === this.read?.version ? this.made?.analysis.text : undefined;
		return version === this.version ? this.content : (this.recent.of(version) ?? ofRead);
	}

	get version(): number {
		return this.history.version;
	}

	/** Whether there are records that an edit has torn. */
	get isTorn(): boolean {
		return this.tracked.placed.some(({ outcome }) => outcome === 'needs review');
	}

	edit(version: number, changes: readonly TextChange[]): void {
		this.recent.keep(this.version, this.content);
		this.content = applyChanges(this.content, changes);
		this.tracked.edit(changes);
		this.history.record(version, changes);
		this.isPlaced = this.isRead = this.isCarefulGivenUp = false;
		this.reading = this.careful = this.progress = undefined;
		this.awaitsCareful = this.made?.depth === 'careful';
	}

	/** What was kept of an earlier careful reading. */
	takeKept(bytes: Uint8Array): void {
		unpackWindows(bytes, this.windows);
	}

	/** What of the careful reading may be kept. */
	get windowsToKeep(): Uint8Array<ArrayBuffer> {
		return new Uint8Array(packWindows(this.windows));
	}

	/** There is no second reader any more. */
	loseSecondReader(): void {
		this.careful = this.progress = undefined;
		this.awaitsCareful = false;
	}

	/** What was read carefully is to be read quickly again. */
	readQuickly(): void {
		this.loseSecondReader();
		if (this.made?.depth === 'careful') {
			this.made = undefined;
			this.isRead = false;
		}
	}

	takeRecords(slice: Extract<ToWorker, { tell: 'records' }>): void {
		this.gathered.push(slice);
		if (slice.set === null) {
			return;
		}
		for (const { gone, put, names } of this.gathered.splice(0)) {
			gone.forEach((id) => this.records.delete(id));
			put.forEach((record) => this.records.set(record.id, record));
			this.names = names ?? this.names;
		}
		this.set = slice.set;
		this.hasOtherRecords = true;
		this.isPlaced = false;
	}

	/** What an edit tore apart is to be looked for once more. */
	askToLookAgain(): void {
		this.isToLookAgain = true;
		this.tellPlaces();
	}

	/** Places are others than were told. */
	tellPlaces(): void {
		this.isPlaced = false;
	}

	/** What is to be done until the places of the records are known; they are known when it returns true. */
	toPlace(): Generator<void, boolean> | undefined {
		return this.isPlaced || this.set === 0 ? undefined : (this.placing ??= this.place());
	}

	/**
	 * What is to be done until there is another corrected analysis of the present version; `undefined` is returned where
	 * it would be the one handed out last.
	 */
	toRead(analyzer: Analyzer): Generator<void, Reading | undefined> | undefined {
		return this.isRead || this.awaitsCareful ? undefined : (this.reading ??= this.quickly(analyzer));
	}

	/** The same of a careful one. A step may take as long as the second reader needs for a window: a tenth of a second. */
	toReadCarefully(analyzer: Analyzer, second: SecondReader): AsyncGenerator<void, Reading | undefined> | undefined {
		const isDone = this.made?.depth === 'careful' && this.made.analysis.text === this.content && this.isRead;
		return isDone || this.isCarefulGivenUp ? undefined : (this.careful ??= this.carefully(analyzer, second));
	}

	/** Gives up what failed, until there is another version. */
	giveUp(what: 'places' | Depth): void {
		if (what === 'places') {
			this.isPlaced = true;
			this.placing = undefined;
		} else if (what === 'quick') {
			this.isRead = this.isCarefulGivenUp = true;
			this.reading = undefined;
		} else {
			this.loseSecondReader();
			this.isCarefulGivenUp = true;
		}
	}

	private *place(): Generator<void, boolean> {
		// Edits, other records and pauses may come between the steps; what is found follows the edits.
		while (this.hasOtherRecords || this.isToLookAgain) {
			if (this.hasOtherRecords) {
				this.hasOtherRecords = false;
				yield* this.tracked.updateInSteps(this.content, [...this.records.values()]);
			} else {
				this.isToLookAgain = false;
				yield* this.tracked.lookAgainInSteps(this.content);
			}
		}
		this.isPlaced = true;
		this.placing = undefined;
		if (this.read && this.isRead && JSON.stringify(this.corrections()) !== this.read.corrections) {
			this.isRead = false;
		}
		return true;
	}

	private *quickly(analyzer: Analyzer): Generator<void, Reading | undefined> {
		if (this.made?.analysis.text !== this.content) {
			this.made = { analysis: yield* analyzer.analyze(this.content, this.made?.analysis), depth: 'quick' };
		}
		return yield* this.corrected(this.made);
	}

	private async *carefully(analyzer: Analyzer, second: SecondReader): AsyncGenerator<void, Reading | undefined> {
		if (this.made?.depth !== 'careful' || this.made.analysis.text !== this.content) {
			const reading = second.read(yield* analyzer.cut(this.content, this.made?.analysis), this.windows);
			const { left: of } = reading;
			const { version } = this;
			this.awaitsCareful &&= of <= MOST_AWAITED;
			for (let done = 0; await reading.readOne();) {
				this.progress = { done: (done += 1), of };
				yield;
			}
			// An edit while the last window was read has begun another reading.
			if (version !== this.version) {
				return undefined;
			}
			const evidence = reading.evidence();
			const analysis = yield* analyzer.analyze(this.content, this.made?.analysis, evidence);
			this.made = { analysis, depth: 'careful' };
		}
		return yield* this.corrected(this.made);
	}

	private *corrected(made: Reading): Generator<void, Reading | undefined> {
		for (;;) {
			const corrections = this.corrections();
			const by = JSON.stringify(corrections);
			const analysis = yield* applyCorrectionsInSteps(made.analysis, corrections);
			// Records may have come meanwhile.
			if (by === JSON.stringify(this.corrections())) {
				const { depth } = made;
				const isSame = this.read?.version === this.version && this.read.corrections === by && this.read.depth === depth;
				this.read = { version: this.version, corrections: by, depth };
				this.isRead = true;
				this.reading = this.careful = this.progress = undefined;
				this.awaitsCareful = false;
				return isSame ? undefined : { analysis, depth };
			}
		}
	}

	/** Of names first, then of places; each kind in the order in which persons made them. */
	private corrections(): PlacedCorrection[] {
		const names = this.names.map((record) => ({ record, spans: [] }));
		const here = this.tracked.placed.filter(({ outcome }) => outcome !== 'needs review');
		return [...inOrder(names), ...inOrder(here)];
	}
}

const inOrder = (places: readonly Pick<PlacedRecord, 'record' | 'spans'>[]): PlacedCorrection[] =>
	[...places]
		.sort((a, b) => (a.record.created < b.record.created ? -1 : a.record.created > b.record.created ? 1 : 0))
		.flatMap(({ record, spans }) => (record.type === 'correction' ? [{ correction: record.correction, spans }] : []));
