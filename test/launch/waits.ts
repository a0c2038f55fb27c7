/* How long the extension host is held, in every host: npm run waits. Fails where it is longer than it may be. */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { MEASURED } from './waitMarks';

let isTooLong = false;
for (const host of ['1.99', '1.139', 'web']) {
	const { status } = spawnSync(process.execPath, [path.join(__dirname, 'runHost.js'), host, MEASURED], {
		stdio: 'inherit',
	});
	isTooLong ||= status !== 0;
}
process.exit(isTooLong ? 1 : 0);
