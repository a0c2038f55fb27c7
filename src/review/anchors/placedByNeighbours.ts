import type { Span } from '../../analysis/model';
import { firstAbove } from './firstAbove';
import { guessesOf, type Looked } from './lookAlone';
import { withSpaces, type Placement } from './placement';
import { ownSpan } from './verbatim';
import type { WordIndex } from './wordIndex';

/** What the neighbours of one anchor say: the words its own words begin with, -1 where they say nothing. */
interface Advice {
	readonly before: number;
	readonly after: number;
	/** Whether one of them measures from an anchor that stands beyond doubt. */
	readonly firmly: boolean;
}

/**
 * Of places that are the same the one is meant that went the way of its neighbours: those before it and those after it
 * say the same. Of a paragraph that stood there once and now stands there twice, one side is enough, for only a copy put
 * right before or after it could deceive it.
 */
export function* placedByNeighbours(index: WordIndex, looked: Looked, advice: Advice): Generator<void, Placement> {
	const { anchor, maybe, unmoved, seems, passage, wasUnique } = looked;
	if (!passage) {
		return { outcome: 'needs review', reason: 'gone', guesses: [] };
	}
	const said = [...new Set([advice.before, advice.after].filter((word) => word >= 0))];
	const [word] = said;
	const spans = said.map((one) => withSpaces(index.text, anchor.exact, ownSpan(passage, index, one)));
	const [span] = spans;
	if (maybe && seems) {
		const agree = said.length === 1 && word === firstAbove(index.tokens.ends, maybe.start);
		return agree || (unmoved && word === undefined) ? seems : ambiguous([maybe, ...spans]);
	}
	const bothSay = advice.before >= 0 && advice.after >= 0;
	if (span && said.length === 1 && (bothSay || (wasUnique && advice.firmly))) {
		return { outcome: 'moved', span };
	}
	if (span) {
		return ambiguous(spans);
	}
	return ambiguous(looked.guesses.length > 0 ? looked.guesses : yield* guessesOf(index, passage));
}

const ambiguous = (guesses: readonly Span[]): Placement => ({ outcome: 'needs review', reason: 'ambiguous', guesses });
