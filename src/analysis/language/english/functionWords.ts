import { listOf, wordsOf } from './words';

// The words of English that grammar is made of, by themselves: what a text holds is compared with them. Lower case.
// Lists of words stand in `words.txt`, patterns over running text in `patterns.ts`.

export const A = 'a';
export const ACCORDING = 'according';
export const AGAINST = 'against';
/** Of Arabic names; no particle at the beginning of one: *Al* is a forename. */
export const AL = 'al';
export const AN = 'an';
export const AND = 'and';
export const AS = 'as';
export const BE = 'be';
export const BEEN = 'been';
export const BETWEEN = 'between';
export const BUT = 'but';
export const BY = 'by';
export const CLOSE = 'close';
export const DENY = 'deny';
export const FROM = 'from';
export const HAD = 'had';
export const HALF = 'half';
export const HEAR = 'hear';
export const HER = 'her';
export const I = 'i';
export const IF = 'if';
export const MUST = 'must';
export const IN = 'in';
export const IT = 'it';
export const MINUS = 'minus';
export const NEITHER = 'neither';
export const NEVER = 'never';
export const NO = 'no';
export const ANY = 'any';
export const NOR = 'nor';
export const NOT = 'not';
export const NOTHING = 'nothing';
export const SUCH = 'such';
export const OF = 'of';
export const OLD = 'old';
export const ONE = 'one';
export const OR = 'or';
export const PER = 'per';
/** What makes an owner, with the straight apostrophe. */
export const POSSESSIVE = "'s";
export const TELL = 'tell';
export const QUOTE = 'quote';
export const RATHER = 'rather';
export const THAN = 'than';
export const THAT = 'that';
export const THE = 'the';
export const THERE = 'there';
export const TO = 'to';
export const TOMORROW = 'tomorrow';
export const UNTIL = 'until';
export const WHAT = 'what';
export const WHATEVER = 'whatever';
export const WHEN = 'when';
export const WHETHER = 'whether';
export const WHICH = 'which';
export const WHO = 'who';
export const WHOM = 'whom';
export const WITHOUT = 'without';
export const WOULD = 'would';
export const YEAR = 'year';
export const YET = 'yet';
export const YOU = 'you';

// Lists that several places ask; what they hold is said in `words.txt`.

export const AUXILIARIES = wordsOf('auxiliaries');
export const BEGINS_SIDE_CLAUSES = wordsOf('begins side clauses');
export const FIRST_PERSON = wordsOf('first person');
export const FUTURE = wordsOf('future');
/** They sit and listen. */
export const HEARING_BODIES = wordsOf('hearing bodies');
/** Coordinates clauses. */
export const JOINS_CLAUSES = wordsOf('joins clauses');
/** Verbs that need a noun to report: *made no such admission*. */
export const LIGHT_VERBS = wordsOf('light verbs');
export const MONTHS = wordsOf('months');
/** Words that begin sentences, with their capital: alone they are no name. */
export const OPENERS = wordsOf('openers');
export const ORDINALS = wordsOf('ordinals');
export const PERSONAL_SUBJECTS = wordsOf('personal subject');
export const POINTED_AT = wordsOf('pointed at');
export const PREPOSITIONS = wordsOf('prepositions');
export const RELATIVES = wordsOf('relatives');
export const SECOND_PERSON = wordsOf('second person');
/** At each index the word for it, from zero. */
export const SMALL_NUMBERS = listOf('small numbers');
/** From twenty to ninety. */
export const TENS = listOf('tens');
export const TO_HAVE = wordsOf('have');
