/** Templates whose features every position has; those behind are for what only some have. */
const FIXED = 64;
/** No position has more features than this. */
export const MOST_FEATURES = 256;

/**
 * The features of one position, as 32-bit hashes of a template's number and two values; filled anew for each position.
 * Features are most of the work of an analysis: setting them is two plain stores, hashing them one loop.
 */
export class Features {
	readonly list = new Int32Array(MOST_FEATURES);
	count = 0;
	/**
	 * The two values of each template below 64; those below the number given to {@link hash} have to be set. Stored without
	 * a call: a function that makes some forty of them would be too long for the compiler to take in what else it calls.
	 */
	readonly first = new Int32Array(FIXED);
	readonly second = new Int32Array(FIXED);

	/** Makes features of the templates `[0, templates)`; those before are gone. */
	hash(templates: number): void {
		const { list, first, second } = this;
		for (let k = 0; k < templates; k++) {
			list[k] = featureOf(k, first[k] as number, second[k] as number);
		}
		this.count = templates;
	}

	/** Adds a feature to those of {@link hash}; what would be more than the list holds is left out. */
	put(template: number, a: number, b: number): void {
		if (this.count < MOST_FEATURES) {
			this.list[this.count++] = featureOf(template, a, b);
		}
	}
}

/**
 * Templates and values are numbers below 128 as often as hashes: a multiplier for each spreads them. The lower bits of a
 * product know nothing of the higher ones, so that those are added.
 */
function featureOf(template: number, a: number, b: number): number {
	const h = Math.imul(a, 0x85ebca6b) + Math.imul(b, 0x9e3779b1) + Math.imul(template, 0x2c1b3c6d);
	return h ^ (h >>> 15);
}

/** Combines small numbers and hashes, in order, into a hash: two multiplications, where the general hash takes six. */
export function combine(a: number, b: number): number {
	return Math.imul(Math.imul(a, 0x85ebca6b) ^ (b + 0x7f4a7c15), 0x9e3779b1);
}
