import { lookAlone, type Looked } from './lookAlone';
import { askNeighbours, type Neighbour } from './neighbours';
import { withSpaces, type Placement } from './placement';
import type { Sought } from './reanchor';
import { soughtPassage } from './soughtPassage';
import { ownSpan, standsVerbatim } from './verbatim';
import type { WordIndex } from './wordIndex';

/** One in so many anchors is looked for among all words before the others are tried where it points. */
const PIVOT = 32;

/**
 * Looks at each anchor with its own words. Where those before it and those after it point to the same place, and all
 * that is known of it stands there, it need not be looked for anywhere else: most of a text is not edited.
 *
 * @param inPlace of each anchor that stands as it stood, or is known to stand somewhere
 */
export function* lookTogether(
	index: WordIndex,
	all: readonly Sought[],
	inPlace: readonly (Placement | undefined)[],
	old: string | undefined,
): Generator<void, Looked[]> {
	const looked: (Looked | undefined)[] = [];
	const neighbours: Neighbour[] = [];
	const order = all.map((_, i) => i).sort((a, b) => startOf(all[a]) - startOf(all[b]));
	const pivots = new Set(order.filter((_, place) => place % PIVOT === 0 || place === order.length - 1));
	for (const [i, sought] of all.entries()) {
		const { anchor, adrift = false } = sought;
		if (pivots.has(i) || inPlace[i]) {
			const one = yield* lookAlone(index, sought, inPlace[i]);
			looked.push(one);
			neighbours.push(one);
		} else {
			const passage = yield* soughtPassage(anchor, index);
			looked.push(undefined);
			neighbours.push({ anchor, adrift, passage, wasUnique: false, sure: undefined, maybe: undefined, unmoved: false });
		}
		yield;
	}
	const { before, after } = yield* askNeighbours(index, neighbours, old);
	const found: Looked[] = [];
	for (const [i, sought] of all.entries()) {
		const word = before.word[i] ?? -1;
		const { passage } = neighbours[i] ?? {};
		const one = looked[i];
		if (one) {
			found.push(one);
		} else if (passage && word >= 0 && word === after.word[i] && standsVerbatim(passage, index, word - passage.first)) {
			const span = withSpaces(index.text, sought.anchor.exact, ownSpan(passage, index, word));
			found.push(settled(sought, { outcome: 'moved', span }));
		} else {
			found.push(yield* lookAlone(index, sought, undefined));
		}
		yield;
	}
	return inOrder(found, order);
}

/** Doubts what was hard to tell from others and does not stand between those that stood before and after it. */
function inOrder(all: readonly Looked[], order: readonly number[]): Looked[] {
	const sure = order.filter((at) => all[at]?.sure && !all[at].adrift);
	const doubted = new Set<number>();
	sure.forEach((at, place) => {
		const start = all[at]?.sure?.start ?? 0;
		const before = all[sure[place - 1] ?? -1]?.sure?.start ?? -Infinity;
		const after = all[sure[place + 1] ?? -1]?.sure?.start ?? Infinity;
		if (all[at]?.mindsOrder && (start < before || start > after)) {
			doubted.add(at);
		}
	});
	return all.map((one, at) =>
		doubted.has(at) && one.sure
			? { ...one, sure: undefined, placement: { outcome: 'needs review', reason: 'ambiguous', guesses: [one.sure] } }
			: one,
	);
}

const startOf = (sought: Sought | undefined): number => sought?.anchor.start ?? 0;

const settled = ({ anchor }: Sought, placement: Placement & { readonly outcome: 'moved' }): Looked => ({
	anchor,
	placement,
	sure: placement.span,
	passage: undefined,
	maybe: undefined,
	unmoved: false,
	seems: undefined,
	mindsOrder: false,
	adrift: false,
	wasUnique: true,
	guesses: [],
});
