import { mix } from '../../analysis/learn/hash';
import type { TextWord } from './readWords';

/** So many words in a row make one hash. */
export const GRAM = 3;
/** Of so many hashes in a row at least one is kept: of five words in a row that two texts share, they share a fingerprint. */
const WINDOW = 3;

/** A hash of some words in a row, kept to stand for its surroundings. */
interface Fingerprint {
	readonly hash: number;
	/** Index of the first of the words. */
	readonly at: number;
}

/**
 * The fingerprints of a text by winnowing: of all hashes of {@link GRAM} words in a row, the least in each window of
 * {@link WINDOW}, the rightmost where several are (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
 */
export function winnow(words: readonly TextWord[]): Fingerprint[] {
	const hashes: number[] = [];
	for (let at = 0; at + GRAM <= words.length; at++) {
		let hash = 0;
		for (let by = 0; by < GRAM; by++) {
			hash = mix(hash, words[at + by]?.form.hash ?? 0);
		}
		hashes.push(hash);
	}
	const kept: Fingerprint[] = [];
	let last = -1;
	for (let from = 0; from === 0 || from + WINDOW <= hashes.length; from++) {
		let least = from;
		for (let at = from + 1; at < Math.min(from + WINDOW, hashes.length); at++) {
			if ((hashes[at] as number) <= (hashes[least] as number)) {
				least = at;
			}
		}
		const hash = hashes[least];
		if (hash !== undefined && least !== last) {
			kept.push({ hash, at: least });
			last = least;
		}
	}
	return kept;
}
