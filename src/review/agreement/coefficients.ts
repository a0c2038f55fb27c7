/**
 * Agreement of two people beyond chance: Cohen's kappa (J. Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20, 1960): (pₒ − pₑ) / (1 − pₑ), where pₑ is how often they would agree if
 * each drew from their own values.
 *
 * @param pairs what the one and the other said of the same thing, once for each thing that both have judged
 * @returns at most 1; `null` where it is not defined: nothing is judged by both, or both always say the same one thing
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | null {
	const n = pairs.length;
	const [ones, others] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))];
	const observed = pairs.filter(([one, other]) => one === other).length / n;
	const expected = sum(Array.from(ones, ([value, count]) => count * (others.get(value) ?? 0))) / n ** 2;
	return n === 0 || expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * Agreement of any number of people, each of whom may have judged only some things: Krippendorff's alpha for nominal
 * data (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, part C): 1 − (n − 1) · Σₒ / (n² − Σ n꜀²),
 * where Σₒ counts the ordered pairs that differ inside each thing, each divided by one less than its number of values.
 *
 * @param things the values that each was given; those with fewer than two tell nothing
 * @returns at most 1; `null` where it is not defined: nothing is judged twice, or there is only one value in all
 */
export function krippendorffsAlpha(things: readonly (readonly string[])[]): number | null {
	const paired = things.filter(({ length }) => length > 1);
	const values = paired.flat();
	const n = values.length;
	const differing = sum(paired.map((own) => unlikePairs(own) / (own.length - 1)));
	const possible = unlikePairs(values);
	return possible === 0 ? null : 1 - ((n - 1) * differing) / possible;
}

/** The ordered pairs of values that are not the same. */
const unlikePairs = (values: readonly string[]): number =>
	values.length ** 2 - sum(Array.from(countsOf(values).values(), (count) => count ** 2));

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
	return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
