/** 32-bit hashes stand for words and features: of 100,000 one is taken for another once in 40,000 times, and words would weigh more. */

/** FNV-1a over UTF-16 units; unsigned. */
export function hashText(text: string): number {
	let hash = NOTHING;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	}
	return finish(hash) >>> 0;
}

/** FNV-1a over bytes; unsigned. */
export function checksum(bytes: Uint8Array): number {
	let hash = NOTHING;
	for (let i = 0; i < bytes.length; i++) {
		hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
	}
	return hash >>> 0;
}

/** The state of a hash before anything. */
const NOTHING = 0x811c9dc5 | 0;

/** Combines hashes (or small numbers) in order; signed, as small integers cost no memory. */
export function mix(a: number, b: number): number {
	return finish(Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) + 0x7f4a7c15);
}

/** The last steps of MurmurHash3: every bit of the input reaches every bit of the result, which is signed. */
export function finish(hash: number): number {
	let h = hash ^ (hash >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	return h ^ (h >>> 16);
}

/** Where a hash, signed or not, stands among ascending ones; -1 where it does not. */
export function rowOf(hashes: Uint32Array, hash: number): number {
	const sought = hash >>> 0;
	let low = 0;
	let high = hashes.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((hashes[middle] as number) < sought) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return hashes[low] === sought ? low : -1;
}
