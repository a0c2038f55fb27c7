import type { Weights } from '../../analysis/learn/weights';
import { ANTECEDENT } from '../../analysis/speakers/rankAntecedents';
import { climb, rounded, type Climb } from './climb';
import type { Example } from './speakerExamples';

/** The penalty of squared weights is the best of a few by cross-validation. */
const CLIMB: Climb = { rare: 3, rounds: 200, rate: 0.5, penalty: 0.003 };

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
export function fitRanker(examples: readonly Example[]): Weights {
	const candidates = examples.map(({ features }) => features);
	const climbed = climb(candidates, CLIMB, (scores, example) => {
		const right = examples[example]?.right ?? [];
		const highest = Math.max(...scores);
		const powers = scores.map((score) => Math.exp(score - highest));
		const total = powers.reduce((sum, power) => sum + power, 0);
		const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
		return powers.map((power, at) => (right[at] ? power / good : 0) - power / total);
	});
	return rounded(ANTECEDENT, climbed, CLIMB);
}
