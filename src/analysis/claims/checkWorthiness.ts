import type { Weights } from '../english/weights';

/** From here on a claim is one to check. */
export const WORTH_CHECKING = 0.5;

/** The probability that a reviewer would look the claim up: the logistic function of the weighted sum of its facts. */
export function checkWorthiness(facts: readonly string[], weights: Weights): number {
	let sum = 0;
	for (const fact of facts) {
		sum += weights.get(fact) ?? 0;
	}
	return 1 / (1 + Math.exp(-sum));
}
