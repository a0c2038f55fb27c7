import { NOT, isListed } from './words';
import { NEGATED_VERB } from './patterns';

/** *not*, *didn't* */
export const isNot = (word = ''): boolean => word === NOT || NEGATED_VERB.test(word);

const isNever = (word?: string): boolean => isListed('negation', word) || isNot(word);

/** *never*, *nobody*, *didn't* */
export const deniesClause = (word?: string): boolean => isNever(word) || isListed('nothing', word);

/** Of a report: *never*, *without*, *didn't* */
export const isNegation = (word?: string): boolean => isNever(word) || isListed('report without', word);
