import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { trainNames } from './names/trainNames';

const USAGE = 'Usage: npm run train -- DATA_FOLDER names [OUTPUT_FILE]';
const [folder, part, output] = process.argv.slice(2);
if (!folder || part !== 'names') {
	console.error(USAGE);
	process.exit(2);
}
const started = performance.now();
const bytes = trainNames(folder, (line) => {
	console.log(line);
});
const data = join('src', 'analysis', 'english', 'data');
mkdirSync(data, { recursive: true });
const file = output ?? join(data, 'names.bin');
writeFileSync(file, bytes);
console.log(`${file}: ${String(bytes.length)} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
