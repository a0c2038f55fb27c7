import type { Chance } from '../chance';
import { replaced, wordsOf, type Table, type WordTables } from '../words';
import type { Change, Changed } from './change';

/** One thing said otherwise, and nothing else. */

const byTable =
	(table: Table, what: string): Change =>
	({ words, names }, chance, tables): Changed | undefined => {
		const fit = wordsOf(words).filter(
			(word, i, all) =>
				tables.of(table, word.key).length > 0 &&
				// Names stay, and so do *may* and *will* where they are large, the month or a man.
				!names.some(({ start, end }) => start < word.end && word.start < end) &&
				(table === 'swap' || table === 'number' || !/^\p{Lu}/u.test(words.slice(word.start)) || i === 0) &&
				(table !== 'negated' || isFree(all[i + 1]?.key, all[i + 2]?.key, tables)) &&
				(table !== 'negation' || isPlain(words.slice(word.end), all[i - 1]?.key, all[i + 1]?.key)),
		);
		const word = chance.pick(fit);
		const by = word && chance.pick(tables.of(table, word.key));
		return word && by !== undefined ? { words: replaced(words, [{ word, by }]), what } : undefined;
	};

/** No second negation right behind. */
const isFree = (next: string | undefined, second: string | undefined, tables: WordTables): boolean =>
	next !== undefined && ![next, second ?? ''].some((key) => tables.of('telling', key).includes('negation'));

/** *Or not*, *not only*, *if not,* are no negations that can go and leave a sentence. */
const isPlain = (rest: string, before: string | undefined, next: string | undefined): boolean =>
	rest.startsWith(' ') && before !== 'or' && next !== 'only';

const figure: Change = ({ words, names }, chance): Changed | undefined => {
	const fit = wordsOf(words).filter(
		(word) => /^\d[\d.,]*$/.test(word.key) && !names.some(({ start, end }) => start < word.end && word.start < end),
	);
	const word = chance.pick(fit);
	return word && { words: replaced(words, [{ word, by: otherFigure(word.key, chance) }]), what: 'number' };
};

/** Another figure of the same length, as a slip of the hand makes it. */
function otherFigure(figure: string, chance: Chance): string {
	const places = Array.from(figure.matchAll(/\d/g), ({ index }) => index);
	// Never the first of a long one: the twentieth century stays.
	const at = chance.pick(places.length > 1 ? places.slice(1) : places) ?? 0;
	const digit = (Number(figure.charAt(at)) + chance.between(1, 9)) % 10;
	const isLeadingZero = digit === 0 && at === 0;
	const instead = figure.startsWith('5') ? 6 : 5;
	return figure.slice(0, at) + String(isLeadingZero ? instead : digit) + figure.slice(at + 1);
}

export const alterations: Readonly<Record<string, Change>> = {
	word: byTable('swap', 'word'),
	number: (quoted, chance, tables) =>
		figure(quoted, chance, tables) ?? byTable('number', 'number')(quoted, chance, tables),
	'negation removed': byTable('negation', 'negation'),
	'negation added': byTable('negated', 'negation'),
	modal: byTable('modal', 'modal'),
};
