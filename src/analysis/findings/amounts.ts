import type { Count } from './counts';

type Bounded = Pick<Count, 'amount' | 'bound'>;

/** From here on, a number with one telling digit (*300*) may stand for any that is rounded to it. */
const ROUND = 100;

/**
 * Whether two amounts of the same thing cannot both be true. *At least 12* and *14* can, as can *up to 20* and *14*, *about
 * 50* and *53*, *1.2 million* and *1,214,300*, *2 percent* and *2.3 percent*.
 */
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
function isRounded(a: number, b: number): boolean {
	if (a === b) {
		return true;
	}
	if (!Number.isInteger(a) || !Number.isInteger(b)) {
		const [whole, part] = Number.isInteger(a) ? [a, b] : [b, a];
		if (Number.isInteger(whole) && (Math.floor(part) === whole || Math.round(part) === whole)) {
			return true;
		}
	}
	const digits = Math.min(digitsOf(a), digitsOf(b));
	const isPlain = digits > 1 || Math.min(a, b) >= ROUND;
	return isPlain && Number(a.toPrecision(digits)) === Number(b.toPrecision(digits));
}

/** How many digits tell something: none of the zeros at either end. */
const digitsOf = (amount: number): number => (amount.toExponential().split('e')[0] ?? '').replace('.', '').length;
