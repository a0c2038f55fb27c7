import { listOf } from './words';

/** At each index the word for it, from zero. */
export const SMALL_NUMBERS: readonly string[] = listOf('small numbers');

/** From twenty to ninety. */
export const TENS: readonly string[] = listOf('tens');
