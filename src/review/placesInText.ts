import type { Span } from '../analysis/model';
import { TextHistory } from './anchors/textHistory';
import { trackSpan, type TextChange } from './anchors/trackSpan';
import type { DeskRecord, RecordId } from './model';
import type { PlacedRecord } from './placeRecords';

/**
 * Where the records of a text stand in its present version: as the engine last found them, carried through the edits
 * since. What a person has just said of words stands there before the engine has placed it.
 */
export class PlacesInText {
	private readonly history: TextHistory;
	private placed: readonly PlacedRecord[] = [];
	private readonly fresh = new Map<RecordId, readonly Span[]>();

	/** @param version of the text as it is now */
	constructor(version: number) {
		this.history = new TextHistory(version);
	}

	/** In the order of the records; those whose place nobody knows yet are missing. */
	get all(): readonly PlacedRecord[] {
		return this.placed;
	}

	/** Spans of an earlier version where they stand now; `undefined` where an edit has torn one. */
	carry(spans: readonly Span[], version: number): readonly Span[] | undefined {
		return this.history.carry(spans, version);
	}

	edited(version: number, changes: readonly TextChange[]): void {
		this.history.record(version, changes);
		const first = Math.min(...changes.map(({ start }) => start));
		// Thousands are carried at every key: what stands before all changes stays as it is.
		this.placed = this.placed.map((place) =>
			place.spans.every(({ end }) => end <= first) ? place : carried(place, changes),
		);
	}

	/** Takes what the engine has found in a version. */
	found(version: number, places: readonly PlacedRecord[], records: readonly DeskRecord[]): void {
		const known = this.byRecord();
		const now = new Map(places.map((place) => [place.record.id, place]));
		const isNow = version === this.history.version;
		this.placed = records.flatMap((record): PlacedRecord[] => {
			const place = now.get(record.id);
			if (!place) {
				return known.get(record.id) ?? [];
			}
			// Of the present version mostly, in which thousands of places need not be carried.
			const spans = isNow ? place.spans : this.history.carry(place.spans, version);
			return [{ record, outcome: spans ? place.outcome : 'needs review', spans: spans ?? [] }];
		});
	}

	/** What is about to be said of a record stands here. */
	expect(record: RecordId, spans: readonly Span[]): void {
		this.fresh.set(record, spans);
	}

	/** The records are others; those that stay keep their places. */
	follow(records: readonly DeskRecord[]): void {
		const known = this.byRecord();
		this.placed = records.flatMap((record): PlacedRecord[] => {
			const spans = this.fresh.get(record.id);
			this.fresh.delete(record.id);
			const [place] = spans ? [{ outcome: 'exact' as const, spans }] : (known.get(record.id) ?? []);
			return place ? [{ ...place, record }] : [];
		});
	}

	private byRecord(): ReadonlyMap<RecordId, PlacedRecord[]> {
		return new Map(this.placed.map((place) => [place.record.id, [place]]));
	}
}

function carried({ record, outcome, spans }: PlacedRecord, changes: readonly TextChange[]): PlacedRecord {
	const now: Span[] = [];
	for (const span of spans) {
		const there = trackSpan(span, changes);
		if (there) {
			now.push(there);
		}
	}
	return { record, outcome: now.length < spans.length ? 'needs review' : outcome, spans: now };
}
