import type { Weights } from '../../analysis/english/weights';
import type { Example } from './speakerExamples';

const RARE = 2;
const ROUNDS = 200;
const RATE = 0.5;
/** Of the squared weights; the best of a few by cross-validation. */
const PENALTY = 0.002;

/** Fits a softmax over the candidates of each source; several right candidates share the credit. */
export function fitRanker(examples: readonly Example[]): Weights {
	const counts = new Map<string, number>();
	for (const name of examples.flatMap((example) => example.features.flat())) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const known = [...counts]
		.filter(([, count]) => count >= RARE)
		.map(([name]) => name)
		.sort();
	const weights = new Map(known.map((name) => [name, 0]));
	const squares = new Map(known.map((name) => [name, 1e-6]));
	for (let round = 0; round < ROUNDS; round++) {
		const slope = new Map<string, number>();
		for (const { features, right } of examples) {
			const scores = features.map((names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
			const highest = Math.max(...scores);
			const powers = scores.map((score) => Math.exp(score - highest));
			const total = powers.reduce((sum, power) => sum + power, 0);
			const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0);
			features.forEach((names, at) => {
				const power = powers[at] ?? 0;
				const push = (right[at] ? power / good : 0) - power / total;
				for (const name of names) {
					if (weights.has(name)) {
						slope.set(name, (slope.get(name) ?? 0) + push);
					}
				}
			});
		}
		for (const [name, weight] of weights) {
			const step = (slope.get(name) ?? 0) / examples.length - PENALTY * weight;
			const square = (squares.get(name) ?? 0) + step * step;
			squares.set(name, square);
			weights.set(name, weight + (RATE * step) / Math.sqrt(square));
		}
	}
	return weights;
}
