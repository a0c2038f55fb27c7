import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { evaluateNames } from './evaluateNames';

const [folder, file = join('src', 'analysis', 'english', 'data', 'names.bin'), brief] = process.argv.slice(2);
if (!folder) {
	console.error('Usage: npm run evaluate:names -- DATA_FOLDER [NAMES_BIN] [--brief]');
	process.exit(2);
}
evaluateNames(
	folder,
	readFileSync(file),
	(line) => {
		console.log(line);
	},
	brief === '--brief',
);
