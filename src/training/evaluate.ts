import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../analysis/session';
import type { Analysis } from '../analysis/model';
import { toJson } from '../exports/json';
import { NO_EVIDENCE } from '../analysis/encoder/evidence';
import { SecondReader } from '../analysis/encoder/secondReader';
import { onnxRuntime } from '../worker/onnxRuntime';
import { ENCODER_DATA, readBlocks, readEncoder } from './encoder/encoderFiles';
import { articleCounts, type Counts } from './evaluation/articleCounts';
import { evaluateFolds, type Depth } from './evaluation/evaluateFolds';
import { figureRow, headRow } from './evaluation/figureTable';
import { pairUp } from './evaluation/pairUp';
import { printShownRows } from './evaluation/shownRows';
import { EnglishMaker } from './englishMaker';
import { readEnglish } from './readEnglish';
import { readGold } from './speakers/goldDocument';

/**
 * Prints the accuracy tables: `npm run evaluate -- FOLDER quick|careful [TEST…]`, where FOLDER holds `score/` (the scorers),
 * `annotation/seed/gold.jsonl` and `data/`. Without TEST, all of them: seed, gold, worldwide, polnear.
 *
 * `npm run evaluate -- DATA --folds quick|careful` reads the articles that are trained on in cross-validation;
 * `npm run evaluate -- DATA --dev quick|careful` prints the same figures, with intervals, of articles that are not trained on;
 * `npm run evaluate -- DATA --rows SEED` prints what the panel shows of ten articles, read in the same way.
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

async function main([folder, ...options]: readonly string[]): Promise<number> {
	const [what, which = '', ...asked] = options;
	if (folder !== undefined && what === '--folds' && isDepth(which)) {
		evaluateFolds(folder, which, (line) => {
			process.stdout.write(`${line}\n`);
		});
		return 0;
	}
	if (folder !== undefined && what === '--dev' && isDepth(which)) {
		await evaluateDev(folder, await readerOf(which));
		return 0;
	}
	if (folder !== undefined && what === '--rows' && /^\d+$/.test(which)) {
		const maker = new EnglishMaker(folder, (line) => {
			process.stderr.write(`${line}\n`);
		});
		printShownRows(folder, Number(which), maker, (line) => {
			process.stdout.write(`${line}\n`);
		});
		return 0;
	}
	const tests = which === '' ? Object.keys(TESTS) : [which, ...asked];
	if (folder === undefined || !isDepth(what) || tests.some((name) => !TESTS[name])) {
		process.stderr.write(
			`usage: evaluate FOLDER quick|careful [${Object.keys(TESTS).join('|')}]…\n       evaluate DATA --folds quick|careful\n       evaluate DATA --dev quick|careful\n       evaluate DATA --rows SEED\n`,
		);
		return 2;
	}
	const read = await readerOf(what);
	const scratch = mkdtempSync(join(tmpdir(), 'source-review-'));
	try {
		for (const [name, test] of Object.entries(TESTS)) {
			if (!tests.includes(name)) {
				continue;
			}
			const gold = join(folder, test.gold);
			if (!existsSync(gold)) {
				process.stderr.write(`${gold} is not there; ${name} is left out\n`);
				continue;
			}
			const predicted = join(scratch, `${name}.jsonl`);
			writeFileSync(predicted, await predict(gold, read));
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

/** Reads a text as the product does. */
type Read = (text: string) => Promise<Analysis>;

async function readerOf(depth: Depth): Promise<Read> {
	const second = depth === 'careful' ? new SecondReader(await onnxRuntime(readEncoder(ENCODER_DATA))) : null;
	const english = readEnglish();
	return async (text) => analyze(text, english, second ? await readBlocks(second, text) : NO_EVIDENCE);
}

/** The analyses of a file of `{"doc","text"}` lines, as the command line prints them. */
async function predict(path: string, read: Read): Promise<string> {
	const written: string[] = [];
	for (const line of readFileSync(path, 'utf8').split('\n')) {
		if (line.trim() !== '') {
			const { doc, text } = JSON.parse(line) as { readonly doc: string; readonly text: string };
			written.push(`${JSON.stringify(toJson(doc, await read(text)))}\n`);
		}
	}
	return written.join('');
}

/** Figures alone: what is wrong in these articles is not to be seen. */
async function evaluateDev(folder: string, read: Read): Promise<void> {
	const counts: Counts[] = [];
	for (const gold of readGold(join(folder, 'gold', 'dev.jsonl'))) {
		const analysis = await read(gold.text);
		counts.push(articleCounts(gold, analysis, pairUp(gold, analysis)));
	}
	process.stdout.write(`${headRow()}\n${figureRow('dev', counts)}\n`);
}

const isDepth = (word: string | undefined): word is Depth => word === 'quick' || word === 'careful';

void main(process.argv.slice(2)).then((status) => (process.exitCode = status));
