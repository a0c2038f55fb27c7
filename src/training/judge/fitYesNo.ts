import { FeatureHasher } from '../../analysis/learn/featureTable';
import type { ModelSpec } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';
import { randomFrom, shuffle } from '../random';

/** One decision to learn from: the hashes of its features, and whether it was right. */
export interface Example {
	readonly hashes: Int32Array;
	readonly right: boolean;
}

const EPOCHS = 12;
const RATE = 0.05;
/** Of squared weights; the best of a few by cross-validation. */
const PENALTY = 2e-4;
const AT_LEAST = 4;
/** Averaged trainings in different orders. */
const ORDERS = 4;

/** Logistic regression by AdaGrad (Duchi et al. 2011); the weights are rounded to bytes. */
export function fitYesNo<V>(spec: ModelSpec<V>, examples: readonly Example[]): Weights {
	const counts = new Map<number, number>();
	for (const { hashes } of examples) {
		for (const hash of hashes) {
			counts.set(hash >>> 0, (counts.get(hash >>> 0) ?? 0) + 1);
		}
	}
	const features = Uint32Array.from([...counts].filter(([, count]) => count >= AT_LEAST).map(([hash]) => hash)).sort();
	const rowOf = new Map(Array.from(features, (feature, row) => [feature, row]));
	const rows = examples.map(({ hashes }) =>
		Int32Array.from([...hashes].flatMap((hash) => rowOf.get(hash >>> 0) ?? [])),
	);
	const sum = new Float64Array(features.length);
	for (let order = 0; order < ORDERS; order++) {
		const weights = trained(rows, examples, features.length, order);
		for (let row = 0; row < sum.length; row++) {
			sum[row] = (sum[row] ?? 0) + (weights[row] ?? 0) / ORDERS;
		}
	}
	return inBytes(spec, features, sum);
}

function trained(rows: readonly Int32Array[], examples: readonly Example[], size: number, seed: number): Float64Array {
	const weights = new Float64Array(size);
	const squares = new Float64Array(size).fill(1e-2);
	const random = randomFrom(500 + seed);
	const order = examples.map((_, i) => i);
	for (let epoch = 0; epoch < EPOCHS; epoch++) {
		shuffle(order, random);
		for (const i of order) {
			const own = rows[i] ?? new Int32Array();
			let score = 0;
			for (const row of own) {
				score += weights[row] as number;
			}
			const error = 1 / (1 + Math.exp(-score)) - (examples[i]?.right ? 1 : 0);
			for (const row of own) {
				const slope = error + PENALTY * (weights[row] as number);
				squares[row] = (squares[row] as number) + slope * slope;
				weights[row] = (weights[row] as number) - (RATE * slope) / Math.sqrt(squares[row] as number);
			}
		}
	}
	return weights;
}

function inBytes<V>(spec: ModelSpec<V>, features: Uint32Array, weights: Float64Array): Weights {
	const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-9);
	const scale = Math.fround(most / 127);
	const kept = Array.from(weights, (weight, row) => [row, Math.round(weight / scale)] as const).filter(
		([, w]) => w !== 0,
	);
	return {
		name: spec.name,
		labels: spec.labels,
		fingerprint: new FeatureHasher(spec.table).fingerprint,
		scale,
		features: Uint32Array.from(kept, ([row]) => features[row] ?? 0),
		counts: new Uint8Array(kept.length).fill(1),
		cellLabels: new Uint8Array(kept.length),
		cellWeights: Int8Array.from(kept, ([, weight]) => weight),
		transitions: new Float32Array(),
	};
}
