import { NEGATED_VERB } from '../../language/english/patterns';
import { wordsOf } from '../../language/english/words';

const NEGATIONS = new Set([...wordsOf('negation'), ...wordsOf('report without')]);
const NEGATES_CUE = wordsOf('negates cue');

/** *never*, *without*, *didn't* */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || NEGATED_VERB.test(word);

/** Whether a word of a cue counts as its negation where claims are judged: *declined* does too. */
export const negatesCues = (word: string): boolean => isNegation(word) || NEGATES_CUE.has(word);
