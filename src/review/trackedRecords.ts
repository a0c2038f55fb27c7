import type { Span } from '../analysis/model';
import { drain } from '../analysis/text/drain';
import type { Anchor } from './anchors/anchor';
import { TextHistory } from './anchors/textHistory';
import { areStillTheWords } from './anchors/stillTheWords';
import { trackSpan, type TextChange } from './anchors/trackSpan';
import { anchoredAnew } from './anchoredAnew';
import { lookForTorn, type BeforeTear } from './lookForTorn';
import type { DeskRecord, RecordId } from './model';
import { placeRecordsInSteps, type PlacedRecord } from './placeRecords';
import { LastText, type BeforeAndAfter } from './lastText';

/**
 * Where the records of a text stand while it is edited. Edits carry them along; those that an edit tears apart are
 * looked for by their words, and need review where that is not beyond doubt.
 *
 * What takes long can be done in short steps. Edits may be told between them: what is found follows them.
 */
export class TrackedRecords {
	private places: readonly PlacedRecord[] = [];
	private readonly history = new TextHistory(0);
	private readonly text = new LastText();
	/** Before the first edit that tore records apart since they were last looked for. */
	private beforeTear: BeforeTear | undefined;

	/** Of the text as it was last told, in the order of the records. */
	get placed(): readonly PlacedRecord[] {
		return this.places;
	}

	/** Takes the records as they are now; what stood where it stands stays where edits have taken it. */
	update(text: string, records: readonly DeskRecord[]): void {
		drain(this.updateInSteps(text, records));
	}

	/** As {@link update}, in short steps. */
	*updateInSteps(text: string, records: readonly DeskRecord[]): Generator<void, void> {
		const { version } = this.history;
		this.text.tell(text);
		const isKnown = knownAmong(this.places);
		const unknown = records.filter((record) => !isKnown(record));
		const found = unknown.length > 0 ? yield* placeRecordsInSteps(text, unknown) : [];
		const known = byId(this.places);
		const fresh = byId(found.map((place) => this.carried(place, version)));
		this.places = records.flatMap((record) => {
			const place = fresh.get(record.id) ?? known.get(record.id);
			return place ? [place.record === record ? place : { ...place, record }] : [];
		});
	}

	/** Carries everything through changes that are applied one after another. */
	edit(changes: readonly TextChange[]): void {
		const before = this.places;
		const touched = new Set(before.filter((place) => isTouched(place, changes)));
		const texts = touched.size > 0 ? this.text.both(changes) : undefined;
		let torn = false;
		this.places = before.map((place) => {
			const carried = edited(place, changes);
			const now =
				texts && touched.has(place) && isOther(place, carried, texts)
					? { ...carried, outcome: 'needs review' as const }
					: carried;
			torn ||= now.outcome !== place.outcome && now.outcome === 'needs review';
			return now;
		});
		if (torn && !this.beforeTear) {
			this.beforeTear = { text: texts?.before ?? this.text.now, places: before };
		}
		this.text.edit(changes);
		this.history.record(this.history.version + 1, changes);
	}

	/** Looks again for what needs review. @returns whether anything was found, or is guessed otherwise than before */
	lookAgain(text: string): boolean {
		return drain(this.lookAgainInSteps(text));
	}

	/** As {@link lookAgain}, in short steps. */
	*lookAgainInSteps(text: string): Generator<void, boolean> {
		const { version } = this.history;
		this.text.tell(text);
		const { beforeTear } = this;
		this.beforeTear = undefined;
		const looked = yield* lookForTorn(text, this.places, beforeTear);
		const found = byId(looked.map((place) => this.carried(place, version)));
		const before = this.places;
		this.places = before.map((place) => {
			const now = found.get(place.record.id);
			return now?.record.target === place.record.target ? { ...now, record: place.record } : place;
		});
		return this.places.some(
			(place, i) => place !== before[i] && JSON.stringify(place.spans) !== JSON.stringify(before[i]?.spans),
		);
	}

	/** The records that do not stand any more where their anchors say, with anchors that say it. */
	reanchored(text: string): DeskRecord[] {
		return drain(this.reanchoredInSteps(text));
	}

	/** As {@link reanchored}, in short steps; of the places in `text`, whatever is edited meanwhile. */
	reanchoredInSteps(text: string): Generator<void, DeskRecord[]> {
		return anchoredAnew(text, this.places);
	}

	/** What was found in an earlier version, as it is now. */
	private carried(place: PlacedRecord, version: number): PlacedRecord {
		if (version === this.history.version) {
			return place;
		}
		const spans = this.history.carry(place.spans, version);
		return spans ? standing(place, spans) : { ...place, outcome: 'needs review', spans: [] };
	}
}

/** Whether one edit has made other words of a record's: editors cut the replacement of a sentence into small ones. */
function isOther({ spans }: PlacedRecord, now: PlacedRecord, { before, after }: BeforeAndAfter): boolean {
	return (
		now.outcome !== 'needs review' &&
		spans.some((span, i) => {
			const there = now.spans[i];
			return there && !areStillTheWords(before.slice(span.start, span.end), after.slice(there.start, there.end));
		})
	);
}

const isTouched = ({ spans }: PlacedRecord, changes: readonly TextChange[]): boolean =>
	spans.some((span) => changes.some(({ start, length }) => start < span.end && start + length > span.start));

function edited(place: PlacedRecord, changes: readonly TextChange[]): PlacedRecord {
	const spans: Span[] = [];
	for (const span of place.spans) {
		const now = trackSpan(span, changes);
		if (now) {
			spans.push(now);
		}
	}
	const { record } = place;
	return spans.length < place.spans.length ? { record, outcome: 'needs review', spans } : standing(place, spans);
}

function standing(place: PlacedRecord, spans: readonly Span[]): PlacedRecord {
	const stays = spans.every(({ start, end }, i) => place.spans[i]?.start === start && place.spans[i]?.end === end);
	const outcome = place.outcome === 'needs review' ? 'needs review' : 'moved';
	return stays ? place : { record: place.record, outcome, spans };
}

const byId = (places: readonly PlacedRecord[]): Map<RecordId, PlacedRecord> =>
	new Map(places.map((place) => [place.record.id, place]));

function knownAmong(places: readonly PlacedRecord[]): (record: DeskRecord) => boolean {
	const known = byId(places);
	return (record) => {
		const target = known.get(record.id)?.record.target;
		return target !== undefined && (target === record.target || sameAnchors(target, record.target));
	};
}

const sameAnchors = (a: readonly Anchor[], b: readonly Anchor[]): boolean => JSON.stringify(a) === JSON.stringify(b);
