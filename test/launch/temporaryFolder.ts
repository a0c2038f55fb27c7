import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Scope } from './scope';

/** An empty folder that is removed when the scope closes. */
export async function temporaryFolder(scope: Scope): Promise<string> {
	// On macOS the temporary folder is a link, and VS Code compares real paths.
	const folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'source-review-')));
	scope.add(() => fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
	return folder;
}
