import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { trainAttributions } from './attributions/trainAttributions';
import { trainNames } from './names/trainNames';
import { trainClaims } from './speakers/trainClaims';
import { trainSpeakers } from './speakers/trainSpeakers';

type Trainer = (folder: string, report: (line: string) => void) => Uint8Array;

/** In the order in which one builds on the other. */
const TRAINERS: Readonly<Record<string, readonly [file: string, train: Trainer]>> = {
	names: ['names.bin', trainNames],
	attributions: ['attributions.bin', trainAttributions],
	speakers: ['speakers.json', trainSpeakers],
	claims: ['claims.json', trainClaims],
};
const PARTS = Object.keys(TRAINERS);

const [folder, part, output] = process.argv.slice(2);
if (!folder || (part !== undefined && !PARTS.includes(part))) {
	console.error(`Usage: npm run train -- DATA_FOLDER [${PARTS.join('|')} [OUTPUT_FILE]]\nWithout a part: all of them.`);
	process.exit(2);
}
const data = join('src', 'analysis', 'english', 'data');
mkdirSync(data, { recursive: true });
for (const [name, [file, train]] of Object.entries(TRAINERS)) {
	if (part === undefined || part === name) {
		const started = performance.now();
		const bytes = train(folder, (line) => {
			console.log(line);
		});
		const path = output ?? join(data, file);
		writeFileSync(path, bytes);
		console.log(`${path}: ${String(bytes.length)} bytes, ${((performance.now() - started) / 1000).toFixed(0)} s`);
	}
}
