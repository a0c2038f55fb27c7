/*
 * `npm run soak [-- SEED]`: in full what `npm test` takes a sample of. Thousands of random histories of records, and
 * of the texts that have them, against plain lists, and an extension host killed two hundred times. It takes about half an hour.
 */
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { repository } from '../launch/repository';

const SEED = Number(process.argv[2] ?? 1);
const HISTORIES = 2000;
const MERGES = 300;
const KILLS = 200;
const REVIEWS = 500;

const compiled = (...names: readonly string[]): string => path.join(repository.compiledTests, ...names);

async function runMocha(files: readonly string[]): Promise<boolean> {
	console.log(`Seed ${String(SEED)}`);
	const child = spawn(process.execPath, [compiled('launch', 'runMocha.js'), ...files, '--timeout', '600000'], {
		cwd: repository.root,
		stdio: 'inherit',
		env: {
			...process.env,
			SOAK_SEED: String(SEED),
			SOAK_RUNS: String(HISTORIES),
			SOAK_MERGES: String(MERGES),
			SOAK_KILLS: String(KILLS),
			SOAK_REVIEWS: String(REVIEWS),
		},
	});
	return (await new Promise<number | null>((resolve) => child.once('exit', resolve))) === 0;
}

async function main(): Promise<void> {
	const passed = await runMocha([
		compiled('unit', 'review', 'model', 'records.model.test.js'),
		compiled('unit', 'review', 'model', 'wanderings.model.test.js'),
		compiled('unit', 'review', 'model', 'gitMerge.test.js'),
		compiled('soak', 'manyRecords.test.js'),
		compiled('soak', 'kills.test.js'),
	]);
	process.exitCode = passed ? 0 : 1;
}

void main();
