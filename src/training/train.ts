import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readEnglish } from './readEnglish';
import { TRAINERS } from './trainers';

const PARTS = Object.keys(TRAINERS);

const [folder, part, output] = process.argv.slice(2);
if (!folder || (part !== undefined && !PARTS.includes(part))) {
	console.error(`Usage: npm run train -- DATA_FOLDER [${PARTS.join('|')} [OUTPUT_FILE]]\nWithout a part: all of them.`);
	process.exit(2);
}
const data = join('src', 'analysis', 'english', 'data');
const log = (line: string): void => {
	console.log(line);
};
mkdirSync(data, { recursive: true });
for (const [name, [file, train]] of Object.entries(TRAINERS)) {
	if (part === undefined || part === name) {
		const started = performance.now();
		const bytes = train(folder, log)(null, readEnglish);
		const path = output ?? join(data, file);
		writeFileSync(path, bytes);
		console.log(`${path}: ${String(bytes.length)} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
	}
}
