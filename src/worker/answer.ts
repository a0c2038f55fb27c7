import { makeAnchorsInSteps } from '../review/anchors/makeAnchors';
import { reanchorInSteps } from '../review/anchors/reanchor';
import { fingerprintOf } from '../review/sources/fingerprint';
import type { Anchor } from '../review/anchors/anchor';
import type { Query, Settled } from './protocol';
import type { ServedText } from './servedText';

/**
 * Answers a question about the present text, in steps.
 *
 * @returns a list; see {@link Query}
 */
export function* answer(served: ServedText, query: Query): Generator<void, readonly unknown[]> {
	switch (query.ask) {
		case 'settle':
			return [yield* settle(served, query.version, query.anchors)];
		case 'fingerprint':
			return [fingerprintOf(served.text)];
		case 'reanchored': {
			const { tracked, text } = served;
			if (yield* tracked.lookAgainInSteps(text)) {
				served.tellPlaces();
			}
			const records = yield* tracked.reanchoredInSteps(text);
			return records.map(({ id, target }) => ({ id, target }));
		}
	}
}

/** By the edits since; where these have torn the words, by the words themselves, as they stood in that version. */
function* settle(served: ServedText, version: number, meant: readonly Anchor[]): Generator<void, Settled> {
	const { text, history } = served;
	const carried = history.carry(meant, version);
	if (carried) {
		return { anchors: yield* makeAnchorsInSteps(text, carried), spans: carried };
	}
	const before = served.textOf(version);
	const anchors = before === undefined ? meant : yield* makeAnchorsInSteps(before, meant);
	const placements = yield* reanchorInSteps(text, anchors);
	const spans = placements.flatMap((placement) => (placement.outcome === 'needs review' ? [] : [placement.span]));
	return spans.length === anchors.length
		? { anchors: yield* makeAnchorsInSteps(text, spans), spans }
		: { anchors, spans: null };
}
