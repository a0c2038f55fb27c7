import { disagree } from './disagree';
import type { CountedFigure } from './countedFigure';

/** The figures of a text, as the index keeps them. */
export interface FiguresOfText {
	/** ISO 8601 day; `null` where the text does not say. */
	readonly dateline: string | null;
	readonly counts: readonly CountedFigure[];
}

/** Two figures that cannot both be right. */
export interface Disagreement<T> {
	/** Of the text that was asked about. */
	readonly own: CountedFigure;
	readonly other: CountedFigure;
	readonly text: T;
}

/**
 * Figures of a text that other texts have otherwise, in its order; of each text once for a figure. A figure that stands in
 * the other text too, of the same unit, is said there, whatever else is: it does not disagree.
 */
export function disagreements<T extends FiguresOfText>(own: FiguresOfText, others: readonly T[]): Disagreement<T>[] {
	return own.counts.flatMap((figure) =>
		others.flatMap((text): Disagreement<T>[] => {
			const same = text.counts.filter(({ unit }) => unit === figure.unit);
			const other = states(same, figure)
				? undefined
				: same.find(
						(one) =>
							disagree({ figure, dateline: own.dateline }, { figure: one, dateline: text.dateline }) &&
							!states(own.counts, one),
					);
			return other ? [{ own: figure, other, text }] : [];
		}),
	);
}

const states = (counts: readonly CountedFigure[], { amount, unit }: CountedFigure): boolean =>
	counts.some((one) => one.amount === amount && one.unit === unit);
