import type { Weights } from '../../analysis/english/weights';
import { climb, Numbering, type Climb } from './climb';
import type { Example } from './speakerExamples';

/** The penalty of squared weights is the best of a few by cross-validation. */
const CLIMB: Climb = { rare: 2, rounds: 200, rate: 0.5, penalty: 0.003 };

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
export function fitRanker(examples: readonly Example[]): Weights {
	const numbering = new Numbering();
	const seen: number[] = [];
	const copied = examples.map(({ features, right }) => ({
		features: features.map((names) =>
			withShared(names).map((name) => {
				const number = numbering.of(name);
				seen[number] = (seen[number] ?? 0) + 1;
				return number;
			}),
		),
		right,
	}));
	const fitted = climb(seen, { ...CLIMB, examples: examples.length }, (weights, slope) => {
		for (const { features, right } of copied) {
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
	const byName = new Map(numbering.names.map((name, i) => [name, fitted[i] ?? 0]));
	const own = new Set(examples.flatMap(({ features }) => features.flat()));
	const weights = new Map<string, number>();
	for (const name of [...own].sort()) {
		const shared = sharedOf(name);
		const weight = (byName.get(name) ?? 0) + (shared === name ? 0 : (byName.get(shared) ?? 0));
		if (weight !== 0) {
			weights.set(name, weight);
		}
	}
	return weights;
}

/** The same fact whatever the pronoun, or however the noun of a description fits. */
const sharedOf = (name: string): string =>
	name.startsWith('description') ? name.replace(/^[^:]+/, 'any description') : name.replace(/^[^:]+/, 'any pronoun');

/**
 * Each fact beside its copy for all kinds, so that what holds of every pronoun is learned from all of them (feature
 * augmentation, Daumé 2007); the two weights are one in the product.
 */
const withShared = (names: readonly string[]): string[] => [
	...new Set(names.flatMap((name) => [name, sharedOf(name)])),
];
