import { finish } from '../../analysis/learn/hash';
import { hash64 } from '../hash';
import { hexOfWord } from '../hex';

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
	const numbers = wordNumbers(text.slice(0, MOST).normalize('NFC'));
	let whole = 0x811c9dc5;
	let second = 0x1b873593;
	for (const number of numbers) {
		whole = finish(Math.imul(whole ^ number, 0x01000193));
		second = finish(Math.imul(second, 31) + number);
	}
	const least = new Array<number>(KEPT).fill(0xffffffff);
	const runs = Math.max(numbers.length - SHINGLE + 1, Math.min(numbers.length, 1));
	for (let i = 0; i < runs; i++) {
		let h = 0;
		for (let k = 0; k < SHINGLE; k++) {
			h = Math.imul(h, 0x01000193) ^ finish((numbers[i + k] ?? 0) + k);
		}
		const value = finish(h) >>> 0;
		const share = value % KEPT;
		least[share] = Math.min(least[share] ?? 0, value);
	}
	return `${hexOfWord(whole)}${hexOfWord(second)}:${least.map(hexOfWord).join('')}`;
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

/** A number for each word of a text, the same for the same letters, large or small. It reads a megabyte at a glance. */
function wordNumbers(text: string): number[] {
	const numbers: number[] = [];
	// What each character counts as: its small letter, or 0 where it is no part of a word.
	const letters = new Map<number, number>();
	let h = 0x811c9dc5;
	let isWord = false;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0x20;
		let letter = code < 0x80 ? asciiLetter(code) : letters.get(code);
		if (letter === undefined) {
			const character = String.fromCharCode(code);
			letter = /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
			letters.set(code, letter);
		}
		if (letter !== 0) {
			h = Math.imul(h ^ letter, 0x01000193);
			isWord = true;
		} else if (isWord) {
			numbers.push(finish(h));
			h = 0x811c9dc5;
			isWord = false;
		}
	}
	return numbers;
}

const asciiLetter = (code: number): number =>
	(code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
		? code
		: code >= 0x41 && code <= 0x5a
			? code + 0x20
			: 0;

const sampleOf = (fingerprint: string): string[] => fingerprint.slice(17).match(/.{8}/g) ?? [];
