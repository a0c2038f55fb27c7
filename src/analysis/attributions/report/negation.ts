import { NEGATED_VERB } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';

const NEGATIONS = new Set([...wordsOf('negation'), ...wordsOf('report without')]);

/** *never*, *without*, *didn't* */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || NEGATED_VERB.test(word);
