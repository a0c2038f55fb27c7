import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { trainAttributions } from './attributions/trainAttributions';
import { trainNames } from './names/trainNames';

const USAGE = 'Usage: npm run train -- DATA_FOLDER names|attributions [OUTPUT_FILE]';
const TRAINERS = { names: trainNames, attributions: trainAttributions };
const [folder, part, output] = process.argv.slice(2);
if (!folder || (part !== 'names' && part !== 'attributions')) {
	console.error(USAGE);
	process.exit(2);
}
const started = performance.now();
const bytes = TRAINERS[part](folder, (line) => {
	console.log(line);
});
const data = join('src', 'analysis', 'english', 'data');
mkdirSync(data, { recursive: true });
const file = output ?? join(data, `${part}.bin`);
writeFileSync(file, bytes);
console.log(`${file}: ${String(bytes.length)} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
