import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish, type English } from '../analysis/english/english';
import { WordLists } from '../analysis/english/wordLists';

/** The data of the product; programs run from the repository's root. */
export const readEnglish = (): English => loadEnglish(read);

/** Of the data the part that is written by hand. */
export const readWordLists = (): WordLists => WordLists.read(read('words.txt'));

const read = (file: string): Uint8Array => readFileSync(join('src', 'analysis', 'english', 'data', file));
