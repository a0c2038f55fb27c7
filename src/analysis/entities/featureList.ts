import { MOST_FEATURES } from '../english/featureWeights';
import { mix } from '../learn/hash';
import { bitOf } from '../english/nameClasses';
import type { WordForm } from '../english/nameLexicon';

/** Classes shown as features; bookkeeping bits left out. */
export const SHOWN = bitOf('first of phrase') - 1;

/** Features of one token: a template's number and a value each; adding one is two plain stores, hashing them one loop. */
export class FeatureList {
	count = 0;
	private readonly templates = new Uint8Array(MOST_FEATURES);
	private readonly values = new Int32Array(MOST_FEATURES);
	private readonly hashes = new Uint32Array(MOST_FEATURES);

	clear(): void {
		this.count = 0;
	}

	add(template: number, value: number): void {
		if (this.count < MOST_FEATURES) {
			this.templates[this.count] = template;
			this.values[this.count++] = value;
		}
	}

	/** The hashes of the first {@link count} features; good until the next call. */
	hashed(): Uint32Array {
		const { templates, values, hashes, count } = this;
		for (let i = 0; i < count; i++) {
			hashes[i] = mix(templates[i] as number, values[i] as number);
		}
		return hashes;
	}

	/** A feature for each bit that is set. */
	addBits(template: number, bits: number): void {
		for (let bit = 0, rest = bits; rest !== 0; bit++, rest >>>= 1) {
			if (rest & 1) {
				this.add(template, bit);
			}
		}
	}
}

/** What a word says of itself wherever it stands. */
export function addOwn(list: FeatureList, word: WordForm): void {
	list.add(1, 0);
	list.add(2, word.hash);
	list.add(11, mix(word.hash, word.shape));
	list.add(12, word.prefix2);
	list.add(13, word.prefix3);
	list.add(14, word.suffix2);
	list.add(15, word.suffix3);
	list.add(16, word.suffix4);
	if (word.cluster) {
		list.add(19, word.cluster);
	}
	list.addBits(22, word.classes & SHOWN);
	if (word.digits) {
		list.add(51, word.length);
	}
	list.add(52, Math.min(word.length, 12));
}

/** What a word says of the one behind it. */
export function addBefore(list: FeatureList, word: WordForm): void {
	list.add(3, word.hash);
	if (word.cluster) {
		list.add(17, word.cluster);
	}
	list.addBits(24, word.classes & SHOWN);
}

/** What a word says of the one before it. */
export function addAfter(list: FeatureList, word: WordForm): void {
	list.add(4, word.hash);
	if (word.cluster) {
		list.add(18, word.cluster);
	}
	list.addBits(25, word.classes & SHOWN);
}
