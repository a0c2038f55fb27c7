import { NEGATED_VERB } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';

const NEGATIONS = new Set([...wordsOf('negation'), ...wordsOf('report without')]);

/** *never*, *without*, *didn't* */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || NEGATED_VERB.test(word);

/** Behind a negation they take it away: *not only said*. */
export const NOT_NEGATED = wordsOf('no negation behind');
