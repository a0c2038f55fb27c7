import type { Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import { makeAnchors } from '../review/anchors/makeAnchors';
import { reanchor, type Placement } from '../review/anchors/reanchor';
import { WordIndex } from '../review/anchors/wordIndex';
import type { DeskRecord } from '../review/model';
import type { TrackedRecords } from '../review/trackedRecords';

/*
 * All that is done with anchors, in steps between which others are heard.
 */

export function* anchorsFor(text: string, spans: readonly Span[]): Generator<void, Anchor[]> {
	const index = new WordIndex(text);
	yield;
	const anchors: Anchor[] = [];
	for (const span of spans) {
		anchors.push(...makeAnchors(text, [span], index));
		yield;
	}
	return anchors;
}

export function* placementsOf(text: string, anchors: readonly Anchor[]): Generator<void, Placement[]> {
	yield;
	return reanchor(text, anchors);
}

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
