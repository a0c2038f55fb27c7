import type { LinearModel } from '../../learn/linearModel';
import type { TokenRange } from '../../text/places';
import { CUE_BEGIN, CUE_INSIDE, CueView, possibleCues } from './cueTable';
import type { ModelView } from './modelView';

/** A cue that may be one. */
export interface CueGuess extends TokenRange {
	/** Probability that a cue begins here. */
	readonly probability: number;
}

/** A cue less likely than this is not looked at; one of the rules may be less likely still. */
const LIKELY = 0.2;
const LIKELY_OF_RULES = LIKELY / 3;

/** A head this much less likely to be part of a cue than not is none, and what stands next to it is not looked at. */
const HOPELESS = 5;

const LABELS = 3;

/** What is told of the tokens of a block on the way to its cues: of each a number for each label, or one. */
const roomOf = (tokens: number) => ({
	scores: new Float64Array(LABELS * tokens),
	chances: new Float64Array(LABELS * tokens),
	scored: new Uint8Array(tokens),
	taken: new Uint8Array(tokens),
});
// Kept between blocks, which are many and short: making it anew for each costs more than what is done in it.
let room = roomOf(64);

/** Cues that the tagger finds likely enough, and those of the rules, in order; none overlaps another. */
export function decodeCues(m: ModelView, model: LinearModel<CueView>): CueGuess[] {
	const view = new CueView(m);
	const { chain } = model;
	const n = m.view.tags.length;
	if (room.scores.length < LABELS * n) {
		room = roomOf(2 * n);
	}
	const { scores, chances, scored, taken } = room;
	chances.fill(0, 0, LABELS * n);
	scored.fill(0, 0, n);
	taken.fill(0, 0, n);
	const score = (i: number): void => {
		if (scored[i] === 0) {
			scored[i] = 1;
			model.scoreInto(view.moveTo(i), scores, i * LABELS);
		}
	};
	const possible = possibleCues(m, (head) => {
		score(head);
		const at = head * LABELS;
		const best = Math.max(scores[at + CUE_BEGIN] as number, scores[at + CUE_INSIDE] as number);
		return best > (scores[at] as number) - HOPELESS;
	});
	const chance = (i: number, label: number): number => chances[i * LABELS + label] as number;
	const found: CueGuess[] = [];
	const take = (first: number, end: number): void => {
		found.push({ first, end, probability: chance(first, CUE_BEGIN) });
		taken.fill(1, first, end);
	};
	/** Takes the cue that begins at a token, with what goes on. */
	const takeFrom = (first: number, goesOn: (i: number) => boolean): void => {
		let end = first + 1;
		while (end < n && goesOn(end)) {
			end++;
		}
		take(first, end);
	};
	for (let first = possible.indexOf(1); first >= 0;) {
		const stop = possible.indexOf(0, first);
		const end = stop < 0 ? n : stop;
		for (let i = first; i < end; i++) {
			score(i);
		}
		chain.start(end - first);
		for (let k = 0; k < (end - first) * LABELS; k++) {
			chain.scores[k] = scores[first * LABELS + k] as number;
		}
		chain.decode();
		chain.weigh();
		for (let k = 0; k < (end - first) * LABELS; k++) {
			chances[first * LABELS + k] = chain.chances[k] as number;
		}
		for (let i = first; i < end; i++) {
			if (chain.best[i - first] === CUE_BEGIN) {
				takeFrom(i, (at) => at < end && chain.best[at - first] === CUE_INSIDE);
			}
		}
		first = possible.indexOf(1, end);
	}
	for (const { cue } of m.rules) {
		if (cue && chance(cue.first, CUE_BEGIN) > LIKELY_OF_RULES && !taken.subarray(cue.first, cue.end).includes(1)) {
			take(cue.first, cue.end);
		}
	}
	for (let i = 0; i < n; i++) {
		const begins = chance(i, CUE_BEGIN);
		if (!taken[i] && begins >= LIKELY) {
			takeFrom(i, (at) => !taken[at] && chance(at, CUE_INSIDE) > 0.5 * begins);
		}
	}
	return found.sort((a, b) => a.first - b.first);
}
