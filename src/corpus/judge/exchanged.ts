import { wordsOf } from '../../analysis/language/english/words';
import type { Altered } from '../model';
import type { TextWord } from '../words/readWords';

/** They may stand between who does something, what is done, and to whom; *by*, *was* and *that* would turn it round. */
const BETWEEN = wordsOf('beside who does what to whom');

/**
 * Who did what to whom, told the other way round: *the mayor had called the builders* where the passage says *the builders called the
 * mayor*. Only of words that stand once, close together and in turned order; *the builders were called by the mayor* is no other thing.
 *
 * @param there the words of the passage's sentences that say it
 */
export function exchanged(words: readonly TextWord[], there: readonly TextWord[]): Altered[] {
	const own = telling(words);
	const source = telling(there);
	const placeOf = (stem: string): number => {
		const found = source.filter(({ word }) => word.form.stem === stem);
		return found.length === 1 ? source.findIndex(({ word }) => word.form.stem === stem) : -1;
	};
	const places = own.map(({ word }) => placeOf(word.form.stem));
	return own.flatMap((first, i) => {
		const last = own[i + 2];
		const at = places[i] ?? -1;
		const isTurned = at >= 2 && places[i + 1] === at - 1 && places[i + 2] === at - 2;
		const from = source[at - 2];
		const to = source[at];
		if (!last || !isTurned || !from || !to || !isPlain(words, first.at, last.at) || !isPlain(there, from.at, to.at)) {
			return [];
		}
		return [
			{ article: textOf(words, first.at, last.at), source: textOf(there, from.at, to.at), what: 'word' as const },
		];
	});
}

interface Placed {
	readonly word: TextWord;
	/** Index among all words. */
	readonly at: number;
}

/** Those that tell one passage from another, but for what may stand between. */
const telling = (words: readonly TextWord[]): Placed[] =>
	words.flatMap((word, at) => (word.form.little || BETWEEN.has(word.form.key) ? [] : [{ word, at }]));

/** Whether nothing stands among some words that could turn round who does it, and no mark. */
const isPlain = (words: readonly TextWord[], from: number, to: number): boolean =>
	words.slice(from, to + 1).every(({ form, start, bracketed }, i, all) => {
		const isBeside = i === 0 || start - (all[i - 1]?.end ?? 0) <= 1;
		return isBeside && !bracketed && !form.number && (!form.little || BETWEEN.has(form.key));
	});

const textOf = (words: readonly TextWord[], from: number, to: number): string =>
	words
		.slice(from, to + 1)
		.map(({ form }) => form.key)
		.join(' ');
