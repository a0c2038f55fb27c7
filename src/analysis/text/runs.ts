/** Where a run that begins at a place ends: the first place behind for which something does not hold, `limit` at most. */
export function runEnd(first: number, limit: number, holds: (at: number) => boolean): number {
	let end = first;
	while (end < limit && holds(end)) {
		end++;
	}
	return end;
}

/** Where a run that ends before a place begins: for all from there on it holds; `limit` at least. */
export function runStart(end: number, limit: number, holds: (at: number) => boolean): number {
	let first = end;
	while (first > limit && holds(first - 1)) {
		first--;
	}
	return first;
}
