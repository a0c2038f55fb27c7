import type { ModelSpec } from '../../analysis/learn/linearModel';
import type { Weights } from '../../analysis/learn/weights';

export interface QuantiseOptions {
	/** Weights nearer to zero are left out. */
	readonly least: number;
	/** Features that were moved less often are left out. */
	readonly atLeast: number;
	/** Numbers from zero to the largest weight, at most 127: fewer compress better. */
	readonly steps: number;
}

/**
 * Rounds weights to bytes, the square roots of their sizes: a few are a thousand times as large as most, and both count. What
 * rounds to nothing is left out.
 *
 * @param hashes one for each row
 * @param weights row-major, rows × labels
 * @param counts how often each row was moved
 */
export function quantise<V>(
	spec: ModelSpec<V>,
	fingerprint: number,
	hashes: Int32Array,
	weights: Float32Array,
	counts: ArrayLike<number>,
	{ least, atLeast, steps }: QuantiseOptions,
	transitions = new Float32Array(0),
): Weights {
	const size = spec.labels.length;
	let largest = 1e-9;
	for (const weight of weights) {
		largest = Math.max(largest, Math.abs(weight));
	}
	const scale = largest / (steps * steps);
	const order = Int32Array.from(hashes, (_, row) => row).filter((row) => (counts[row] as number) >= atLeast);
	order.sort((a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0));
	const features: number[] = [];
	const cellCounts: number[] = [];
	const cellLabels: number[] = [];
	const cellWeights: number[] = [];
	for (const row of order) {
		const before = cellLabels.length;
		for (let label = 0; label < size; label++) {
			const weight = weights[row * size + label] as number;
			const rounded = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale));
			if (rounded !== 0 && Math.abs(weight) >= least) {
				cellLabels.push(label);
				cellWeights.push(rounded);
			}
		}
		if (cellLabels.length > before) {
			features.push((hashes[row] as number) >>> 0);
			cellCounts.push(cellLabels.length - before);
		}
	}
	return {
		name: spec.name,
		labels: spec.labels,
		fingerprint,
		scale,
		features: Uint32Array.from(features),
		counts: Uint8Array.from(cellCounts),
		cellLabels: Uint8Array.from(cellLabels),
		cellWeights: Int8Array.from(cellWeights),
		transitions,
	};
}
