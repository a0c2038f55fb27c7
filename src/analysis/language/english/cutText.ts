import { cutDocument } from '../../text/cutDocument';
import type { Document, Token } from '../../text/document';
import { drain } from '../../text/drain';
import { Memo } from '../../text/memo';
import { cutTokens } from '../../text/tokens';
import { Vocabulary } from '../../text/word';
import { SPELLING } from './spelling';

/** A text cut into blocks, of which nothing is kept. */
export const documentOf = (text: string): Document => drain(cutDocument(text, new Memo(), new Vocabulary(SPELLING)));

/** The tokens of a text; white space belongs to none. */
export const tokenize = (text: string): Token[] => cutTokens(text, new Vocabulary(SPELLING)).tokens;
