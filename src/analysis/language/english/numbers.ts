import { wordsOf } from './words';

/** At each index the word for it, from zero. */
export const SMALL_NUMBERS: readonly string[] = [...wordsOf('small numbers')];

/** From twenty to ninety. */
export const TENS: readonly string[] = [...wordsOf('tens')];
