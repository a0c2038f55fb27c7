import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldOf } from '../folds';
import { readGold } from '../speakers/goldDocument';

/** Writes which fold each annotated article is of, for the encoder's training to leave the same ones out. */
const [data, out] = process.argv.slice(2);
if (!data || !out) {
	throw new Error('How to run: writeFolds DATA FOLDER');
}
mkdirSync(out, { recursive: true });
writeFileSync(
	join(out, 'folds.tsv'),
	readGold(join(data, 'gold', 'train.jsonl'))
		.map(({ doc }) => `${doc}\t${String(foldOf(doc))}\n`)
		.join(''),
);
