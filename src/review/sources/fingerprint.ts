import { hash32, hash64, mixed } from '../hash';

/** How many of the shingles are kept: each the least of those that fall into its share. */
const KEPT = 32;
const NONE = 'ffffffff';
/** Words that make one shingle. */
const SHINGLE = 3;
/** So much of a text that the rest tells nothing more, in UTF-16 units. */
const MOST = 4_000_000;

/**
 * What tells a text from others by its words alone, however it is wrapped and punctuated: a hash of all of them, and a
 * sample of its runs of three words from which {@link likeness} is estimated. `<16 hex>:<32 × 8 hex>`.
 */
export function fingerprintOf(text: string): string {
	const numbers: number[] = [];
	let whole = 0x811c9dc5;
	let second = 0x1b873593;
	const numberOf = new Map<string, number>();
	for (const [word] of text.slice(0, MOST).matchAll(/[\p{L}\p{N}]+/gu)) {
		let number = numberOf.get(word);
		if (number === undefined) {
			number = Number.parseInt(hash32(word.normalize('NFC').toLowerCase()), 16) | 0;
			numberOf.set(word, number);
		}
		numbers.push(number);
		whole = mixed(Math.imul(whole ^ number, 0x01000193));
		second = mixed(Math.imul(second, 31) + number);
	}
	const least = new Array<number>(KEPT).fill(0xffffffff);
	const runs = Math.max(numbers.length - SHINGLE + 1, Math.min(numbers.length, 1));
	for (let i = 0; i < runs; i++) {
		let h = 0;
		for (let k = 0; k < SHINGLE; k++) {
			h = Math.imul(h, 0x01000193) ^ mixed((numbers[i + k] ?? 0) + k);
		}
		const value = mixed(h) >>> 0;
		const share = value % KEPT;
		least[share] = Math.min(least[share] ?? 0, value);
	}
	return `${hexOf(whole)}${hexOf(second)}:${least.map(hexOf).join('')}`;
}

/** Whether two texts have the same words in the same order; texts without a word are like none. */
export function sameWords(a: string, b: string): boolean {
	return a.slice(0, 16) === b.slice(0, 16) && sampleOf(a).some((value) => value !== NONE);
}

/** How much two texts have in common, from 0 to 1; 1 only where the words are the same. */
export function likeness(a: string, b: string): number {
	if (sameWords(a, b)) {
		return 1;
	}
	const others = sampleOf(b);
	const pairs = sampleOf(a)
		.map((value, i): [string, string] => [value, others[i] ?? NONE])
		.filter(([one, other]) => one !== NONE || other !== NONE);
	const same = pairs.filter(([one, other]) => one === other).length;
	return pairs.length === 0 ? 0 : Math.min(same / pairs.length, 0.99);
}

/** The id of the source that begins at a path with these words: the same for everyone who begins with the same. */
export const sourceIdOf = (path: string, words: string): string => hash64(`${path}\n${words}`);

const sampleOf = (fingerprint: string): string[] => fingerprint.slice(17).match(/.{8}/g) ?? [];
const hexOf = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
