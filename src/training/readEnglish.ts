import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish, type English } from '../analysis/trained/english';
import type { EnglishFile } from '../analysis/trained/englishFiles';

/** Where the product's data is; programs run from the repository's root. */
export const DATA = join('src', 'analysis', 'trained', 'data');

/** The data of the product. */
export const readEnglish = (): English => loadEnglish(read);

export const read = (file: EnglishFile): Uint8Array => readFileSync(join(DATA, file));
