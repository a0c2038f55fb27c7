import type { Analysis } from '../analysis/model';
import { TextHistory } from '../review/anchors/textHistory';
import type { TextChange } from '../review/anchors/trackSpan';
import { applyCorrectionsInSteps, type PlacedCorrection } from '../review/corrections';
import type { DeskRecord, RecordId } from '../review/model';
import type { PlacedRecord } from '../review/placeRecords';
import { TrackedRecords } from '../review/trackedRecords';
import { applyChanges } from './applyChanges';
import type { DocId, ToWorker } from './protocol';
import { RecentTexts } from './recentTexts';

/** Analyses a text in steps of a few milliseconds at most. @param previous an analysis of an earlier version */
export type Analyzer = (text: string, previous: Analysis | undefined) => Generator<void, Analysis>;

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
	private made: Analysis | undefined;
	/** What the analysis handed out last was made of. */
	private read: { readonly version: number; readonly corrections: string } | undefined;
	private isRead = false;
	private reading: Generator<void, Analysis | undefined> | undefined;

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
		const ofRead = version === this.read?.version ? this.made?.text : undefined;
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
		this.isPlaced = this.isRead = false;
		this.reading = undefined;
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
	toRead(analyze: Analyzer): Generator<void, Analysis | undefined> | undefined {
		return this.isRead ? undefined : (this.reading ??= this.correct(analyze));
	}

	/** Gives up what failed, until there is another version. */
	giveUp(what: 'places' | 'analysis'): void {
		if (what === 'places') {
			this.isPlaced = true;
			this.placing = undefined;
		} else {
			this.isRead = true;
			this.reading = undefined;
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

	private *correct(analyze: Analyzer): Generator<void, Analysis | undefined> {
		const made = this.made?.text === this.content ? this.made : yield* analyze(this.content, this.made);
		this.made = made;
		for (;;) {
			const corrections = this.corrections();
			const by = JSON.stringify(corrections);
			const corrected = yield* applyCorrectionsInSteps(made, corrections);
			// Records may have come meanwhile.
			if (by === JSON.stringify(this.corrections())) {
				const isSame = this.read?.version === this.version && this.read.corrections === by;
				this.read = { version: this.version, corrections: by };
				this.isRead = true;
				this.reading = undefined;
				return isSame ? undefined : corrected;
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
