import { NAME_LABELS, type NameModel } from '../english/nameData';
import { newSums } from '../english/featureWeights';
import type { WordForm } from '../english/nameLexicon';
import { addAfter, addBefore, addOwn, FeatureList } from './featureList';
import type { Stretch } from './findStretches';
import type { NameFeatures } from './nameFeatures';

/** What may follow what: a name is a unit, or begins, goes on and ends. */
export function mayFollow(before: number, after: number): boolean {
	const open = isOpen(before);
	return open
		? (placeOf(after) === INSIDE || placeOf(after) === LAST) && kindOf(before) === kindOf(after)
		: after === 0 || placeOf(after) === BEGIN || placeOf(after) === UNIT;
}

export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;
export const kindOf = (label: number): number => (label - 1) >> 2;
export const placeOf = (label: number): number => (label === 0 ? -1 : (label - 1) & 3);
/** Whether the name goes on behind this label. */
export const isOpen = (label: number): boolean => label > 0 && ((label - 1) & 3) <= INSIDE;

/** For each label, which labels may follow: those from `FIRST[label]` up to `FIRST[label + 1]`. */
const FOLLOWERS = Array.from({ length: NAME_LABELS }, (_, before) =>
	Array.from({ length: NAME_LABELS }, (_, after) => after).filter((after) => mayFollow(before, after)),
);
const AFTER = Uint8Array.from(FOLLOWERS.flat());
const FIRST = Uint16Array.from({ length: NAME_LABELS + 1 }, (_, before) => FOLLOWERS.slice(0, before).flat().length);

/** Label sequences that fall so far behind the best one are given up; some eight in units of log probability. */
const BEAM = 512;

const IMPOSSIBLE = -(2 ** 30);

// Room to work in, kept between stretches, which are many and short.
let back = new Uint8Array(64 * NAME_LABELS);
let best = new Uint8Array(64);
const firstScores = new Int32Array(NAME_LABELS);
const secondScores = new Int32Array(NAME_LABELS);
const sums = newSums(NAME_LABELS);

/**
 * The best labels of a stretch under the model (Viterbi).
 *
 * @returns one for each token of the stretch, good until the next call; what lies behind them means nothing
 */
export function tagNames(features: NameFeatures, { first, end }: Stretch, model: NameModel): Uint8Array {
	const length = end - first;
	if (back.length < length * NAME_LABELS) {
		back = new Uint8Array(2 * length * NAME_LABELS);
		best = new Uint8Array(2 * length);
	}
	let scores = firstScores.fill(IMPOSSIBLE);
	scores[0] = 0;
	let next = secondScores;
	const { transitions } = model;
	let least = IMPOSSIBLE / 2;
	for (let i = 0; i < length; i++) {
		emit(features, first + i, model);
		next.fill(IMPOSSIBLE);
		const row = i * NAME_LABELS;
		for (let before = 0; before < NAME_LABELS; before++) {
			const score = scores[before] as number;
			if (score < least) {
				continue;
			}
			const from = before * NAME_LABELS;
			const stop = FIRST[before + 1] as number;
			for (let follower = FIRST[before] as number; follower < stop; follower++) {
				const after = AFTER[follower] as number;
				const total = score + (transitions[from + after] as number);
				if (total > (next[after] as number)) {
					next[after] = total;
					back[row + after] = before;
				}
			}
		}
		least = IMPOSSIBLE / 2;
		for (let label = 0; label < NAME_LABELS; label++) {
			const score = next[label] as number;
			if (score > IMPOSSIBLE / 2) {
				const total = score + (sums[label] as number);
				next[label] = total;
				least = total - BEAM > least ? total - BEAM : least;
			}
		}
		[scores, next] = [next, scores];
	}
	return trace(scores, length);
}

const list = new FeatureList();

/** Adds up the weights of a token's features for each label into {@link sums}. */
function emit(features: NameFeatures, at: number, model: NameModel): void {
	const sentence = features.sentenceAt(at);
	const own = sumsOf(features.formAt(at, sentence), model);
	const before = sumsOf(features.formAt(at - 1, sentence), model);
	const after = sumsOf(features.formAt(at + 1, sentence), model);
	for (let label = 0; label < NAME_LABELS; label++) {
		sums[label] =
			(own[label] as number) + (before[NAME_LABELS + label] as number) + (after[2 * NAME_LABELS + label] as number);
	}
	list.clear();
	features.addContext(list, at);
	model.features.addInto(sums, list.hashed(), list.count);
}

/** What a word adds wherever it stands, added up once: one piece of memory for all of it. */
function sumsOf(word: WordForm, { features, slot }: NameModel): Int16Array {
	const kept = word.sums[slot];
	if (kept) {
		return kept;
	}
	const all = new Int16Array(3 * NAME_LABELS);
	[addOwn, addBefore, addAfter].forEach((addTo, part) => {
		const of = newSums(NAME_LABELS);
		list.clear();
		addTo(list, word);
		features.addInto(of, list.hashed(), list.count);
		all.set(of.subarray(0, NAME_LABELS), part * NAME_LABELS);
	});
	word.sums[slot] = all;
	return all;
}

function trace(scores: Int32Array, length: number): Uint8Array {
	let label = 0;
	let score = IMPOSSIBLE;
	for (let last = 0; last < NAME_LABELS; last++) {
		if (!isOpen(last) && (scores[last] ?? IMPOSSIBLE) > score) {
			label = last;
			score = scores[last] ?? IMPOSSIBLE;
		}
	}
	for (let i = length - 1; i >= 0; i--) {
		best[i] = label;
		label = back[i * NAME_LABELS + label] ?? 0;
	}
	return best;
}
