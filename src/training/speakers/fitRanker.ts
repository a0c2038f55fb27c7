import { FeatureHasher } from '../../analysis/learn/featureTable';
import type { Weights } from '../../analysis/learn/weights';
import { ANTECEDENT } from '../../analysis/speakers/rankAntecedents';
import { quantise } from '../learn/quantise';
import { climb, Numbering, type Climb } from './climb';
import type { Example } from './speakerExamples';

/** The penalty of squared weights is the best of a few by cross-validation. */
const CLIMB: Climb = { rare: 2, rounds: 200, rate: 0.5, penalty: 0.003 };
/** Numbers from zero to the largest weight. */
const STEPS = 127;

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
export function fitRanker(examples: readonly Example[]): Weights {
	const numbering = new Numbering<number>();
	const seen: number[] = [];
	const numbered = examples.map(({ features, right }) => ({
		features: features.map((hashes) =>
			Array.from(hashes, (hash) => {
				const number = numbering.of(hash);
				seen[number] = (seen[number] ?? 0) + 1;
				return number;
			}),
		),
		right,
	}));
	const fitted = climb(seen, { ...CLIMB, examples: examples.length }, (weights, slope) => {
		for (const { features, right } of numbered) {
			const scores = features.map((numbers) => numbers.reduce((sum, i) => sum + (weights[i] ?? 0), 0));
			const highest = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - highest));
			const total = powers.reduce((sum, power) => sum + power, 0);
			const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
			features.forEach((numbers, at) => {
				const power = powers[at] ?? 0;
				const by = (right[at] ? power / good : 0) - power / total;
				for (const i of numbers) {
					slope[i] = (slope[i] ?? 0) + by;
				}
			});
		}
	});
	const { fingerprint } = new FeatureHasher(ANTECEDENT.table);
	const hashes = Int32Array.from(numbering.names);
	return quantise(ANTECEDENT, fingerprint, hashes, Float32Array.from(fitted), seen, {
		least: 0,
		atLeast: CLIMB.rare,
		steps: STEPS,
	});
}
