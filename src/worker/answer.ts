import type { Anchor } from '../review/anchors/anchor';
import { makeAnchorsInSteps } from '../review/anchors/makeAnchors';
import { reanchorInSteps } from '../review/anchors/reanchor';
import { areStillTheWords } from '../review/anchors/stillTheWords';
import { fingerprintOf } from '../review/sources/fingerprint';
import type { Query, Settled } from './protocol';
import type { ServedText } from './servedText';

/** A list (see {@link Query}), and the version of the text that it is about. */
export interface Answered {
	readonly version: number;
	readonly items: readonly unknown[];
}

/** Answers a question about a text, in steps; edits may come between them. */
export function* answer(served: ServedText, query: Query): Generator<void, Answered> {
	const { text, version } = served;
	switch (query.ask) {
		case 'settle':
			return { version, items: [yield* settle(served, query.version, query.anchors)] };
		case 'fingerprint':
			return { version, items: [fingerprintOf(text)] };
		case 'reanchored':
			return yield* reanchored(served);
	}
}

/** By the edits since; where these have torn the words, by the words themselves, as they stood in that version. */
function* settle(served: ServedText, version: number, meant: readonly Anchor[]): Generator<void, Settled> {
	const { text } = served;
	const carried = served.history.carry(meant, version);
	if (carried?.every(({ start, end }, i) => areStillTheWords(meant[i]?.exact ?? '', text.slice(start, end)))) {
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

function* reanchored(served: ServedText): Generator<void, Answered> {
	const { tracked } = served;
	for (;;) {
		if (yield* tracked.lookAgainInSteps(served.text)) {
			served.tellPlaces();
		}
		const { text, version } = served;
		const records = yield* tracked.reanchoredInSteps(text);
		// Those of an earlier version would be saved with a text that they do not fit.
		if (version === served.version) {
			return { version, items: records.map(({ id, target }) => ({ id, target })) };
		}
	}
}
