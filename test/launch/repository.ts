import * as fs from 'node:fs';
import * as path from 'node:path';

function findRoot(): string {
	for (let folder = __dirname; ; folder = path.dirname(folder)) {
		if (fs.existsSync(path.join(folder, 'package.json'))) {
			return folder;
		}
		if (folder === path.dirname(folder)) {
			throw new Error(`No package.json above ${__dirname}: run this from a checkout of the repository.`);
		}
	}
}

const root = findRoot();

/** The repository's folders, as absolute paths, found from wherever the compiled file lies. */
export const repository = {
	root,
	seeds: path.join(root, 'seeds'),
	out: path.join(root, 'out'),
	compiledTests: path.join(root, 'out', 'test'),
	logs: path.join(root, 'out', 'logs'),
	screenshots: path.join(root, 'out', 'screenshots'),
	/** Downloads, kept between runs. */
	cache: path.join(root, '.vscode-test'),
	/** Where the packaging stage leaves the extension, and the tests of the installed extension look for it. */
	vsix: path.join(root, 'out', 'source-review.vsix'),
};
