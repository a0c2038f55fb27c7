import { runEnd, type TokenRange } from '../../text/places';
import type { LinearModel } from '../../learn/linearModel';
import type { BlockAttribution } from '../blockAttribution';
import { CUE, CUE_BEGIN, CUE_INSIDE, CueView, possibleCues } from './cueTable';
import type { ModelView } from './modelView';

/** A cue that may be one. */
export interface CueGuess extends TokenRange {
	/** Probability that a cue begins here, or where the model begins it. */
	readonly probability: number;
}

/** Off the best way, a cue less likely than this is not taken; one of the rules may be less likely still. */
const LIKELY = 0.2;
const LIKELY_OF_RULES = LIKELY / 3;

/** A head this much less likely to be part of a cue than not is none, and what stands next to it is not looked at. */
const HOPELESS = 5;

const LABELS = CUE.labels.length;

/** Cues that the tagger finds likely enough, and those of the rules, in order; none overlaps another. */
export function decodeCues(m: ModelView, model: LinearModel<CueView>): CueGuess[] {
	const view = new CueView(m);
	const { chain } = model;
	const n = m.length;
	const scores = new Float64Array(LABELS * n).fill(NaN);
	const chances = new Float64Array(LABELS * n);
	const best = new Uint8Array(n);
	const scored = (i: number): Float64Array => {
		if (Number.isNaN(scores[i * LABELS])) {
			model.scoreInto(view.moveTo(i), scores, i * LABELS);
		}
		return scores.subarray(i * LABELS, (i + 1) * LABELS);
	};
	const possible = possibleCues(m, (head) => {
		const [outside = 0, begin = 0, inside = 0] = scored(head);
		return Math.max(begin, inside) > outside - HOPELESS;
	});
	let first = possible.indexOf(true);
	while (first >= 0) {
		const end = runEnd(first, n, (at) => possible[at] === true);
		chain.start(end - first);
		for (let i = first; i < end; i++) {
			chain.scores.set(scored(i), (i - first) * LABELS);
		}
		chain.decode();
		chain.weigh();
		best.set(chain.best.subarray(0, end - first), first);
		chances.set(chain.chances.subarray(0, (end - first) * LABELS), first * LABELS);
		first = possible.indexOf(true, end);
	}
	const chance = (i: number, label: number): number => chances[i * LABELS + label] as number;
	const found: CueGuess[] = [];
	const taken = new Uint8Array(n);
	/** Takes the cue that begins at a token, with what goes on; behind a preposition only what a rule takes of it: *the head of planning | said*. */
	const take = (first: number, goesOn: (at: number) => boolean): void => {
		const end = runEnd(first + 1, n, goesOn);
		const isInside = ({ cue }: BlockAttribution): boolean => cue?.end === end && cue.first > first;
		const inside = m.view.tags[first - 1] === 'IN' ? m.rules.find(isInside)?.cue : undefined;
		found.push({ first: inside?.first ?? first, end, probability: chance(first, CUE_BEGIN) });
		taken.fill(1, first, end);
	};
	for (let i = best.indexOf(CUE_BEGIN); i >= 0; i = best.indexOf(CUE_BEGIN, i + 1)) {
		take(i, (at) => best[at] === CUE_INSIDE);
	}
	for (const { cue } of m.rules) {
		if (cue && chance(cue.first, CUE_BEGIN) > LIKELY_OF_RULES && !taken.subarray(cue.first, cue.end).includes(1)) {
			take(cue.first, (at) => at < cue.end);
		}
	}
	for (let i = 0; i < n; i++) {
		const begins = chance(i, CUE_BEGIN);
		if (!taken[i] && begins >= LIKELY) {
			take(i, (at) => !taken[at] && chance(at, CUE_INSIDE) > 0.5 * begins);
		}
	}
	return found.sort((a, b) => a.first - b.first);
}
