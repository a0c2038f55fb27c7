import { diffArrays } from 'diff';
import type { Replaced } from './versionChanges';
import type { WordRow } from './wordRow';

/** How much two rows of words have in common. */
interface Likeness {
	/** Words that are the same in the same order, of all (Dice's coefficient over the longest common subsequence). */
	readonly share: number;
	/** How many those are. */
	readonly common: number;
}

const NONE: Likeness = { share: 0, common: 0 };

/** @param least with a smaller share, rows are unlike, and nothing is aligned to find out how much */
export function likeness(old: WordRow, now: WordRow, least: number): Likeness {
	const all = old.words.length + now.words.length;
	if (all === 0 || 2 * sharedWords(old.words, now.words) < least * all) {
		return NONE;
	}
	const common = diffArrays([...old.words], [...now.words])
		.filter(({ added, removed }) => !added && !removed)
		.reduce((sum, { value }) => sum + value.length, 0);
	return { share: (2 * common) / all, common };
}

/** The runs of words that were put for others. */
export function replacedWords(old: WordRow, now: WordRow): Replaced[] {
	const replaced: { old: string; now: string }[] = [];
	let isOpen = false;
	for (const { value, added, removed } of diffArrays([...old.words], [...now.words])) {
		const words = value.join(' ');
		const last = replaced.at(-1);
		if (!added && !removed) {
			isOpen = false;
		} else if (isOpen && last) {
			last[added ? 'now' : 'old'] = words;
		} else {
			replaced.push(added ? { old: '', now: words } : { old: words, now: '' });
			isOpen = true;
		}
	}
	return replaced;
}

/** In any order: never less than what is the same in order. */
function sharedWords(old: readonly string[], now: readonly string[]): number {
	const left = new Map<string, number>();
	for (const word of old) {
		left.set(word, (left.get(word) ?? 0) + 1);
	}
	return now.reduce((shared, word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count > 0 ? shared + 1 : shared;
	}, 0);
}
