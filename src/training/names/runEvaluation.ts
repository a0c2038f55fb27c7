import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { readNameData } from '../../analysis/english/nameData';
import { readWordLists } from '../readEnglish';
import { evaluateLinks } from './evaluateLinks';
import { evaluateNames } from './evaluateNames';

const [folder, file = join('src', 'analysis', 'english', 'data', 'names.bin'), brief] = process.argv.slice(2);
if (!folder) {
	console.error('Usage: npm run evaluate:names -- DATA_FOLDER [NAMES_BIN] [--brief]');
	process.exit(2);
}
const bytes = readFileSync(file);
const log = (line: string): void => {
	console.log(line);
};
evaluateNames(folder, bytes, log, brief === '--brief');
if (brief !== '--brief') {
	evaluateLinks(folder, readNameData(bytes, readWordLists()), log);
}
