import { AUXILIARIES, THAT } from '../../analysis/language/english/words';
import { isBe } from '../../analysis/language/english/morphology';
import { TITLES } from '../../analysis/language/english/spelling';
import { DEFINITE, POSSESSIVE } from '../../analysis/syntax/phrase';
import type { Altered } from '../model';
import type { TextWord } from '../words/readWords';
import type { WordForm } from '../words/wordForm';

/**
 * Who did what to whom, told the other way round: *the mayor had called the builders* where the passage says *the builders called the
 * mayor*. Only of words that stand once, close together and in turned order; *the builders were called by the mayor* is no other thing.
 *
 * @param there the words of the passage's sentences that say it
 */
export function exchanged(words: readonly TextWord[], there: readonly TextWord[]): Altered[] {
	const own = telling(words);
	const theirs = telling(there);
	const stems = theirs.map((at) => there[at]?.form.stem);
	const places = own.map((at) => {
		const stem = words[at]?.form.stem;
		const place = stems.indexOf(stem);
		return stems.lastIndexOf(stem) === place ? place : -1;
	});
	return own.flatMap((from, i) => {
		const place = places[i] ?? -1;
		if (place < 2 || places[i + 1] !== place - 1 || places[i + 2] !== place - 2) {
			return [];
		}
		const article = plain(words, from, own[i + 2]);
		const source = plain(there, theirs[place - 2], theirs[place]);
		return article && source ? [{ article, source, what: 'word' as const }] : [];
	});
}

/** What may stand beside who does something, what is done, and to whom; *by*, *was* and *that* would turn it round. */
const isBeside = ({ key, modal }: WordForm): boolean =>
	key !== THAT &&
	(modal || [DEFINITE, POSSESSIVE, TITLES].some((list) => list.has(key)) || (AUXILIARIES.has(key) && !isBe(key)));

/** Indices of those that tell one passage from another, but for what may stand between. */
const telling = (words: readonly TextWord[]): number[] =>
	words.flatMap(({ form }, at) => (form.little || isBeside(form) ? [] : [at]));

/** Some words as they are compared, where no mark stands among them and nothing that could turn round who does it. */
function plain(words: readonly TextWord[], from = 0, last = 0): string | null {
	const all = words.slice(from, last + 1);
	const isPlain = all.every(
		({ form, start, bracketed }, i) =>
			start - (all[i - 1]?.end ?? start) <= 1 && !bracketed && !form.number && (!form.little || isBeside(form)),
	);
	return isPlain ? all.map(({ form }) => form.key).join(' ') : null;
}
