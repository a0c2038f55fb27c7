import { NOT, wordsOf } from './words';
import { NEGATED_VERB } from './patterns';

const NEGATIONS = wordsOf('negation');
const NOTHING = wordsOf('nothing');
const WITHOUT = wordsOf('report without');

/** *not*, *didn't* */
export const isNot = (word = ''): boolean => word === NOT || NEGATED_VERB.test(word);

const isNever = (word?: string): boolean => NEGATIONS.has(word) || isNot(word);

/** *never*, *nobody*, *didn't* */
export const deniesClause = (word?: string): boolean => isNever(word) || NOTHING.has(word);

/** Of a report: *never*, *without*, *didn't* */
export const isNegation = (word?: string): boolean => isNever(word) || WITHOUT.has(word);
