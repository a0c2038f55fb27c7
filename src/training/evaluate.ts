import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../analysis/analyze';
import type { English } from '../analysis/english/english';
import { toJson } from '../exports/json';
import { evaluateFolds } from './evaluation/evaluateFolds';
import { printShownRows } from './evaluation/shownRows';
import { EnglishMaker } from './englishMaker';
import { readEnglish } from './readEnglish';

/**
 * Prints the accuracy tables: `npm run evaluate -- FOLDER [TEST…]`, where FOLDER holds `score/` (the scorers),
 * `annotation/seed/gold.jsonl` and `data/`. Without TEST, all of them: seed, gold, worldwide, polnear.
 *
 * `npm run evaluate -- DATA --folds` reads the articles that are trained on in cross-validation;
 * `npm run evaluate -- DATA --rows SEED` prints what the panel shows of ten press articles, read in the same way.
 */
interface Test {
	readonly gold: string;
	readonly scorers: readonly (readonly [script: string, ...options: string[]])[];
}

const NAMES = ['entities.mjs'] as const;
const ALL_NAMES = [
	'entities.mjs',
	'--kinds',
	'person,organization,location,nationality,event,work,product,substance',
] as const;
const OUTERMOST = ['attributions.mjs', '--outermost'] as const;
const SPEAKERS = ['speakers.mjs'] as const;

const TESTS: Readonly<Record<string, Test>> = {
	seed: { gold: 'annotation/seed/gold.jsonl', scorers: [ALL_NAMES, OUTERMOST, SPEAKERS] },
	gold: { gold: 'data/gold/dev.jsonl', scorers: [ALL_NAMES, NAMES, OUTERMOST, SPEAKERS] },
	worldwide: { gold: 'data/measure/names-worldwide-dev.jsonl', scorers: [NAMES] },
	polnear: { gold: 'data/measure/attributions-polnear-dev.jsonl', scorers: [OUTERMOST] },
};

function main([folder, ...asked]: readonly string[]): number {
	if (folder !== undefined && asked.join() === '--folds') {
		evaluateFolds(folder, (line) => {
			process.stdout.write(`${line}\n`);
		});
		return 0;
	}
	const [option, seed = ''] = asked;
	if (folder !== undefined && option === '--rows' && /^\d+$/.test(seed)) {
		const maker = new EnglishMaker(folder, (line) => {
			process.stderr.write(`${line}\n`);
		});
		printShownRows(folder, Number(seed), maker, (line) => {
			process.stdout.write(`${line}\n`);
		});
		return 0;
	}
	const unknown = asked.filter((name) => !TESTS[name]);
	if (folder === undefined || unknown.length > 0) {
		process.stderr.write(
			`usage: evaluate FOLDER [${Object.keys(TESTS).join('|')}]…\n       evaluate DATA --folds\n       evaluate DATA --rows SEED\n`,
		);
		return 2;
	}
	const english = readEnglish();
	const scratch = mkdtempSync(join(tmpdir(), 'source-review-'));
	try {
		for (const [name, test] of Object.entries(TESTS)) {
			if (asked.length > 0 && !asked.includes(name)) {
				continue;
			}
			const gold = join(folder, test.gold);
			if (!existsSync(gold)) {
				process.stderr.write(`${gold} is not there; ${name} is left out\n`);
				continue;
			}
			const predicted = join(scratch, `${name}.jsonl`);
			writeFileSync(predicted, predict(gold, english));
			for (const [script, ...options] of test.scorers) {
				process.stdout.write(`\n== ${name}: ${[script, ...options].join(' ')}\n`);
				spawnSync(process.execPath, [join(folder, 'score', script), gold, predicted, ...options], { stdio: 'inherit' });
			}
		}
	} finally {
		rmSync(scratch, { recursive: true });
	}
	return 0;
}

/** The analyses of a file of `{"doc","text"}` lines, as the command line prints them. */
function predict(path: string, english: English): string {
	const lines = readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line.trim() !== '');
	return lines
		.map((line) => {
			const record = JSON.parse(line) as { readonly doc: string; readonly text: string };
			return `${JSON.stringify(toJson(record.doc, analyze(record.text, english)))}\n`;
		})
		.join('');
}

process.exitCode = main(process.argv.slice(2));
