/** The first index below `count` for which something holds, `count` where there is none; once it holds, it holds on. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}

/** Where a hash, signed or not, stands among ascending ones; -1 where it does not. */
export function rowOf(hashes: Uint32Array, hash: number): number {
	const row = firstIndex(hashes.length, (at) => (hashes[at] as number) >= hash >>> 0);
	return hashes[row] === hash >>> 0 ? row : -1;
}
