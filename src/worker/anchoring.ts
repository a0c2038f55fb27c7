import type { Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import { makeAnchorsInSteps } from '../review/anchors/makeAnchors';
import type { Placement } from '../review/anchors/placement';
import { reanchorInSteps } from '../review/anchors/reanchor';
import type { DeskRecord } from '../review/model';
import type { TrackedRecords } from '../review/trackedRecords';

/*
 * All that is done with anchors, in steps between which others are heard.
 */

export const anchorsFor = (text: string, spans: readonly Span[]): Generator<void, Anchor[]> =>
	makeAnchorsInSteps(text, spans);

export const placementsOf = (text: string, anchors: readonly Anchor[]): Generator<void, Placement[]> =>
	reanchorInSteps(text, anchors);

export function* takeRecords(
	tracked: TrackedRecords,
	text: string,
	records: readonly DeskRecord[],
): Generator<void, void> {
	yield;
	tracked.update(text, records);
}

export function* lookAgain(tracked: TrackedRecords, text: string): Generator<void, boolean> {
	yield;
	return tracked.lookAgain(text);
}

export function* reanchored(tracked: TrackedRecords, text: string): Generator<void, DeskRecord[]> {
	yield;
	return tracked.reanchored(text);
}
