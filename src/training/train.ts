import { mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

import { EnglishMaker } from './englishMaker';
import { DATA, read } from './readEnglish';
import { TRAINERS } from './trainers';

const PARTS = TRAINERS.map(([file]) => parse(file).name);

const [folder, part] = process.argv.slice(2);
if (!folder || (part !== undefined && !PARTS.includes(part))) {
	console.error(`Usage: npm run train -- DATA_FOLDER [${PARTS.join('|')}]\nWithout a part: all of them.`);
	process.exit(2);
}
const maker = new EnglishMaker(folder, (line) => {
	console.log(line);
});
mkdirSync(DATA, { recursive: true });
TRAINERS.forEach(([file], stage) => {
	if (part !== undefined && part !== PARTS[stage]) {
		if (PARTS.indexOf(part) > stage) {
			maker.take(file, read(file));
		}
		return;
	}
	const started = performance.now();
	const bytes = maker.bytes(null, stage);
	const path = join(DATA, file);
	writeFileSync(path, bytes);
	console.log(`${path}: ${String(bytes.length)} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
});
