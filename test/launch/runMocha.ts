/* Runs compiled tests in Node: node out/test/launch/runMocha.js FILE… [--timeout MS] [--jobs FILES_AT_A_TIME] [--grep PATTERN] */
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { countsLine } from './counts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		timeout: { type: 'string', default: '10000' },
		jobs: { type: 'string', default: '1' },
		grep: { type: 'string' },
	},
});
const jobs = Number(values.jobs);
const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: Number(values.timeout), parallel: jobs > 1, jobs });
if (values.grep !== undefined) {
	mocha.grep(new RegExp(values.grep));
}
for (const file of positionals) {
	mocha.addFile(path.resolve(file));
}
const runner = mocha.run((failures) => {
	const { passes = 0, pending = 0 } = runner.stats ?? {};
	console.log(countsLine({ passed: passes, failed: failures, skipped: pending }));
	// A handle that a test left open must not keep the run from ending; pipes are written synchronously.
	process.exit(failures > 0 ? 1 : 0);
});
