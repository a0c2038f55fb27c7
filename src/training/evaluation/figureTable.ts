import { FIGURES, type Counts } from './articleCounts';
import { measure } from './intervals';

const WIDTH = 19;
const NAME = 10;

/** What the columns of {@link figureRow} are. */
export const headRow = (): string => `${'set'.padEnd(NAME)}${FIGURES.map(({ name }) => name.padEnd(WIDTH)).join('')}`;

/** All figures of some articles in per cent, each with its 95 % interval. */
export function figureRow(name: string, articles: readonly Counts[]): string {
	const percent = (x: number): string => (100 * x).toFixed(1);
	const figures = measure(articles, FIGURES)
		.map(({ value, low, high }) => `${percent(value)} (${percent(low)}–${percent(high)})`.padEnd(WIDTH))
		.join('');
	return `${name.padEnd(NAME)}${figures}`;
}
