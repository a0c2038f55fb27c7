import { gatherCandidates, type Candidate, type Query, type Spoke } from './candidate';
import type { Weights } from '../english/weights';
import type { Discourse } from './discourse';
import { featuresOf } from './features';

/** A candidate with its probability among all candidates of the same source. */
export interface Ranked {
	readonly candidate: Candidate;
	readonly probability: number;
}

/** Candidates of one source with what speaks for each. */
export interface Featured {
	readonly candidate: Candidate;
	readonly features: readonly string[];
}

/** Chooses among candidates; best first, never empty where there is a candidate. */
export type Ranker = (query: Query, featured: readonly Featured[]) => Ranked[];

/** Gathers the candidates and tells what speaks for each. */
export function featureCandidates(query: Query, discourse: Discourse, history: readonly Spoke[]): Featured[] {
	const candidates = gatherCandidates(query, discourse, history);
	const last = (candidate: Candidate): number => Math.max(candidate.item?.start ?? -1, candidate.spoke?.start ?? -1);
	const order = candidates
		.filter(({ referent }) => referent && (query.phrase || (referent.nature !== 'place' && referent.nature !== 'thing')))
		.sort((a, b) => last(b) - last(a));
	const rankOf = new Map(order.map((candidate, rank) => [candidate, rank]));
	return candidates.map((candidate) => ({
		candidate,
		features: featuresOf(query, candidate, discourse, rankOf.get(candidate) ?? 3),
	}));
}

/** Probabilities by the softmax of the weighted sums. Equal sums keep the order of the candidates. */
export function rankBy(weights: Weights, featured: readonly Featured[]): Ranked[] {
	const scores = featured.map(({ features }) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
	const highest = Math.max(...scores);
	const powers = scores.map((score) => Math.exp(score - highest));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return featured
		.map(({ candidate }, at) => ({ candidate, probability: (powers[at] ?? 0) / total }))
		.sort((a, b) => b.probability - a.probability);
}

/** The ranker of the product. */
export const linearRanker =
	(weights: Weights): Ranker =>
	(_query, featured) =>
		rankBy(weights, featured);
