/** The features of one position, as 32-bit hashes; filled anew for each position. */
export class Features {
	readonly list = new Int32Array(256);
	count = 0;

	/** Adds a feature; what would be more than the list holds is left out. */
	add(feature: number): void {
		if (this.count < 256) {
			this.list[this.count++] = feature;
		}
	}

	/** Adds the feature of a template with one value or two. */
	put(template: number, a: number, b: number): void {
		this.add(combine(combine(template, a), b));
	}
}

/**
 * Combines small numbers and hashes into a hash: two multiplications, where the general hash takes six. Features are
 * most of the work of an analysis.
 */
export function combine(a: number, b: number): number {
	const h = Math.imul((a ^ (b << 13) ^ (b >>> 19)) + 0x7f4a7c15, 0x85ebca6b);
	return Math.imul(h ^ (h >>> 15) ^ b, 0x9e3779b1);
}
