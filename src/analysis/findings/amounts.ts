/** How an amount is bounded: `most`: *up to*; `least`: *at least*, *more than*; `about`: *nearly*, *some*. */
export type Bound = 'exact' | 'most' | 'least' | 'about';

export interface Bounded {
	readonly amount: number;
	readonly bound: Bound;
}

/** From here on, a number with one telling digit (*300*) may stand for any that is rounded to it. */
const ROUND = 100;

/** Whether two amounts of the same thing cannot both be true. *At least 12* and *14* can, as can *1.2 million* and *1,214,300*. */
export function amountsDisagree(a: Bounded, b: Bounded): boolean {
	const [low, high] = a.amount < b.amount ? [a, b] : [b, a];
	const isAbout = low.bound === 'about' || high.bound === 'about';
	return (
		!isRounded(low.amount, high.amount) &&
		low.bound !== 'least' &&
		high.bound !== 'most' &&
		!(isAbout && high.amount <= low.amount * 1.2)
	);
}

/** Whether one is the other with fewer digits. */
function isRounded(low: number, high: number): boolean {
	const [whole, part] = Number.isInteger(low) ? [low, high] : [high, low];
	if (low === high || Math.floor(part) === whole || Math.round(part) === whole) {
		return true;
	}
	const digits = Math.min(digitsOf(low), digitsOf(high));
	return (digits > 1 || low >= ROUND) && Number(low.toPrecision(digits)) === Number(high.toPrecision(digits));
}

/** How many digits tell something: none of the zeros at either end. */
const digitsOf = (amount: number): number => (amount.toExponential().split('e')[0] ?? '').replace('.', '').length;
