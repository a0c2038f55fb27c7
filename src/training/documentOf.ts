import { SPELLING } from '../analysis/language/english/spelling';
import { cutDocument } from '../analysis/text/cutDocument';
import type { Document } from '../analysis/text/document';
import { drain } from '../analysis/text/drain';
import { Memo } from '../analysis/text/memo';
import { Vocabulary } from '../analysis/text/word';

/** A text cut into blocks, of which nothing is kept. */
export const documentOf = (text: string): Document => drain(cutDocument(text, new Memo(), new Vocabulary(SPELLING)));
