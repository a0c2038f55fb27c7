import { gatherCandidates, type Candidate, type Query, type Spoke } from './gatherCandidates';
import type { Weights } from '../english/weights';
import { single } from '../text/word';
import type { Discourse } from './discourse';
import { featuresOf, type Features } from './features';

/** A candidate with its probability among all candidates of the same source. */
export interface Ranked {
	readonly candidate: Candidate;
	readonly probability: number;
}

/** A candidate of one source with what speaks for it. */
export interface Featured {
	readonly candidate: Candidate;
	readonly features: Features;
}

/** Chooses among candidates; best first, never empty where there is a candidate. */
export type Ranker = (query: Query, featured: readonly Featured[]) => Ranked[];

/** Ranks of recency that are told apart. */
const TOLD_APART = 3;

/** Gathers the candidates and tells what speaks for each. */
export function featureCandidates(query: Query, discourse: Discourse, history: readonly Spoke[]): Featured[] {
	const candidates = gatherCandidates(query, discourse, history);
	const latest = latestOf(query, candidates);
	return candidates.map((candidate) => {
		const rank = latest.indexOf(candidate);
		return { candidate, features: featuresOf(query, candidate, discourse, rank < 0 ? TOLD_APART : rank) };
	});
}

/** Those spoken of last, the latest first. Places and things do not part a pronoun from who is meant. */
function latestOf(query: Query, candidates: readonly Candidate[]): Candidate[] {
	const latest: Candidate[] = [];
	for (const candidate of candidates) {
		const { referent } = candidate;
		if (referent && (query.phrase || (referent.nature !== 'place' && referent.nature !== 'thing'))) {
			let at = latest.length;
			while (at > 0 && lastOf(latest[at - 1]) < lastOf(candidate)) {
				at--;
			}
			if (at < TOLD_APART) {
				latest.splice(at, 0, candidate);
				latest.length = Math.min(latest.length, TOLD_APART);
			}
		}
	}
	return latest;
}

const lastOf = (candidate: Candidate | undefined): number =>
	Math.max(candidate?.item?.start ?? -1, candidate?.spoke?.start ?? -1);

/** The full name of a fact, by which it has its weight. */
export const fullName = (kind: string, name: string): string => `${kind}: ${name}`;

/** Weights by kind of source and fact: names are not put together for every candidate. */
export type SpeakerWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function byKind(weights: Weights): SpeakerWeights {
	const grouped = new Map<string, Map<string, number>>();
	for (const [full, weight] of weights) {
		const end = full.indexOf(': ');
		const kind = full.slice(0, end);
		const own = grouped.get(kind) ?? new Map<string, number>();
		grouped.set(kind, own.set(single(full.slice(end + 2)), weight));
	}
	return grouped;
}

/** Probabilities by the softmax of the weighted sums. Equal sums keep the order of the candidates. */
export function rankBy(weights: SpeakerWeights, featured: readonly Featured[]): Ranked[] {
	let highest = -Infinity;
	const scores = featured.map(({ features: { kind, names } }) => {
		const own = weights.get(kind);
		let score = 0;
		if (own) {
			for (const name of names) {
				score += own.get(name) ?? 0;
			}
		}
		highest = Math.max(highest, score);
		return score;
	});
	let total = 0;
	const powers = scores.map((score) => {
		const power = Math.exp(score - highest);
		total += power;
		return power;
	});
	return featured
		.map(({ candidate }, at) => ({ candidate, probability: (powers[at] ?? 0) / total }))
		.sort((a, b) => b.probability - a.probability);
}

/** The ranker of the product. */
export const linearRanker =
	(weights: SpeakerWeights): Ranker =>
	(_query, featured) =>
		rankBy(weights, featured);
