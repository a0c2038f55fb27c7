import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { EnglishMaker } from './englishMaker';
import { FOLDS } from './folds';
import { listPersons } from './language/listPersons';
import { DATA, read } from './readEnglish';
import { TRAINERS } from './trainers';

const PARTS = TRAINERS.map(([file]) => parse(file).name);

/** Nouns for persons: a text that the code is built with. */
const PERSONS = 'persons';
const PERSONS_FILE = join('src', 'analysis', 'language', 'english', 'persons.txt');

/** What judges need of each fold, beside all that is made of the whole. */
const OF_FOLDS = ['language', 'names', 'attributions', 'speakers', 'careful'];
/** The part of the process that makes it. */
const AHEAD = 'ahead';

function makeAll(maker: EnglishMaker, part: string | undefined): void {
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
}

/** Makes what is made of the folds, to be found where it is kept: from the last one on, as the others go from the first. */
function makeAhead(maker: EnglishMaker): void {
	for (const name of OF_FOLDS) {
		for (let fold = FOLDS - 1; fold >= 0; fold--) {
			maker.bytes(fold, PARTS.indexOf(name));
		}
	}
}

const [folder, part] = process.argv.slice(2);
if (!folder || (part !== undefined && part !== AHEAD && part !== PERSONS && !PARTS.includes(part))) {
	console.error(
		`Usage: npm run train -- DATA_FOLDER [${PERSONS}|${PARTS.join('|')}]\nWithout a part: all but the list of ${PERSONS}, on which all others build.`,
	);
	process.exit(2);
}
const maker = new EnglishMaker(folder, (line) => {
	console.log(line);
});
if (part === AHEAD) {
	makeAhead(maker);
} else if (part === PERSONS) {
	writeFileSync(PERSONS_FILE, listPersons(folder));
} else {
	// A second core has nothing else to do.
	const ahead = part === undefined ? fork(__filename, [folder, AHEAD]) : undefined;
	try {
		makeAll(maker, part);
	} finally {
		ahead?.kill();
	}
}
