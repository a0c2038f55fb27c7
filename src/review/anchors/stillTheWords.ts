/** Less of the words than this, and something else stands there. */
const LEAST = 0.4;

/**
 * Whether a stretch that edits have carried along still is what it was, and has not become another text bit by bit: it
 * has at least two fifths of the words of the two together.
 */
export function areStillTheWords(before: string, now: string): boolean {
	if (before === now) {
		return true;
	}
	const left = new Map<string, number>();
	const [old, present] = [wordsIn(before), wordsIn(now)];
	for (const word of old) {
		left.set(word, (left.get(word) ?? 0) + 1);
	}
	let shared = 0;
	for (const word of present) {
		const count = left.get(word) ?? 0;
		if (count > 0) {
			left.set(word, count - 1);
			shared += 1;
		}
	}
	return 2 * shared >= LEAST * (old.length + present.length);
}

const wordsIn = (text: string): readonly string[] =>
	Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word.toLowerCase());
