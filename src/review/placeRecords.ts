import type { Span } from '../analysis/model';
import { drain } from '../analysis/text/drain';
import type { Placement } from './anchors/placement';
import { reanchorInSteps } from './anchors/reanchor';
import type { DeskRecord } from './model';

/** A record and where it belongs in a text now. */
export interface PlacedRecord {
	readonly record: DeskRecord;
	/** The worst of its stretches: one that needs review makes the whole record need it. */
	readonly outcome: Placement['outcome'];
	/** In text order. With *needs review*: the best guesses, for showing beside the old words, never for acting on. */
	readonly spans: readonly Span[];
}

/** Finds all records of a file again in its text, together, for neighbours help each other. */
export const placeRecords = (text: string, records: readonly DeskRecord[]): PlacedRecord[] =>
	drain(placeRecordsInSteps(text, records));

/** As {@link placeRecords}, in short steps. */
export function* placeRecordsInSteps(text: string, records: readonly DeskRecord[]): Generator<void, PlacedRecord[]> {
	const placements = yield* reanchorInSteps(
		text,
		records.flatMap(({ target }) => target),
	);
	let next = 0;
	return records.map((record) => {
		const own = placements.slice(next, next + record.target.length);
		next += record.target.length;
		return placed(record, own);
	});
}

/** @param own where each stretch of the record is */
export function placed(record: DeskRecord, own: readonly Placement[]): PlacedRecord {
	const spans = own.flatMap((placement) =>
		placement.outcome === 'needs review' ? placement.guesses.slice(0, 1) : [placement.span],
	);
	const inOrder = spans.every((span, i) => i === 0 || (spans[i - 1]?.end ?? 0) <= span.start);
	const outcomes = own.map(({ outcome }) => outcome);
	const outcome =
		outcomes.includes('needs review') || !inOrder ? 'needs review' : outcomes.includes('moved') ? 'moved' : 'exact';
	return { record, outcome, spans: [...spans].sort((a, b) => a.start - b.start) };
}
