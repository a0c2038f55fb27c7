import * as vscode from 'vscode';

/*
 * What we ask of VS Code's built-in git extension (its API, version 1). Where there is none, as in a browser, or it is
 * turned off, there is no history.
 */

/** A commit as git tells it. */
export interface Commit {
	readonly hash: string;
	readonly message: string;
	readonly authorName?: string;
	readonly authorDate?: Date;
}

interface Repository {
	/** @param options `path` is one of the machine's; the latest commit comes first */
	log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
}

interface GitApi {
	readonly state: 'uninitialized' | 'initialized';
	readonly onDidChangeState: vscode.Event<unknown>;
	getRepository(uri: vscode.Uri): Repository | null;
	/** The address under which VS Code opens the text of a file as it was in a commit. */
	toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/** A file that git keeps. */
export interface KeptFile {
	readonly repository: Repository;
	/** Where the file can be read as it was in a commit. */
	readonly at: (hash: string) => vscode.Uri;
}

/** How long git may take to find its repositories, in milliseconds. */
const PATIENCE = 5000;

/** The file in its repository; `undefined` where git, its extension or a repository is missing. */
export async function keptByGit(uri: vscode.Uri): Promise<KeptFile | undefined> {
	const extension = uri.scheme === 'file' ? vscode.extensions.getExtension<GitExtension>('vscode.git') : undefined;
	try {
		const git = await extension?.activate();
		const api = git?.enabled ? git.getAPI(1) : undefined;
		if (!api) {
			return undefined;
		}
		if (api.state === 'uninitialized') {
			await initialized(api);
		}
		const repository = api.getRepository(uri);
		return repository ? { repository, at: (hash) => api.toGitUri(uri, hash) } : undefined;
	} catch {
		// Git itself may not be installed: then the file has no history here.
		return undefined;
	}
}

function initialized({ onDidChangeState }: GitApi): Promise<void> {
	return new Promise((resolve) => {
		const done = (): void => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const timer = setTimeout(done, PATIENCE);
		const listener = onDidChangeState(done);
	});
}
