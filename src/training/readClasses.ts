import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers of the classes of likeness that a word is in: one of 64, one of 256 and one of 1,000. */
export interface LikenessClasses {
	readonly of64: number;
	readonly of256: number;
	readonly of1000: number;
}

/**
 * Words in lower case, in classes by likeness of meaning and use: `lexicons/classes/minilm.tsv` of a data folder (k-means
 * over the input embeddings of all-MiniLM-L6-v2; Brown et al. 1992 on why such classes help where a word was never seen).
 *
 * @throws Error where a line is not a word and three numbers
 */
export function readClasses(folder: string): ReadonlyMap<string, LikenessClasses> {
	const path = join(folder, 'lexicons', 'classes', 'minilm.tsv');
	const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
	return new Map(
		lines.map((line) => {
			const [word = '', ...numbers] = line.split('\t');
			const [of64 = NaN, of256 = NaN, of1000 = NaN] = numbers.map(Number);
			if (word === '' || !Number.isInteger(of64 + of256 + of1000)) {
				throw new Error(`${path}: no word and three numbers: ${line}`);
			}
			return [word, { of64, of256, of1000 }];
		}),
	);
}
