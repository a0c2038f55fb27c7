import { randomFrom, shuffle } from '../../../src/training/random';

/** Draws that are the same in every run. */
export class Chance {
	private readonly random: () => number;

	constructor(seed: number) {
		this.random = randomFrom(seed);
	}

	/** A whole number in [from, to). */
	between(from: number, to: number): number {
		return from + Math.floor(this.random() * (to - from));
	}

	pick<T>(list: readonly T[]): T | undefined {
		return list[this.between(0, list.length)];
	}

	shuffled<T>(list: readonly T[]): T[] {
		const copy = [...list];
		shuffle(copy, this.random);
		return copy;
	}
}
