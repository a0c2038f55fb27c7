export interface Climb {
	readonly rare: number;
	readonly rounds: number;
	readonly rate: number;
	readonly penalty: number;
}

/**
 * Climbs a smooth slope by AdaGrad (Duchi et al. 2011), whose steps shrink for what was often moved, towards weights that
 * are small as well.
 *
 * @param seen features of all examples, each as often as it occurs
 * @param examples their number
 * @param rare features seen less often get no weight
 * @param slopeAt gives, for the present weights, how much each feature should move: `push(name, by)`, summed over examples
 */
export function climb(
	seen: readonly string[],
	{ rare, rounds, rate, penalty, examples }: Climb & { readonly examples: number },
	slopeAt: (weights: ReadonlyMap<string, number>, push: (name: string, by: number) => void) => void,
): Map<string, number> {
	const counts = new Map<string, number>();
	for (const name of seen) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const known = [...counts]
		.filter(([, count]) => count >= rare)
		.map(([name]) => name)
		.sort();
	const weights = new Map(known.map((name) => [name, 0]));
	const squares = new Map(known.map((name) => [name, 1e-6]));
	for (let round = 0; round < rounds; round++) {
		const slope = new Map<string, number>();
		slopeAt(weights, (name, by) => void slope.set(name, (slope.get(name) ?? 0) + by));
		for (const [name, weight] of weights) {
			const step = (slope.get(name) ?? 0) / examples - penalty * weight;
			const square = (squares.get(name) ?? 0) + step * step;
			squares.set(name, square);
			weights.set(name, weight + (rate * step) / Math.sqrt(square));
		}
	}
	return weights;
}
