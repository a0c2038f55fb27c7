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
	for (const byte of bytes) {
		hash = Math.imul(hash ^ byte, 0x01000193);
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
