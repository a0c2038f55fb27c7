import { makeAnchors } from './anchors/makeAnchors';
import { trackSpan, type TextChange } from './anchors/trackSpan';
import type { Anchor } from './anchors/anchor';
import type { DeskRecord, RecordId } from './model';
import { placeRecords, type PlacedRecord } from './placeRecords';

/**
 * Where the records of a text stand while it is edited. Edits carry them along; those that an edit tears apart are
 * looked for by their words, and need review where that is not beyond doubt.
 */
export class TrackedRecords {
	private places: readonly PlacedRecord[] = [];

	/** Of the text as it was last told, in the order of the records. */
	get placed(): readonly PlacedRecord[] {
		return this.places;
	}

	/** Takes the records as they are now; what stood where it stands stays where edits have taken it. */
	update(text: string, records: readonly DeskRecord[]): void {
		const known = new Map<RecordId, PlacedRecord>(this.places.map((place) => [place.record.id, place]));
		const isKnown = (record: DeskRecord): boolean => {
			const target = known.get(record.id)?.record.target;
			return target !== undefined && (target === record.target || sameAnchors(target, record.target));
		};
		const unknown = records.filter((record) => !isKnown(record));
		const fresh = new Map(
			unknown.length > 0 ? placeRecords(text, unknown).map((place) => [place.record.id, place]) : [],
		);
		this.places = records.flatMap((record) => {
			const place = fresh.get(record.id) ?? known.get(record.id);
			return place ? [{ ...place, record }] : [];
		});
	}

	/** Carries everything through changes that are applied one after another. */
	edit(changes: readonly TextChange[]): void {
		this.places = this.places.map((place) => {
			const spans = place.spans.map((span) => trackSpan(span, changes) ?? null);
			const kept = spans.filter((span) => span !== null);
			if (kept.length < spans.length || place.outcome === 'needs review') {
				return { ...place, outcome: 'needs review', spans: kept };
			}
			const stays = kept.every(({ start, end }, i) => place.spans[i]?.start === start && place.spans[i]?.end === end);
			return stays ? place : { ...place, outcome: 'moved', spans: kept };
		});
	}

	/** Looks again for what needs review. @returns whether anything was found, or is guessed otherwise than before */
	lookAgain(text: string): boolean {
		const lost = this.places.filter(({ outcome }) => outcome === 'needs review').map(({ record }) => record);
		if (lost.length === 0) {
			return false;
		}
		const found = new Map(placeRecords(text, lost).map((place) => [place.record.id, place]));
		const before = this.places;
		this.places = before.map((place) => found.get(place.record.id) ?? place);
		return this.places.some(
			(place, i) => place !== before[i] && JSON.stringify(place.spans) !== JSON.stringify(before[i]?.spans),
		);
	}

	/** The records that do not stand any more where their anchors say, with anchors that say it. */
	reanchored(text: string): DeskRecord[] {
		const moved = this.places.filter(
			({ record, outcome, spans }) =>
				outcome !== 'needs review' &&
				!record.target.every((anchor, i) => anchor.start === spans[i]?.start && standsAt(text, anchor, anchor.start)),
		);
		// Making an anchor compares it with the whole text; one that has only been shifted tells as much as before.
		const isShifted = ({ record, spans }: PlacedRecord): boolean =>
			record.target.every((anchor, i) => standsAt(text, anchor, spans[i]?.start ?? -1));
		const remade = moved.filter((place) => !isShifted(place));
		const anchors = makeAnchors(
			text,
			remade.flatMap(({ spans }) => spans),
		);
		return moved.map((place) => ({
			...place.record,
			target: isShifted(place)
				? place.record.target.map((anchor, i) => ({ ...anchor, ...place.spans[i] }))
				: anchors.splice(0, place.spans.length),
		}));
	}
}

const sameAnchors = (a: readonly Anchor[], b: readonly Anchor[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const standsAt = (text: string, { exact, prefix, suffix }: Anchor, start: number): boolean =>
	start >= 0 &&
	text.startsWith(exact, start) &&
	text.startsWith(suffix, start + exact.length) &&
	text.slice(Math.max(0, start - prefix.length), start) === prefix;
