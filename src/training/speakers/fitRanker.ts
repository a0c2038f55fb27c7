import type { Weights } from '../../analysis/english/weights';
import { climb, type Climb } from './climb';
import type { Example } from './speakerExamples';

/** The penalty of squared weights is the best of a few by cross-validation. */
const CLIMB: Climb = { rare: 2, rounds: 200, rate: 0.5, penalty: 0.002 };

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
export function fitRanker(examples: readonly Example[]): Weights {
	const seen = examples.flatMap((example) => example.features.flat());
	return climb(seen, { ...CLIMB, examples: examples.length }, (weights, push) => {
		for (const { features, right } of examples) {
			const scores = features.map((names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
			const highest = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - highest));
			const total = powers.reduce((sum, power) => sum + power, 0);
			const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
			features.forEach((names, at) => {
				const power = powers[at] ?? 0;
				const by = (right[at] ? power / good : 0) - power / total;
				names.forEach((name) => push(name, by));
			});
		}
	});
}
