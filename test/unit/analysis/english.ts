import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { loadEnglish, type English } from '../../../src/analysis/trained/english';

let loaded: English | undefined;

/** The data of the product, read once for all tests. Tests run from the repository's root. */
export function english(): English {
	loaded ??= loadEnglish((file) => readFileSync(join('src', 'analysis', 'trained', 'data', file)));
	return loaded;
}
