/**
 * How many times as long one piece of work takes as another, in the best of several runs of each, turn by turn: other
 * programs can only make a run slower, and both are slowed alike by a slow machine.
 */
export function timesAsLong(long: () => unknown, short: () => unknown, runs = 7): number {
	let longest = Number.POSITIVE_INFINITY;
	let shortest = Number.POSITIVE_INFINITY;
	for (let run = 0; run < runs; run += 1) {
		shortest = Math.min(shortest, milliseconds(short));
		longest = Math.min(longest, milliseconds(long));
	}
	return longest / Math.max(shortest, 0.001);
}

function milliseconds(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}
