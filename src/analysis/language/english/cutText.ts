import type { Token } from '../../text/document';
import { cutTokens } from '../../text/tokens';
import { Vocabulary } from '../../text/word';
import { SPELLING } from './spelling';

/** The tokens of a text; white space belongs to none. */
export const tokenize = (text: string): Token[] => cutTokens(text, new Vocabulary(SPELLING)).tokens;
