import type { Span } from '../analysis/model';
import { anchorsFor, lookAgain, placementsOf, reanchored } from './anchoring';
import { fingerprintOf } from '../review/sources/fingerprint';
import type { Anchor } from '../review/anchors/anchor';
import type { Query, Settled } from './protocol';
import type { ServedText } from './servedText';

/**
 * Answers a question about the present text, in steps.
 *
 * @returns a list; see {@link Query}
 * @throws RangeError where what was asked does not fit the text
 */
export function* answer(served: ServedText, query: Query): Generator<void, readonly unknown[]> {
	switch (query.ask) {
		case 'anchors': {
			const spans = query.spans.map((span) => carried(served, span, query.version));
			const anchors = yield* anchorsFor(
				served.text,
				spans.filter((span) => span !== null),
			);
			return spans.map((span) => (span ? anchors.shift() : null));
		}
		case 'find':
			return yield* placementsOf(served.text, query.anchors);
		case 'settle':
			return [yield* settle(served, query.version, query.anchors)];
		case 'fingerprint':
			return [fingerprintOf(served.text)];
		case 'reanchored': {
			const { tracked, text } = served;
			if (yield* lookAgain(tracked, text)) {
				served.tellPlaces();
			}
			const records = yield* reanchored(tracked, text);
			return records.map(({ id, target }) => ({ id, target }));
		}
	}
}

/** By the edits since; where these have torn the words, by the words themselves, as they stood in that version. */
function* settle(served: ServedText, version: number, meant: readonly Anchor[]): Generator<void, Settled> {
	const { text, history } = served;
	const carried = history.carry(meant, version);
	if (carried) {
		return { anchors: yield* anchorsFor(text, carried), spans: carried };
	}
	const before = served.textOf(version);
	const anchors = before === undefined ? meant : yield* anchorsFor(before, meant);
	const placements = yield* placementsOf(text, anchors);
	const spans = placements.flatMap((placement) => (placement.outcome === 'needs review' ? [] : [placement.span]));
	return spans.length === anchors.length
		? { anchors: yield* anchorsFor(text, spans), spans }
		: { anchors, spans: null };
}

function carried({ history }: ServedText, span: Span, version: number): Span | null {
	if (!history.carry([], version)) {
		throw new RangeError(`Version ${version} is not known any more.`);
	}
	return history.carry([span], version)?.[0] ?? null;
}
