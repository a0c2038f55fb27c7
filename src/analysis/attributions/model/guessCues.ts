import { ordered } from '../../text/lists';
import type { TokenRange } from '../blockView';
import type { LinearModel } from '../../learn/linearModel';
import { CUE_BEGIN, CUE_INSIDE, CueView, possibleCues } from './cueTable';
import type { ModelView } from './modelView';

/** A cue that may be one. */
export interface CueGuess extends TokenRange {
	/** Probability that a cue begins here. */
	readonly probability: number;
}

/** A cue less likely than this is not looked at. */
const LIKELY = 0.2;

/** A head this much less likely to be part of a cue than not is none, and what stands next to it is not looked at. */
const HOPELESS = 5;

/** What is told of each token on the way to its cue. */
interface CueRoom {
	readonly scores: Float64Array;
	readonly chances: Float64Array;
	readonly scored: Uint8Array;
	readonly labels: Uint8Array;
	readonly taken: Uint8Array;
}

const newRoom = (tokens: number): CueRoom => ({
	scores: new Float64Array(3 * tokens),
	chances: new Float64Array(3 * tokens),
	scored: new Uint8Array(tokens),
	labels: new Uint8Array(tokens),
	taken: new Uint8Array(tokens),
});

// Kept between blocks, which are many and short.
let room = newRoom(64);

/** Room for so many tokens, good until the next call; all but the scores are 0. */
function roomFor(tokens: number): CueRoom {
	if (room.taken.length < tokens) {
		room = newRoom(2 * tokens);
	} else {
		room.chances.fill(0, 0, 3 * tokens);
		room.scored.fill(0, 0, tokens);
		room.labels.fill(0, 0, tokens);
		room.taken.fill(0, 0, tokens);
	}
	return room;
}

/** Cues that the tagger finds likely enough, and those of the rules, in order; none overlaps another. */
export function guessCues(m: ModelView, model: LinearModel<CueView>): CueGuess[] {
	const view = new CueView(m);
	const n = m.view.tags.length;
	const { chain } = model;
	const { scores, chances, scored, labels, taken } = roomFor(n);
	const score = (i: number): void => {
		if (scored[i] === 0) {
			scored[i] = 1;
			model.scoreInto(view.moveTo(i), scores, i * 3);
		}
	};
	const possible = possibleCues(m, (head) => {
		score(head);
		const at = head * 3;
		return Math.max(scores[at + CUE_BEGIN] ?? 0, scores[at + CUE_INSIDE] ?? 0) > (scores[at] ?? 0) - HOPELESS;
	});
	for (let first = possible.indexOf(1); first >= 0;) {
		const stop = possible.indexOf(0, first);
		const end = stop < 0 ? n : stop;
		for (let i = first; i < end; i++) {
			score(i);
		}
		chain.start(end - first);
		for (let from = first * 3, k = 0; from < end * 3; from++, k++) {
			chain.scores[k] = scores[from] as number;
		}
		chain.decode();
		chain.weigh();
		for (let i = first, k = 0; i < end; i++, k++) {
			labels[i] = chain.best[k] as number;
		}
		for (let into = first * 3, k = 0; into < end * 3; into++, k++) {
			chances[into] = chain.chances[k] as number;
		}
		first = possible.indexOf(1, end);
	}
	const chance = (i: number, label: number): number => chances[i * 3 + label] ?? 0;
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
	const free = (first: number, end: number): boolean => {
		for (let i = first; i < end; i++) {
			if (taken[i] === 1) {
				return false;
			}
		}
		return true;
	};
	for (const { cue } of m.rules) {
		if (cue && free(cue.first, cue.end) && chance(cue.first, CUE_BEGIN) > LIKELY / 3) {
			take(cue.first, cue.end);
		}
	}
	for (let i = 0; i < n; i++) {
		if (!taken[i] && chance(i, CUE_BEGIN) >= LIKELY) {
			let end = i + 1;
			while (end < n && !taken[end] && chance(end, CUE_INSIDE) > 0.5 * chance(i, CUE_BEGIN)) {
				end++;
			}
			take(i, end);
		}
	}
	return ordered(found, (a, b) => a.first - b.first);
}
