import { NAME_LABELS, type NameModel } from '../english/nameData';
import { PACKED_WIDTH, unpackInto } from '../english/packedRows';
import type { NameFeatures, Stretch } from './nameFeatures';

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

/** Label sequences that fall so far behind the best one are given up; some sixteen in units of log probability. */
const BEAM = 1024;

const IMPOSSIBLE = -(2 ** 30);

/** The best labels of a stretch under the model (Viterbi). */
export function tagNames(features: NameFeatures, { first, end }: Stretch, model: NameModel): Uint8Array {
	const length = end - first;
	const back = new Uint8Array(length * NAME_LABELS);
	let scores = new Int32Array(NAME_LABELS).fill(IMPOSSIBLE);
	scores[0] = 0;
	let next = new Int32Array(NAME_LABELS);
	const emissions = new Int32Array(NAME_LABELS);
	const sums = { emissions, halves: new Int32Array(PACKED_WIDTH) };
	const { transitions } = model;
	let least = IMPOSSIBLE / 2;
	for (let i = 0; i < length; i++) {
		emit(features, first + i, model, sums);
		next.fill(IMPOSSIBLE);
		for (let before = 0; before < NAME_LABELS; before++) {
			const score = scores[before] as number;
			if (score < least) {
				continue;
			}
			const stop = FIRST[before + 1] as number;
			for (let follower = FIRST[before] as number; follower < stop; follower++) {
				const after = AFTER[follower] as number;
				const total = score + (transitions[before * NAME_LABELS + after] as number);
				if (total > (next[after] as number)) {
					next[after] = total;
					back[i * NAME_LABELS + after] = before;
				}
			}
		}
		least = IMPOSSIBLE / 2;
		for (let label = 0; label < NAME_LABELS; label++) {
			const score = next[label] as number;
			if (score > IMPOSSIBLE / 2) {
				const total = score + (emissions[label] as number);
				next[label] = total;
				least = total - BEAM > least ? total - BEAM : least;
			}
		}
		[scores, next] = [next, scores];
	}
	return trace(scores, back, length);
}

/** Adds up the weights of a token's features for each label. */
function emit(features: NameFeatures, at: number, model: NameModel, sums: Sums): void {
	const { features: table, starts, labels, weights, packed } = model;
	const { emissions, halves } = sums;
	emissions.fill(0);
	halves.fill(0);
	const count = features.read(at);
	const hashes = features.hashes;
	for (let i = 0; i < count; i++) {
		const row = table.find(hashes[i] as number);
		if (row < 0) {
			continue;
		}
		const from = packed.starts[row] as number;
		if (from >= 0) {
			const cells = packed.cells;
			for (let half = 0; half < PACKED_WIDTH; half++) {
				halves[half] = (halves[half] as number) + (cells[from + half] as number);
			}
			continue;
		}
		const end = starts[row + 1] as number;
		for (let cell = starts[row] as number; cell < end; cell++) {
			const label = labels[cell] as number;
			emissions[label] = (emissions[label] as number) + (weights[cell] as number);
		}
	}
	unpackInto(emissions, halves);
}

interface Sums {
	readonly emissions: Int32Array;
	readonly halves: Int32Array;
}

function trace(scores: Int32Array, back: Uint8Array, length: number): Uint8Array {
	const result = new Uint8Array(length);
	let best = 0;
	let score = IMPOSSIBLE;
	for (let label = 0; label < NAME_LABELS; label++) {
		if (!isOpen(label) && (scores[label] ?? IMPOSSIBLE) > score) {
			best = label;
			score = scores[label] ?? IMPOSSIBLE;
		}
	}
	for (let i = length - 1; i >= 0; i--) {
		result[i] = best;
		best = back[i * NAME_LABELS + best] ?? 0;
	}
	return result;
}
