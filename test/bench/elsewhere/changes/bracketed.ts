import type { Span } from '../../../../src/analysis/model';
import { large, replaced, wordsOf } from '../words';
import type { Change, Changed } from './change';

/** Square brackets that say who or what is meant, as newspapers put them. */

export const pronoun: Change = ({ words }, chance, tables): Changed | undefined => {
	const word = chance.pick(wordsOf(words).filter(({ key }) => tables.of('bracket', key).length > 0));
	const by = word && chance.pick(tables.of('bracket', word.key));
	return word && by !== undefined ? { words: inBrackets(words, word, by) } : undefined;
};

export const name: Change = ({ words, names }, chance, tables): Changed | undefined => {
	const found = chance.pick(names.filter(({ kind }) => tables.of('named', kind).length > 0));
	const by = found && chance.pick(tables.of('named', found.kind));
	return found && by !== undefined ? { words: inBrackets(words, found, by) } : undefined;
};

/** Never *the [the minister]*; large where a sentence begins. */
function inBrackets(words: string, { start, end }: Span, by: string): string {
	const before = words.slice(0, start);
	const bare = /\bthe $/i.test(before) ? by.replace('[the ', '[') : by;
	const isFirst = /(?:^|[.!?]\s+)$/.test(before);
	return before + (isFirst ? `[${large(bare.slice(1))}` : bare) + words.slice(end);
}

export const inserted: Change = ({ words }, chance, tables): Changed | undefined => {
	const word = chance.pick(wordsOf(words).filter(({ key }) => tables.of('inserted', key).length > 0));
	const by = word && chance.pick(tables.of('inserted', word.key));
	return word && by !== undefined
		? { words: replaced(words, [{ word, by: `${words.slice(word.start, word.end)} ${by}` }]) }
		: undefined;
};
