/**
 * Combines small numbers and hashes into a feature: two multiplications, where the general hash takes six. Features are
 * most of the work of an analysis.
 */
export function combine(a: number, b: number): number {
	const h = Math.imul((a ^ (b << 13) ^ (b >>> 19)) + 0x7f4a7c15, 0x85ebca6b);
	return Math.imul(h ^ (h >>> 15) ^ b, 0x9e3779b1);
}
