import type { Span } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import type { Anchor } from './anchor';
import { lookTogether } from './lookTogether';
import { askNeighbours } from './neighbours';
import { placedByNeighbours } from './placedByNeighbours';
import type { Placement } from './placement';
import { WordIndex } from './wordIndex';

/** An anchor that is looked for. */
export interface Sought {
	readonly anchor: Anchor;
	/** Where it stands, where that is known already: it only helps its neighbours. */
	readonly known?: Span | undefined;
	/** Whether its offsets are of another version of the text than those of the others. */
	readonly adrift?: boolean;
}

/** Anchors tried where they stood, in one step. */
const STEP = 100;

/**
 * Finds anchors again in a text that may have changed in any way since they were made. Never guesses silently: a place
 * is taken only with enough evidence, and clearly more than for any other place, now and when the anchor was made; or
 * where the neighbours on both sides say the same.
 *
 * @returns a placement for each anchor, in the order of `anchors`
 */
export const reanchor = (text: string, anchors: readonly Anchor[]): Placement[] =>
	drain(reanchorInSteps(text, anchors));

/** As {@link reanchor}, in short steps. */
export const reanchorInSteps = (text: string, anchors: readonly Anchor[]): Generator<void, Placement[]> =>
	findAgain(
		text,
		anchors.map((anchor) => ({ anchor })),
	);

/**
 * As {@link reanchorInSteps}, with what is known of the anchors besides.
 *
 * @param old the text in which they stood where they say, where that is at hand
 */
export function* findAgain(text: string, all: readonly Sought[], old?: string): Generator<void, Placement[]> {
	const inPlace: (Placement | undefined)[] = [];
	for (const { anchor, known } of all) {
		inPlace.push(known ? { outcome: 'moved', span: known } : placeUnmoved(text, anchor));
		if (inPlace.length % STEP === 0) {
			yield;
		}
	}
	const kept = inPlace.filter((placement) => placement !== undefined);
	if (kept.length === inPlace.length) {
		// A text whose anchors all stand where they stood is never cut into words.
		return kept;
	}
	const index = yield* WordIndex.inSteps(text);
	const looked = yield* lookTogether(index, all, inPlace, old);
	const { before, after } = yield* askNeighbours(index, looked, old);
	const placements: Placement[] = [];
	for (const [i, one] of looked.entries()) {
		const advice = {
			before: before.word[i] ?? -1,
			after: after.word[i] ?? -1,
			firmly: before.firmly[i] === 1 || after.firmly[i] === 1,
		};
		placements.push(one.placement ?? (yield* placedByNeighbours(index, one, advice)));
		yield;
	}
	return placements;
}

function placeUnmoved(text: string, { start, end, exact, prefix, suffix }: Anchor): Placement | undefined {
	return exact !== '' &&
		text.startsWith(exact, start) &&
		text.slice(Math.max(0, start - prefix.length), start) === prefix &&
		text.startsWith(suffix, end)
		? { outcome: 'exact', span: { start, end: start + exact.length } }
		: undefined;
}
