import type { Span } from '../analysis/model';
import { quoteWith } from './anchors/makeAnchors';
import { findAgain, type Sought } from './anchors/reanchor';
import type { DeskRecord, RecordId } from './model';
import { placed, type PlacedRecord } from './placeRecords';

/** A text and where records stood in it, right before an edit that tore some of them apart. */
export interface BeforeTear {
	readonly text: string;
	readonly places: readonly PlacedRecord[];
}

/** Records whose anchors are cut anew in one step. */
const STEP = 200;

/**
 * Finds the records that need review again. Those that stood before the tear are looked for as they stood then, among
 * those that still stand; each of the others on its own, for its anchors are of yet another version.
 */
export function* lookForTorn(
	text: string,
	places: readonly PlacedRecord[],
	before: BeforeTear | undefined,
): Generator<void, PlacedRecord[]> {
	const lost = new Set(places.filter(({ outcome }) => outcome === 'needs review'));
	if (lost.size === 0) {
		return [];
	}
	const stood = new Map<RecordId, PlacedRecord>();
	for (const place of before?.places ?? []) {
		if (place.outcome !== 'needs review' && place.spans.length === place.record.target.length) {
			stood.set(place.record.id, place);
		}
	}
	const sought: Sought[] = [];
	for (const [i, place] of places.entries()) {
		const then = stood.get(place.record.id);
		if (then && before) {
			sought.push(...asItStood(before.text, then, lost.has(place) ? [] : place.spans));
		} else if (lost.has(place)) {
			sought.push(...place.record.target.map((anchor) => ({ anchor, adrift: true })));
		}
		if (i % STEP === STEP - 1) {
			yield;
		}
	}
	const placements = yield* findAgain(text, sought, before?.text);
	let next = 0;
	const found: PlacedRecord[] = [];
	for (const place of places) {
		const { record } = place;
		if (lost.has(place)) {
			const own = placed(record, placements.slice(next, next + record.target.length));
			found.push(
				own.outcome === 'exact' && !standsWhereAnchored(record, own.spans) ? { ...own, outcome: 'moved' } : own,
			);
		}
		next += lost.has(place) || stood.has(record.id) ? record.target.length : 0;
	}
	return found;
}

/** The anchors of a record as they would have been made of a text; where it stands now, if that is known. */
function asItStood(text: string, { record, spans }: PlacedRecord, now: readonly Span[]): Sought[] {
	return record.target.map((anchor, i) => {
		const span = spans[i] ?? anchor;
		const quote = quoteWith(text, span, Math.max(anchor.prefix.length, anchor.suffix.length));
		// What resembles other words than those it was made of, nobody knows.
		const rival = quote.exact === anchor.exact ? anchor.rival : Infinity;
		return { anchor: { ...quote, start: span.start, end: span.end, rival }, known: now[i] };
	});
}

const standsWhereAnchored = ({ target }: DeskRecord, spans: readonly Span[]): boolean =>
	target.every(({ start, end }, i) => spans[i]?.start === start && spans[i].end === end);
