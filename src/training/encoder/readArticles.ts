import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SecondReader } from '../../analysis/encoder/secondReader';
import { onnxRuntime } from '../../worker/onnxRuntime';
import { foldOf } from '../folds';
import { readGold } from '../speakers/goldDocument';
import { readBlocks, readEncoder } from './encoderFiles';
import { ENCODERS, EVIDENCE, evidenceLine, parts } from './evidenceFile';

/** Reads each annotated article with the encoder that has not seen it, as the product would. */
async function main(data: string | undefined, only: string | undefined): Promise<void> {
	if (data === undefined) {
		throw new Error('How to run: readArticles DATA [FOLDER]');
	}
	const articles = readGold(join(data, 'gold', 'train.jsonl'));
	for (const [folder, folds] of parts().filter(([each]) => only === undefined || each === only)) {
		const reader = new SecondReader(await onnxRuntime(readEncoder(join(ENCODERS, folder))));
		const lines: string[] = [];
		for (const { doc, text } of articles.filter(({ doc }) => folds.includes(foldOf(doc)))) {
			lines.push(evidenceLine(doc, await readBlocks(reader, text)));
		}
		mkdirSync(EVIDENCE, { recursive: true });
		writeFileSync(join(EVIDENCE, `${folder}.jsonl.gz`), gzipSync(lines.join(''), { level: 9 }));
		console.log(`${folder}: ${String(lines.length)} articles`);
	}
}

if (require.main === module) {
	void main(process.argv[2], process.argv[3]);
}
