import type { Span } from '../analysis/model';
import { makeAnchorsInSteps } from '../review/anchors/makeAnchors';
import { reanchorInSteps } from '../review/anchors/reanchor';
import type { Query } from './protocol';
import type { ServedText } from './servedText';

/** A list (see {@link Query}), and the version of the text that it is about. */
export interface Answered {
	readonly version: number;
	readonly items: readonly unknown[];
}

/**
 * Answers a question about a text, in steps; edits may come between them.
 *
 * @throws RangeError where what was asked does not fit the text
 */
export function* answer(served: ServedText, query: Query): Generator<void, Answered> {
	const { text, version } = served;
	switch (query.ask) {
		case 'anchors': {
			const spans = query.spans.map((span) => carried(served, span, query.version));
			const anchors = yield* makeAnchorsInSteps(
				text,
				spans.filter((span) => span !== null),
			);
			return { version, items: spans.map((span) => (span ? anchors.shift() : null)) };
		}
		case 'find':
			return { version, items: yield* reanchorInSteps(text, query.anchors) };
		case 'reanchored':
			return yield* reanchored(served);
	}
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

function carried({ history }: ServedText, span: Span, version: number): Span | null {
	if (!history.carry([], version)) {
		throw new RangeError(`Version ${version} is not known any more.`);
	}
	return history.carry([span], version)?.[0] ?? null;
}
