import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from './repository';
import type { Scope } from './scope';
import { temporaryFolder } from './temporaryFolder';

/**
 * A fresh folder that tests may change as they like: `seeds/` as in the repository, and whatever `files` adds or
 * replaces (relative path → content). It is removed when the scope closes.
 */
export async function temporaryWorkspace(scope: Scope, files: Readonly<Record<string, string>> = {}): Promise<string> {
	const folder = path.join(await temporaryFolder(scope), 'workspace');
	await fs.cp(repository.seeds, path.join(folder, 'seeds'), { recursive: true });
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		await fs.mkdir(path.dirname(file), { recursive: true });
		await fs.writeFile(file, content);
	}
	return folder;
}
