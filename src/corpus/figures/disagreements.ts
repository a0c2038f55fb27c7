import { disagree } from './disagree';
import type { CountedFigure } from './countedFigure';

/** The figures of a text, as the index keeps them. */
export interface FiguresOfText {
	/** ISO 8601 day; `null` where the text does not say. */
	readonly dateline: string | null;
	readonly counts: readonly CountedFigure[];
}

/** Two figures that cannot both be right. */
export interface Disagreement {
	/** Of the text that was asked about. */
	readonly own: CountedFigure;
	readonly other: CountedFigure;
}

/**
 * Figures of a text that another text has otherwise, in its order, each once; in steps. A figure that stands in the other
 * text too, of the same unit, is said there, whatever else is: it does not disagree.
 */
export function* disagreements(own: FiguresOfText, there: FiguresOfText): Generator<void, Disagreement[]> {
	const stated = amountsOf(own.counts);
	const statedThere = amountsOf(there.counts);
	yield;
	const others = new Map<string, CountedFigure[]>();
	for (const other of there.counts) {
		if (!stated.has(amountOf(other))) {
			const key = countedOf(other);
			const same = others.get(key) ?? [];
			same.push(other);
			others.set(key, same);
		}
	}
	const found: Disagreement[] = [];
	for (const figure of own.counts) {
		yield;
		if (!statedThere.has(amountOf(figure))) {
			const a = { figure, dateline: own.dateline };
			const other = others
				.get(countedOf(figure))
				?.find((one) => disagree(a, { figure: one, dateline: there.dateline }));
			found.push(...(other ? [{ own: figure, other }] : []));
		}
	}
	return found;
}

const amountsOf = (counts: readonly CountedFigure[]): Set<string> => new Set(counts.map(amountOf));
const amountOf = ({ amount, unit }: CountedFigure): string => `${String(unit)} ${String(amount)}`;
/** What is counted, and as which figure of its sentence: the same of any two that can disagree. */
const countedOf = ({ unit, among, place, modifiers, complements }: CountedFigure): string =>
	JSON.stringify([unit, among, place, modifiers, complements]);
