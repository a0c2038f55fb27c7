import { bestLabels, marginals } from '../chain';
import type { TokenRange } from '../blockView';
import { Scorer, type LinearModel } from '../linearModel';
import { CUE_BEGIN, CUE_INSIDE, cueFeatures, mayBeCue } from './cueFeatures';
import type { ModelView } from './modelView';
import { factsOf, ROLE_FIRST, ROLE_OUTSIDE, ROLE_SOURCE, ROLES, roleFeatures } from './roleFeatures';

/** A cue that may be one. */
export interface CueGuess extends TokenRange {
	/** Probability that a cue begins here. */
	readonly probability: number;
}

/** Source and content of a cue, and how sure the role tagger is of them. */
export interface RoleGuess {
	readonly source: readonly TokenRange[];
	readonly content: readonly TokenRange[];
	/** Mean and least probability of the labels chosen, at the borders of the spans. */
	readonly mean: number;
	readonly least: number;
}

/** A cue less likely than this is not looked at. The judge learns from likelier ones: fewer of its examples are noise. */
export const LIKELY = { inUse: 0.09, inTraining: 0.13 };

/** Cues that the tagger finds likely enough, and those of the rules, in order; none overlaps another. */
export function guessCues(m: ModelView, model: LinearModel, likely: number): CueGuess[] {
	const n = m.view.tags.length;
	const scorer = new Scorer(model, n);
	for (let i = 0; i < n; i++) {
		cueFeatures(m, i, scorer);
		scorer.next();
	}
	const scores = scorer.finish();
	for (let i = 0; i < n; i++) {
		if (!mayBeCue(m, i)) {
			scores.set([0, -50, -50], i * 3);
		}
	}
	const labels = bestLabels(scores, model.transitions, 3);
	const chances = marginals(scores, model.transitions, 3);
	const chance = (i: number, label: number): number => chances[i * 3 + label] ?? 0;
	const taken = new Uint8Array(n);
	const found: CueGuess[] = [];
	const take = (first: number, end: number): void => {
		found.push({ first, end, probability: chance(first, CUE_BEGIN) });
		taken.fill(1, first, end);
	};
	for (let i = 0; i < n; i++) {
		if (labels[i] === CUE_BEGIN) {
			let end = i + 1;
			while (end < n && labels[end] === CUE_INSIDE) {
				end++;
			}
			take(i, end);
		}
	}
	const free = (first: number, end: number): boolean => !taken.subarray(first, end).includes(1);
	for (const { cue } of m.rules) {
		if (cue && free(cue.first, cue.end) && chance(cue.first, CUE_BEGIN) > likely / 3) {
			take(cue.first, cue.end);
		}
	}
	for (let i = 0; i < n; i++) {
		if (!taken[i] && chance(i, CUE_BEGIN) >= likely) {
			let end = i + 1;
			while (end < n && !taken[end] && chance(end, CUE_INSIDE) > 0.5 * chance(i, CUE_BEGIN)) {
				end++;
			}
			take(i, end);
		}
	}
	return found.sort((a, b) => a.first - b.first);
}

/** The best source and content for a cue. */
export function guessRoles(m: ModelView, cue: TokenRange, cues: readonly TokenRange[], model: LinearModel): RoleGuess {
	const facts = factsOf(m, cue, cues);
	const { first, end } = facts.window;
	const scorer = new Scorer(model, end - first);
	for (let i = first; i < end; i++) {
		roleFeatures(m, facts, i, scorer);
		scorer.next();
	}
	const scores = scorer.finish();
	for (let i = cue.first; i < cue.end; i++) {
		for (let label = 0; label < ROLES; label++) {
			scores[(i - first) * ROLES + label] = label === ROLE_OUTSIDE ? 0 : -50;
		}
	}
	const labels = bestLabels(scores, model.transitions, ROLES);
	const chances = marginals(scores, model.transitions, ROLES);
	let sum = 0;
	let borders = 0;
	let least = 1;
	labels.forEach((label, i) => {
		if (label !== (labels[i - 1] ?? 0) || label !== (labels[i + 1] ?? 0)) {
			const chance = chances[i * ROLES + label] ?? 0;
			sum += chance;
			borders++;
			least = Math.min(least, chance);
		}
	});
	return {
		source: rangesOf(labels, first, (label) => label === ROLE_SOURCE),
		content: rangesOf(labels, first, (label) => label >= ROLE_FIRST),
		mean: borders > 0 ? sum / borders : 0,
		least,
	};
}

function rangesOf(labels: Uint8Array, offset: number, wanted: (label: number) => boolean): TokenRange[] {
	const ranges: TokenRange[] = [];
	for (let i = 0; i < labels.length; i++) {
		if (wanted(labels[i] ?? 0)) {
			const first = i;
			while (i < labels.length && wanted(labels[i] ?? 0)) {
				i++;
			}
			ranges.push({ first: first + offset, end: i + offset });
		}
	}
	return ranges;
}
