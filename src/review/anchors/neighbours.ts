import type { Span } from '../../analysis/model';
import type { Anchor } from './anchor';
import { firstAbove } from './firstAbove';
import { LEAST_EVIDENCE } from './margins';
import { rulerOf, type Ruler } from './ruler';
import { rulerOfText } from './rulerOfText';
import type { SoughtPassage } from './soughtPassage';
import type { WordIndex } from './wordIndex';

/** An anchor as its neighbours see it. */
export interface Neighbour {
	readonly anchor: Anchor;
	/** Where it stands, beyond doubt: what its neighbours are measured from. */
	readonly sure: Span | undefined;
	/** Of one whose place its neighbours are asked for. */
	readonly passage: SoughtPassage | undefined;
	/** Whether nothing resembled it as much as itself when it was made. */
	readonly wasUnique: boolean;
	/** Where it seems to stand: but others resembled it when it was made, and an edit may have made one of them the same. */
	readonly maybe: Span | undefined;
	/** Whether it has not moved there. */
	readonly unmoved: boolean;
	/** Whether its offsets are of another version of the text than those of the others: they know nothing of it. */
	readonly adrift: boolean;
}

/** What the neighbours on one side say. */
interface Told {
	/** For each anchor, the word of the text its own words begin with; -1 where they cannot say. */
	readonly word: Int32Array;
	/** For each anchor, 1 where they were measured from one that stands beyond doubt, not from an end of the text. */
	readonly firmly: Uint8Array;
}

/** How many words may have come or gone since the last neighbour. */
const REACH = 40;
/** Weight of the words on either side that have to be the same still. */
const FLANK = 64;
/** Anchors asked about in one step. */
const STEP = 20;

/**
 * Where the neighbours of anchors say that they stand: as far from the last neighbour as they stood, or a little less or
 * more, where the same words are. One walk from the start of the text, and one from its end: insertions and deletions
 * make them disagree, so where they agree nothing has come or gone.
 *
 * @param old the text they stood in, where that is at hand
 */
export function* askNeighbours(
	index: WordIndex,
	all: readonly Neighbour[],
	old: string | undefined,
): Generator<void, { before: Told; after: Told }> {
	const total = index.ink[index.words.length] ?? 0;
	const among = all.flatMap(({ adrift, sure, passage }, at) => (!adrift && (sure ?? passage) ? [at] : []));
	const anchors = all.map(({ anchor }) => anchor);
	const ruler =
		old === undefined
			? yield* rulerOf(anchors, among, total / Math.max(1, index.text.length))
			: yield* rulerOfText(old, anchors, among);
	const atStart = ruler.fromStart ? 0 : undefined;
	const atEnd = ruler.all === undefined ? undefined : total - ruler.all;
	return {
		before: yield* walk(index, all, ruler, ruler.order, atStart),
		after: yield* walk(index, all, ruler, [...ruler.order].reverse(), atEnd),
	};
}

/** @param shift by how much ink the end of the text that the walk begins at has moved, where that is known */
function* walk(
	index: WordIndex,
	all: readonly Neighbour[],
	{ ink }: Ruler,
	order: readonly number[],
	shift: number | undefined,
): Generator<void, Told> {
	const told: Told = { word: new Int32Array(all.length).fill(-1), firmly: new Uint8Array(all.length) };
	let firmly = false;
	for (const [count, at] of order.entries()) {
		const stood = ink[at] ?? 0;
		const { sure, maybe, passage, unmoved, wasUnique = false } = all[at] ?? {};
		if (sure) {
			shift = index.inkBefore(sure.start) - stood;
			firmly = true;
		} else if (passage) {
			const first = stood - passage.intoFirst;
			const found = shift === undefined ? -1 : wordNear(index, passage, first + shift, wasUnique);
			if (found >= 0) {
				told.word[at] = found;
				told.firmly[at] = firmly ? 1 : 0;
				shift = (index.ink[found] ?? 0) - first;
			} else if (maybe && unmoved) {
				shift = index.inkBefore(maybe.start) - stood;
				firmly = false;
			}
		}
		if (count % STEP === STEP - 1) {
			yield;
		}
	}
	return told;
}

/** The word with just so much ink before it, if the passage stands there; else the only one near by where it does; else -1. */
function wordNear(index: WordIndex, passage: SoughtPassage, ink: number, wasUnique: boolean): number {
	const at = firstAbove(index.ink, Math.round(ink) - 1);
	if (index.ink[at] === Math.round(ink) && stands(index, passage, at, wasUnique)) {
		return at;
	}
	let found = -1;
	for (let near = at - REACH; near <= at + REACH; near += 1) {
		if (near >= 0 && stands(index, passage, near, wasUnique)) {
			if (found >= 0) {
				return -1;
			}
			found = near;
		}
	}
	return found;
}

/**
 * Whether the passage's own words stand from `word` on, and enough with those that touch them; on either side, where
 * others resembled it when it was made.
 */
function stands(index: WordIndex, passage: SoughtPassage, word: number, wasUnique: boolean): boolean {
	const { words, first, end, ownWeight } = passage;
	const start = word - first;
	for (let at = first; at < end; at += 1) {
		if (words[at] !== index.words[start + at]) {
			return false;
		}
	}
	if (wasUnique) {
		const enough = LEAST_EVIDENCE - ownWeight;
		const before = touching(index, passage, start, -1, enough).weight;
		return before >= enough || before + touching(index, passage, start, 1, enough - before).weight >= enough;
	}
	return [-1, 1].every((step) => {
		const { weight, toEnd } = touching(index, passage, start, step, FLANK);
		return weight >= FLANK || toEnd;
	});
}

/** The weight of the words found right beside the passage's own, up to `enough`, and whether these were all. */
function touching(
	index: WordIndex,
	{ words, weights, first, end }: SoughtPassage,
	start: number,
	step: number,
	enough: number,
): { weight: number; toEnd: boolean } {
	let weight = 0;
	let at = step < 0 ? first - 1 : end;
	while (weight < enough && at > 0 && at < words.length - 1 && words[at] === index.words[start + at]) {
		weight += weights[at] ?? 0;
		at += step;
	}
	// The outermost words may be cut.
	return { weight, toEnd: at <= 0 || at >= words.length - 1 };
}
