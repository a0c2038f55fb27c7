import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { analyze } from '../../analysis/analyze';
import type { Analysis } from '../../analysis/model';
import { readGold } from './goldBlocks';
import { pairUp, type Judged } from './pairUp';
import { calibration, errors, figures } from './reportLines';
import { readEnglish } from '../readEnglish';

/**
 * Prints how well attributions are found: tables, calibration of the confidence, and errors by class with examples.
 *
 * `node out/src/training/attributions/evaluate.js DATA_FOLDER [EXAMPLES]`; DATA_FOLDER holds `gold/dev.jsonl` and
 * `measure/attributions-polnear-dev.jsonl`.
 */
const [folder, examples = '20'] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('usage: evaluate DATA_FOLDER [EXAMPLES]\n');
	process.exit(2);
}
const english = readEnglish();
for (const file of ['gold/dev.jsonl', 'measure/attributions-polnear-dev.jsonl']) {
	const path = join(folder, file);
	if (!existsSync(path)) {
		process.stderr.write(`${path} is not there and is left out\n`);
		continue;
	}
	const judged: Judged[] = [];
	let words = 0;
	let spent = 0;
	for (const gold of readGold(path)) {
		const before = process.cpuUsage();
		const analysis: Analysis = analyze(gold.text, english);
		const used = process.cpuUsage(before);
		spent += (used.user + used.system) / 1e6;
		words += gold.text.split(/\s+/).length;
		judged.push(...pairUp(gold, analysis));
	}
	console.log(`\n== ${file}: ${(words / spent).toFixed(0)} words a second of processor time\n`);
	for (const line of [...figures(judged), '', ...calibration(judged), '', ...errors(judged, Number(examples))]) {
		console.log(line);
	}
}
