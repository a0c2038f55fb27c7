/* Runs compiled tests in Node: node out/test/launch/runMocha.js FILE… [--timeout MS] [--jobs FILES_AT_A_TIME] [--grep PATTERN] */
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { countsLine, type Counts } from './counts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		timeout: { type: 'string', default: '10000' },
		jobs: { type: 'string', default: '1' },
		grep: { type: 'string' },
	},
});

interface Ran {
	readonly counts: Counts;
	/** Files in which something failed. */
	readonly fell: ReadonlySet<string>;
	/** Tests that passed, by their files. */
	readonly passedIn: ReadonlyMap<string, number>;
}

function run(files: readonly string[], jobs: number): Promise<Ran> {
	const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: Number(values.timeout), parallel: jobs > 1, jobs });
	if (values.grep !== undefined) {
		mocha.grep(new RegExp(values.grep));
	}
	files.forEach((file) => mocha.addFile(path.resolve(file)));
	const fell = new Set<string>();
	const passedIn = new Map<string, number>();
	return new Promise((resolve) => {
		const runner = mocha.run((failed) => {
			const { passes = 0, pending = 0 } = runner.stats ?? {};
			resolve({ counts: { passed: passes, failed, skipped: pending }, fell, passedIn });
		});
		runner.on('pass', ({ file = '' }) => passedIn.set(file, (passedIn.get(file) ?? 0) + 1));
		runner.on('fail', ({ file = '' }) => fell.add(file));
	});
}

/** Files that run side by side take the processor from each other: one counts as failed if it fails by itself too. */
async function main(): Promise<Counts> {
	const { counts, fell, passedIn } = await run(positionals, Number(values.jobs));
	if (counts.failed === 0 || values.jobs === '1' || fell.has('')) {
		return counts;
	}
	console.log(`\nFailed beside others, and runs once more by itself:\n${[...fell].join('\n')}`);
	const again = await run([...fell], 1);
	const replaced = [...fell].reduce((sum, file) => sum + (passedIn.get(file) ?? 0), 0);
	return { ...counts, passed: counts.passed - replaced + again.counts.passed, failed: again.counts.failed };
}

void main().then((counts) => {
	console.log(countsLine(counts));
	// A handle that a test left open must not keep the run from ending; pipes are written synchronously.
	process.exit(counts.failed > 0 ? 1 : 0);
});
