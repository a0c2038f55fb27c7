import { NAME_LABELS, type NameModel } from '../english/nameData';
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

const FOLLOWERS: readonly (readonly number[])[] = Array.from({ length: NAME_LABELS }, (_, before) =>
	Array.from({ length: NAME_LABELS }, (_, after) => after).filter((after) => mayFollow(before, after)),
);

/** The best labels of a stretch under the model (Viterbi). */
export function tagNames(features: NameFeatures, { first, end }: Stretch, model: NameModel): Uint8Array {
	const length = end - first;
	const labels = new Uint8Array(length);
	const back = new Uint8Array(length * NAME_LABELS);
	let scores = new Int32Array(NAME_LABELS).fill(IMPOSSIBLE);
	let next = new Int32Array(NAME_LABELS);
	const emissions = new Int32Array(NAME_LABELS);
	const { weights, transitions } = model;
	for (let i = 0; i < length; i++) {
		emissions.fill(0);
		for (const feature of features.of(first + i)) {
			const row = model.features.find(feature);
			if (row >= 0) {
				const from = row * NAME_LABELS;
				for (let label = 0; label < NAME_LABELS; label++) {
					emissions[label] = (emissions[label] ?? 0) + (weights[from + label] ?? 0);
				}
			}
		}
		next.fill(IMPOSSIBLE);
		for (let before = 0; before < NAME_LABELS; before++) {
			const score = i === 0 ? 0 : (scores[before] ?? IMPOSSIBLE);
			if (score === IMPOSSIBLE || (i === 0 && before > 0)) {
				continue;
			}
			for (const after of FOLLOWERS[before] ?? []) {
				const total = score + (transitions[before * NAME_LABELS + after] ?? 0) + (emissions[after] ?? 0);
				if (total > (next[after] ?? IMPOSSIBLE)) {
					next[after] = total;
					back[i * NAME_LABELS + after] = before;
				}
			}
		}
		[scores, next] = [next, scores];
	}
	let best = 0;
	let score = IMPOSSIBLE;
	for (let label = 0; label < NAME_LABELS; label++) {
		if (!isOpen(label) && (scores[label] ?? IMPOSSIBLE) > score) {
			best = label;
			score = scores[label] ?? IMPOSSIBLE;
		}
	}
	for (let i = length - 1; i >= 0; i--) {
		labels[i] = best;
		best = back[i * NAME_LABELS + best] ?? 0;
	}
	return labels;
}

const IMPOSSIBLE = -(2 ** 30);
