import { rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Scope } from './scope';

/** An empty folder that is removed when the scope closes, or at the latest when this process exits. */
export async function temporaryFolder(scope: Scope): Promise<string> {
	// On macOS the temporary folder is a link, and VS Code compares real paths.
	const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'source-review-')));
	const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
	const atExit = (): void => rmSync(folder, removal);
	process.once('exit', atExit);
	scope.add(async () => {
		await fs.rm(folder, removal);
		process.off('exit', atExit);
	});
	return folder;
}
