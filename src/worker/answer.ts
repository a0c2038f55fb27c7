import type { Span } from '../analysis/model';
import { anchorsFor, lookAgain, placementsOf, reanchored } from './anchoring';
import type { Query } from './protocol';
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

function carried({ history }: ServedText, span: Span, version: number): Span | null {
	if (!history.carry([], version)) {
		throw new RangeError(`Version ${version} is not known any more.`);
	}
	return history.carry([span], version)?.[0] ?? null;
}
