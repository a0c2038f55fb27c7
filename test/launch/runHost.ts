/*
 * Runs the compiled tests of test/host inside one VS Code: node out/test/launch/runHost.js 1.99 | 1.139 | web [PATTERN]
 * PATTERN is a regular expression over the tests' full titles.
 */
import { createServer } from 'node:net';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { open } from '@vscode/test-web';
import { runAutomatedPage } from './automatedPage';
import { launchChromium } from './chromium';
import { hasDisplay } from './hasDisplay';
import { PATTERN_FILE } from './patternFile';
import { repository } from './repository';
import { Scope } from './scope';
import { temporaryWorkspace } from './temporaryWorkspace';
import { MEASURED } from './waitMarks';
import { traced } from './waitTrace';
import { areReleasesReachable, webBuild, type NodeHostVersion } from './vscodeBuilds';

const HOST_TESTS = path.join(repository.compiledTests, 'host', 'run.js');

async function runNodeHost(version: NodeHostVersion, workspace: string): Promise<number> {
	const common = { extensionDevelopmentPath: repository.root, extensionTestsPath: HOST_TESTS };
	try {
		if (hasDisplay() && (await areReleasesReachable())) {
			const release = version === '1.99' ? '1.99.3' : 'stable';
			// Two that share one would be one.
			const own = path.join(repository.cache, `user-data-${version}`);
			const launchArgs = [workspace, `--user-data-dir=${own}`];
			return await runTests({ ...common, version: release, launchArgs, cachePath: repository.cache });
		}
		return await runTests({
			...common,
			vscodeExecutablePath: process.execPath,
			launchArgs: [
				path.join(__dirname, 'electronStandIn.js'),
				`--stand-in-version=${version}`,
				`--folder-uri=${pathToFileURL(workspace).href}`,
			],
		});
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return 1;
	}
}

async function runWebHost(workspace: string, isMeasured: boolean, scope: Scope): Promise<number> {
	const port = await freePort();
	const build = (await areReleasesReachable()) ? { testRunnerDataDir: repository.cache } : await webBuild();
	const server = await open({
		...build,
		browserType: 'none',
		quality: 'stable',
		extensionDevelopmentPath: repository.root,
		extensionTestsPath: HOST_TESTS,
		folderPath: workspace,
		host: '127.0.0.1',
		port,
	});
	scope.add(() => server.dispose());
	const browser = await launchChromium(scope);
	const run = (): Promise<number> =>
		runAutomatedPage(browser, `http://127.0.0.1:${port}/`, path.join(repository.logs, 'host-web.log'));
	return isMeasured ? traced(browser, run) : run();
}

async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

async function main(): Promise<number> {
	const [host, pattern] = process.argv.slice(2);
	if (host !== '1.99' && host !== '1.139' && host !== 'web') {
		throw new Error('Name a host: 1.99, 1.139 or web.');
	}
	return Scope.run(async (scope) => {
		const workspace = await temporaryWorkspace(scope, {
			'notes.txt': 'A text file that is not a seed.\n',
			...(pattern === undefined ? {} : { [PATTERN_FILE]: pattern }),
		});
		return host === 'web' ? runWebHost(workspace, pattern === MEASURED, scope) : runNodeHost(host, workspace);
	});
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
