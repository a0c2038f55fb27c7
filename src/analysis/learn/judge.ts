import { levelIn } from './featureTable';
import { LinearModel, type ModelSpec } from './linearModel';
import type { Weights } from './weights';

/** Says how likely something is right. */
export interface Judge<V> {
	/** In [0, 1]. */
	chance(view: V): number;
}

/** A yes-or-no model, and an ascending line through points of its score (isotonic regression, Zadrozny and Elkan 2002). */
export interface JudgeWeights {
	readonly weights: Weights;
	/** Log-odds of the model, ascending, and the probability at each, ascending. */
	readonly scores: Float32Array;
	readonly chances: Float32Array;
}

/** @throws DataError where the weights were trained with another table */
export function judgeOf<V>(spec: ModelSpec<V>, { weights, scores, chances }: JudgeWeights): Judge<V> {
	const model = new LinearModel(spec, weights);
	return { chance: (view) => chanceAt(logOdds(model.chance(view)), scores, chances) };
}

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));

/** On the line through points, which goes on level at its ends. */
function chanceAt(score: number, scores: Float32Array, chances: Float32Array): number {
	const above = levelIn(scores, score);
	const high = chances[Math.min(above, chances.length - 1)] ?? 0;
	if (above === 0 || above === scores.length) {
		return high;
	}
	const low = chances[above - 1] as number;
	const from = scores[above - 1] as number;
	return low + ((high - low) * (score - from)) / ((scores[above] as number) - from);
}
