import { packWindows, unpackWindows } from './keptWindows';
import type { ReadWindows } from '../analysis/encoder/readWindow';
import type { SecondReader } from '../analysis/encoder/secondReader';
import type { Span } from '../analysis/model';
import { TextHistory } from '../review/anchors/textHistory';
import type { TextChange } from '../review/anchors/trackSpan';
import { applyCorrectionsInSteps } from '../review/corrections/applyCorrections';
import type { TrackedRecords } from '../review/trackedRecords';
import type { Analyzer, Reading } from './analyzer';
import { applyChanges } from './applyChanges';
import { inSightFirst, isLongText } from './inSightFirst';
import type { Depth, DocId, ReadDepth, ToWorker } from './protocol';
import { RecentTexts } from './recentTexts';
import { ToldRecords } from './toldRecords';

/**
 * After an edit so many windows are waited for, some ten seconds, before a quick reading takes the careful one's place; in
 * a long text what is in sight is waited for.
 */
const MOST_AWAITED = 100;

/** One open text as a worker holds it: its present version, what is known of it, and what is still to be done. */
export class ServedText {
	readonly history: TextHistory;
	/** Counts edits of all texts: the one edited last has the highest; 0 before the first. */
	lastEdit = 0;
	private readonly recent = new RecentTexts();
	private readonly records = new ToldRecords();
	private hasOtherRecords = false;
	private isToLookAgain = false;
	private isPlaced = true;
	private placing: Generator<void, boolean> | undefined;
	private session: ReturnType<Analyzer['begin']> | undefined;
	/** The latest complete analysis, as it was made. */
	private made: Reading | undefined;
	/** What the analysis handed out last was made of. */
	private read: { readonly version: number; readonly corrections: string; readonly made: Reading } | undefined;
	private isRead = false;
	private reading: Generator<void, Reading | undefined> | undefined;
	/** What the second reader has read, of this version and those before. */
	private readonly windows: ReadWindows = new Map();
	private careful: AsyncGenerator<void, Reading | undefined> | undefined;
	/** What is to be told while that goes on. */
	private partly: Reading | undefined;
	/** The text was read carefully before: until it is again, what was read then moves along. */
	private awaitsCareful = false;
	private isCarefulGivenUp = false;
	/** How much of the present version the second reader has read; `undefined` while it is not at it. */
	progress: { readonly done: number; readonly of: number } | undefined;
	/** What a person sees of the text; edits since may have moved it: only the order of reading hangs on it. */
	sight: readonly Span[] = [];

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
		const ofRead = version === this.read?.version ? this.read.made.analysis.text : undefined;
		return version === this.version ? this.content : (this.recent.of(version) ?? ofRead);
	}

	get version(): number {
		return this.history.version;
	}

	/** Where the records stand. */
	get tracked(): TrackedRecords {
		return this.records.tracked;
	}

	/** Rises with each set of records; 0 before the first. */
	get set(): number {
		return this.records.set;
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
		this.reading = this.careful = this.partly = this.progress = undefined;
		this.awaitsCareful = this.made !== undefined && this.made.depth !== 'quick';
	}

	/** What was kept of an earlier careful reading. */
	takeKept(bytes: Uint8Array): void {
		unpackWindows(bytes, this.windows);
	}

	/** What of the careful reading may be kept. */
	get windowsToKeep(): Uint8Array<ArrayBuffer> {
		return packWindows(this.windows);
	}

	/** A careful reading that has come far enough to be told, once. */
	takePartly(): Reading | undefined {
		const { partly } = this;
		this.partly = undefined;
		return partly;
	}

	/** There is no second reader any more. */
	loseSecondReader(): void {
		this.careful = this.partly = this.progress = undefined;
		this.awaitsCareful = false;
	}

	takeRecords(slice: Extract<ToWorker, { tell: 'records' }>): void {
		if (!this.records.take(slice)) {
			return;
		}
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
	 *
	 * @param second where there is none, no careful reading is waited for
	 */
	toRead(analyzer: Analyzer, second: SecondReader | undefined): Generator<void, Reading | undefined> | undefined {
		const isAwaited = this.awaitsCareful && second;
		return this.isRead || isAwaited ? undefined : (this.reading ??= this.quickly(analyzer));
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
				yield* this.tracked.updateInSteps(this.content, this.records.all);
			} else {
				this.isToLookAgain = false;
				yield* this.tracked.lookAgainInSteps(this.content);
			}
		}
		this.isPlaced = true;
		this.placing = undefined;
		if (this.read && this.isRead && JSON.stringify(this.records.corrections()) !== this.read.corrections) {
			this.isRead = false;
		}
		return true;
	}

	private sessionOf(analyzer: Analyzer): ReturnType<Analyzer['begin']> {
		return (this.session ??= analyzer.begin());
	}

	private *quickly(analyzer: Analyzer): Generator<void, Reading | undefined> {
		if (this.made?.analysis.text !== this.content) {
			this.made = { analysis: yield* this.sessionOf(analyzer).read(this.content), depth: 'quick' };
		}
		return yield* this.corrected(this.made);
	}

	private async *carefully(analyzer: Analyzer, second: SecondReader): AsyncGenerator<void, Reading | undefined> {
		if (this.made?.depth !== 'careful' || this.made.analysis.text !== this.content) {
			const own = this.careful;
			const session = this.sessionOf(analyzer);
			const document = yield* session.cut(this.content);
			const reading = second.read(document, this.windows);
			// In a text that was never read whole, how far that is goes on over edits.
			const of = this.made?.depth === 'careful' ? reading.left : reading.count;
			this.awaitsCareful &&= reading.left <= MOST_AWAITED || isLongText(document);
			const make = function* (this: ServedText, depth: ReadDepth): Generator<void, Reading> {
				const analysis = yield* session.read(this.content, reading.evidence());
				return (this.made = { analysis, depth });
			}.bind(this);
			for await (const { isToShow } of inSightFirst(document, reading, () => this.sight, !this.isRead)) {
				// While a window was read an edit may have begun another reading, or nobody wants one any more.
				if (own !== this.careful) {
					return undefined;
				}
				this.progress = { done: of - reading.left, of };
				this.partly = isToShow ? yield* this.corrected(yield* make('partly')) : undefined;
				yield;
			}
			if (own !== this.careful) {
				return undefined;
			}
			return yield* this.corrected(yield* make('careful'));
		}
		return yield* this.corrected(this.made);
	}

	private *corrected(made: Reading): Generator<void, Reading | undefined> {
		for (;;) {
			const corrections = this.records.corrections();
			const by = JSON.stringify(corrections);
			const analysis = yield* applyCorrectionsInSteps(made.analysis, corrections);
			// Records may have come meanwhile.
			if (by === JSON.stringify(this.records.corrections())) {
				const { version, read } = this;
				const isSame = read?.version === version && read.corrections === by && read.made === made;
				this.read = { version, corrections: by, made };
				this.isRead = true;
				this.reading = undefined;
				this.awaitsCareful = false;
				if (made.depth === 'careful') {
					this.careful = this.progress = undefined;
				}
				return isSame ? undefined : { analysis, depth: made.depth };
			}
		}
	}
}
