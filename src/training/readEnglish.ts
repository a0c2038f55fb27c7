import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnglish, type English } from '../analysis/english/english';

/** The data of the product; programs run from the repository's root. */
export const readEnglish = (): English =>
	loadEnglish((file) => readFileSync(join('src', 'analysis', 'english', 'data', file)));
