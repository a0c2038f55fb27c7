import { LinearModel } from '../learn/linearModel';
import { unpack } from '../learn/packed';
import { unpackWeights } from '../learn/weights';
import { ANTECEDENT } from './antecedentTable';
import type { Antecedent, Query } from './gatherAntecedents';

/** A candidate with its probability among all candidates of the same source. */
export interface Ranked {
	readonly candidate: Antecedent;
	readonly probability: number;
}

/** Chooses among candidates; best first, never empty where there is a candidate. */
export type Ranker = (query: Query, candidates: readonly Antecedent[]) => Ranked[];

/**
 * The ranker of `speakers.bin`; of an empty file, which is not trained yet, all candidates are equal.
 *
 * @throws DataError where the bytes are no such file
 */
export function readRanker(bytes: Uint8Array): Ranker {
	const model = bytes.length === 0 ? null : new LinearModel(ANTECEDENT, unpack(bytes, 'speakers.bin', unpackWeights));
	// Probabilities by the softmax of the scores; equal scores keep the order of the candidates.
	return (query, candidates) => {
		const scores = new Float64Array(candidates.length);
		candidates.forEach((candidate, at) => model?.scoreInto({ query, candidate }, scores, at));
		const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
		const powers = scores.map((score) => Math.exp(score - highest));
		const total = powers.reduce((a, b) => a + b, 0);
		return candidates
			.map((candidate, at) => ({ candidate, probability: (powers[at] ?? 0) / total }))
			.sort((a, b) => b.probability - a.probability);
	};
}
