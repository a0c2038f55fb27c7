/** 64 bits in hexadecimal digits (two runs of FNV-1a with different offsets, finished as in MurmurHash3). */
export const hash64 = (text: string): string => half(text, 0x811c9dc5) + half(text, 0x1b873593);

/** 32 bits in hexadecimal digits. */
export const hash32 = (text: string): string => half(text, 0x811c9dc5);

function half(text: string, seed: number): string {
	let h = seed;
	for (let i = 0; i < text.length; i++) {
		h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	}
	return (mixed(h) >>> 0).toString(16).padStart(8, '0');
}

/** Spreads what differs in a few bits over all 32 of them. */
export function mixed(value: number): number {
	let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}
