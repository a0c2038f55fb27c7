import { FeatureHasher } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import { codeOf } from '../kept';
import { quantise } from '../learn/quantise';

export interface Climb {
	/** Features seen less often get no weight. */
	readonly rare: number;
	readonly rounds: number;
	readonly rate: number;
	readonly penalty: number;
}

/** Weights by the hashes of their features, and how often each was seen. */
interface Climbed {
	readonly hashes: Int32Array;
	/** Of each feature, in the order of the hashes. */
	readonly weights: Float32Array;
	readonly seen: readonly number[];
}

/** Those of one example, each by the hashes of its features. */
type Candidates = readonly Int32Array[];

/**
 * Climbs a slope by AdaGrad (Duchi et al. 2011), whose steps shrink for what was often moved, towards weights that
 * are small as well.
 *
 * @param push for the scores of the candidates of an example, by its index, how much each should rise
 */
export function climb(
	examples: readonly Candidates[],
	{ rare, rounds, rate, penalty }: Climb,
	push: (scores: readonly number[], example: number) => readonly number[],
): Climbed {
	const numbers = new Map<number, number>();
	const seen: number[] = [];
	const numbered = examples.map((candidates) =>
		candidates.map((hashes) =>
			Array.from(hashes, (hash) => {
				const number = numbers.get(hash) ?? numbers.size;
				numbers.set(hash, number);
				seen[number] = (seen[number] ?? 0) + 1;
				return number;
			}),
		),
	);
	const weights = new Float64Array(seen.length);
	const squares = new Float64Array(seen.length).fill(1e-6);
	const slope = new Float64Array(seen.length);
	for (let round = 0; round < rounds; round++) {
		slope.fill(0);
		numbered.forEach((candidates, example) => {
			const scores = candidates.map((features) => features.reduce((sum, i) => sum + (weights[i] ?? 0), 0));
			const pushes = push(scores, example);
			candidates.forEach((features, at) => {
				for (const i of features) {
					slope[i] = (slope[i] ?? 0) + (pushes[at] ?? 0);
				}
			});
		});
		for (let i = 0; i < weights.length; i++) {
			if ((seen[i] as number) < rare) {
				continue;
			}
			const step = (slope[i] as number) / examples.length - penalty * (weights[i] as number);
			squares[i] = (squares[i] as number) + step * step;
			weights[i] = (weights[i] as number) + (rate * step) / Math.sqrt(squares[i] as number);
		}
	}
	return { hashes: Int32Array.from(numbers.keys()), weights: Float32Array.from(weights), seen };
}

/** Numbers from zero to the largest weight. */
const STEPS = 127;

/**
 * What the packed weights of a model depend on beside its examples: what it tells apart, by what, and the code that fits it.
 *
 * @param fitting the file, under `src`, of what is said to {@link climb}
 */
export const aboutModel = <V>({ name, labels, table }: ModelSpec<V>, fitting: string): string =>
	JSON.stringify([name, labels, new FeatureHasher(table).fingerprint]) +
	codeOf(
		fitting,
		'training/speakers/climb',
		'training/learn/quantise',
		'analysis/learn/packed',
		'packer',
		'training/learn/packWeights',
	);

/** The weights rounded to bytes, as they are packed. */
export function rounded<V>(spec: ModelSpec<V>, { hashes, weights, seen }: Climbed, { rare }: Climb): Weights {
	const { fingerprint } = new FeatureHasher(spec.table);
	return quantise(spec, fingerprint, hashes, weights, seen, { least: 0, atLeast: rare, steps: STEPS });
}
