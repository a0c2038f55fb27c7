import { large, replaced, small, wordsOf } from '../words';
import type { Change, Changed } from './change';

/** The same in other words: three or more of them, but never so many that nobody could know it again. */
const FEWEST = 3;
const GREATEST_SHARE = 0.4;

const synonyms =
	(fewest: number): Change =>
	({ words, names }, chance, tables): Changed | undefined => {
		const all = wordsOf(words);
		const fit = all.filter(
			(word) =>
				tables.of('synonym', word.key).length > 0 &&
				!names.some(({ start, end }) => start < word.end && word.start < end),
		);
		const most = Math.floor(all.length * GREATEST_SHARE);
		const number = Math.min(fit.length, most, chance.between(fewest, Math.max(fewest, most) + 1));
		if (number < fewest) {
			return undefined;
		}
		const changes = chance
			.shuffled(fit)
			.slice(0, number)
			.flatMap((word) => tables.of('synonym', word.key).map((by) => ({ word, by })));
		return { words: replaced(words, changes) };
	};

/** *B, A* for *A, B*, and two words replaced. */
const otherOrder: Change = (quoted, chance, tables): Changed | undefined => {
	const changed = synonyms(2)(quoted, chance, tables)?.words;
	const commas = changed === undefined ? [] : Array.from(changed.matchAll(/, /g), ({ index }) => index);
	const cut = chance.pick(commas);
	if (changed === undefined || cut === undefined || /[.!?]/.test(changed)) {
		return undefined;
	}
	const [first, second] = [changed.slice(0, cut), changed.slice(cut + 2)];
	return [first, second].some((part) => wordsOf(part).length < FEWEST)
		? undefined
		: { words: `${large(second)}, ${small(first)}` };
};

export const rewordings: Readonly<Record<string, Change>> = { synonyms: synonyms(FEWEST), order: otherOrder };
