/** Points of an ascending line. */
interface Points {
	readonly scores: Float32Array;
	readonly chances: Float32Array;
}

/** A step of fewer examples is joined with the next one: it would be chance. */
const LEAST = 60;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): to each score the share of right ones around it,
 * never falling. The points lie in the middle of its steps.
 */
export function isotonic(examples: readonly { readonly score: number; readonly right: boolean }[]): Points {
	const sorted = [...examples].sort((a, b) => a.score - b.score);
	const steps: { sum: number; right: number; count: number }[] = [];
	for (const { score, right } of sorted) {
		const last = steps.at(-1);
		if (last && last.count < LEAST) {
			last.sum += score;
			last.right += Number(right);
			last.count++;
		} else {
			steps.push({ sum: score, right: Number(right), count: 1 });
		}
	}
	const pooled: typeof steps = [];
	for (const step of steps) {
		pooled.push({ ...step });
		for (;;) {
			const last = pooled.at(-1);
			const before = pooled.at(-2);
			if (!last || !before || before.right / before.count < last.right / last.count) {
				break;
			}
			pooled.splice(-2, 2, {
				sum: before.sum + last.sum,
				right: before.right + last.right,
				count: before.count + last.count,
			});
		}
	}
	let most = 0;
	return {
		scores: Float32Array.from(pooled, ({ sum, count }) => sum / count),
		// Half an example of either kind more: nothing is ever certain.
		chances: Float32Array.from(pooled, ({ right, count }) => (most = Math.max(most, (right + 0.5) / (count + 1)))),
	};
}
