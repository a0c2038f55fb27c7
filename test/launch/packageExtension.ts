/* Packages the extension as out/source-review.vsix; passes when that works without a warning. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { countsLine } from './counts';
import { repository } from './repository';

fs.rmSync(repository.vsix, { force: true });
const { status, stdout, stderr } = spawnSync('npm', ['run', 'package', '--', '--out', repository.vsix], {
	cwd: repository.root,
	encoding: 'utf8',
	stdio: ['ignore', 'pipe', 'pipe'],
	shell: process.platform === 'win32',
});
const output = stdout + stderr;
process.stdout.write(output);
// vsce's own word, at the start of a line; the bundler's output may use the word otherwise.
const warned = /^\W*(\d+m\W*)?WARNING\b/m.test(output);
if (warned) {
	console.error('Packaging works but warns: see above.');
}
const passed = status === 0 && fs.existsSync(repository.vsix) && !warned;
console.log(countsLine(passed ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }));
process.exitCode = passed ? 0 : 1;
