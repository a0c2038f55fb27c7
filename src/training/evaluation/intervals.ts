import { randomFrom } from '../random';
import type { Counts, Figure } from './articleCounts';

const SAMPLES = 1000;
/** Of the samples, the share that lies outside an interval at either end. */
const TAIL = 0.025;

/** A figure of some articles, and the interval in which 95 % of samples of as many articles have it. */
interface Measured {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** Figures of articles with intervals by drawing the articles anew, with replacement (bootstrap; Efron 1979). */
export function measure(articles: readonly Counts[], figures: readonly Figure[]): Measured[] {
	const names = [...new Set(articles.flatMap((counts) => [...counts.keys()]))];
	const places = new Map(names.map((name, at) => [name, at]));
	const rows = articles.map((counts) => names.map((name) => counts.get(name) ?? 0));
	const random = randomFrom(2026);
	const sums = new Float64Array(names.length);
	const valuesOf = (pick: (i: number) => number): number[] => {
		sums.fill(0);
		for (let i = 0; i < rows.length; i++) {
			rows[pick(i)]?.forEach((count, at) => {
				sums[at] = (sums[at] ?? 0) + count;
			});
		}
		return figures.map(({ of }) => of((name) => sums[places.get(name) ?? -1] ?? 0));
	};
	const values = valuesOf((i) => i);
	const samples = Array.from({ length: SAMPLES }, () => valuesOf(() => Math.floor(random() * rows.length)));
	return values.map((value, k) => {
		const sorted = samples.map((sample) => sample[k] ?? 0).sort((a, b) => a - b);
		const at = (share: number): number => sorted[Math.min(SAMPLES - 1, Math.floor(share * SAMPLES))] ?? value;
		return { value, low: at(TAIL), high: at(1 - TAIL) };
	});
}
