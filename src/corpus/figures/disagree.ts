import { amountsDisagree } from '../../analysis/findings/counts';
import type { CountedFigure } from './countedFigure';

/** A figure of a text, and when that was written. */
interface FigureOf {
	readonly figure: CountedFigure;
	/** ISO 8601 day; `null` where the text does not say. */
	readonly dateline: string | null;
}

/** So many words beside names and figures are in both sentences, and are so much of the shorter one and of the longer one. */
const FEWEST_SHARED = 3;
/** Of sentences that have hardly any others. */
const FEW_SHARED = 2;
/** Of sentences that share no name. */
const MANY_SHARED = 4;
const OF_SHORTER = 0.6;
const OF_LONGER = 0.35;
/** Where nothing named is in both, or so few words. */
const NEARLY_ALL = 0.66;

/**
 * Whether two figures of what is counted in the same words are of the same time and event, and come to something else.
 * Conservative: where a place, a day, a name or a speaker may be another, they do not disagree.
 */
export const disagree = (a: FigureOf, b: FigureOf): boolean =>
	isOneTime(a, b) && amountsDisagree(a.figure, b.figure) && isOneEvent(a.figure, b.figure);

function isOneTime(a: FigureOf, b: FigureOf): boolean {
	const [one, other] = [a.figure.days, b.figure.days];
	if (one.length > 0 && other.length > 0) {
		return equal(one, other);
	}
	return one.length === other.length && (a.dateline === b.dateline || a.dateline === null || b.dateline === null);
}

function isOneEvent(a: CountedFigure, b: CountedFigure): boolean {
	const shared = count(a.context, b.context);
	const [short, long] = [a.context.length, b.context.length].sort((x, y) => x - y) as [number, number];
	const isNamed = count(a.names, b.names) + count(a.places, b.places) > 0;
	const isLong = shared >= FEWEST_SHARED && isNamed;
	return (
		(a.speaker === null || b.speaker === null || a.speaker === b.speaker) &&
		within(a.places, b.places) &&
		within(a.names, b.names) &&
		(isLong || shared >= (isNamed ? FEW_SHARED : MANY_SHARED)) &&
		shared >= (isLong ? OF_SHORTER : NEARLY_ALL) * short &&
		shared >= (isLong ? OF_LONGER : NEARLY_ALL) * long
	);
}

const count = (a: readonly number[], b: readonly number[]): number => a.filter((one) => b.includes(one)).length;
const equal = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((x, i) => x === b[i]);
/** All of one are in the other. */
const within = (a: readonly number[], b: readonly number[]): boolean => count(a, b) === Math.min(a.length, b.length);
