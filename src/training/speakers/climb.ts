export interface Climb {
	readonly rare: number;
	readonly rounds: number;
	readonly rate: number;
	readonly penalty: number;
}

/** Numbers names, or hashes of them, as they come. */
export class Numbering<K extends string | number> {
	private readonly numbers = new Map<K, number>();

	of(name: K): number {
		const known = this.numbers.get(name);
		if (known !== undefined) {
			return known;
		}
		this.numbers.set(name, this.numbers.size);
		return this.numbers.size - 1;
	}

	/** In the order of their numbers. */
	get names(): readonly K[] {
		return [...this.numbers.keys()];
	}
}

/**
 * Climbs a smooth slope by AdaGrad (Duchi et al. 2011), whose steps shrink for what was often moved, towards weights that
 * are small as well.
 *
 * @param seen of each feature, by number, how often it occurs in all examples
 * @param examples their number
 * @param rare features seen less often get no weight
 * @param slopeAt adds, for the present weights, to each feature's entry how much it should move, summed over examples
 */
export function climb(
	seen: readonly number[],
	{ rare, rounds, rate, penalty, examples }: Climb & { readonly examples: number },
	slopeAt: (weights: Float64Array, slope: Float64Array) => void,
): Float64Array {
	const weights = new Float64Array(seen.length);
	const squares = new Float64Array(seen.length).fill(1e-6);
	const slope = new Float64Array(seen.length);
	for (let round = 0; round < rounds; round++) {
		slope.fill(0);
		slopeAt(weights, slope);
		for (let i = 0; i < weights.length; i++) {
			if ((seen[i] as number) < rare) {
				continue;
			}
			const step = (slope[i] as number) / examples - penalty * (weights[i] as number);
			squares[i] = (squares[i] as number) + step * step;
			weights[i] = (weights[i] as number) + (rate * step) / Math.sqrt(squares[i] as number);
		}
	}
	return weights;
}
