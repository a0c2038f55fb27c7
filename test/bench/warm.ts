/** Until then the compiler goes on improving code, of small libraries and of large ones. */
const WARM_UP = 6000;
const MEASURED = 1500;

export const median = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

export const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Milliseconds of one call. */
export function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Median milliseconds of one call, after some seconds of the same. */
export function warm(work: () => void): number {
	for (const until = performance.now() + WARM_UP; performance.now() < until;) {
		work();
	}
	const times: number[] = [];
	for (const until = performance.now() + MEASURED; performance.now() < until || times.length < 5;) {
		times.push(timed(work));
	}
	return median(times);
}
