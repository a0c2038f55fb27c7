/*
 * Stands in for the VS Code executable where that cannot be downloaded: takes the arguments which
 * `@vscode/test-electron` passes to it, runs the tests in the Node extension host of a VS Code server, and exits with
 * their code.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAutomatedPage } from './automatedPage';
import { launchChromium } from './chromium';
import { startEditorServer } from './editorServer';
import { repository } from './repository';
import { Scope } from './scope';
import { temporaryFolder } from './temporaryFolder';
import { serverBuild, type NodeHostVersion } from './vscodeBuilds';

function argument(name: string): string {
	const prefix = `--${name}=`;
	const found = process.argv.find((arg) => arg.startsWith(prefix));
	if (found === undefined) {
		throw new Error(`The argument ${prefix}… is missing.`);
	}
	return found.slice(prefix.length);
}

/** `@vscode/test-electron` passes Ctrl+C on and nothing else; whoever lost its parent has another one. */
function endWhenOrphaned(scope: Scope): void {
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid !== parent) {
			void scope.close().then(() => process.exit(1));
		}
	}, 1000);
	scope.add(() => clearInterval(watch));
}

async function main(): Promise<number> {
	const folder = fileURLToPath(argument('folder-uri'));
	const version = argument('stand-in-version') as NodeHostVersion;
	return Scope.run(async (scope) => {
		endWhenOrphaned(scope);
		const server = await startEditorServer(
			{
				build: await serverBuild(version),
				dataFolder: path.join(await temporaryFolder(scope), 'server'),
				extensions: [],
				trusted: true,
				builtIns: 'used',
				automation: true,
			},
			scope,
		);
		const remote = (file: string): string => `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`;
		const payload = [
			['extensionDevelopmentPath', remote(argument('extensionDevelopmentPath'))],
			['extensionTestsPath', remote(argument('extensionTestsPath'))],
			['skipWelcome', 'true'],
		];
		const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
		const log = path.join(repository.logs, `host-${version}.log`);
		return runAutomatedPage(await launchChromium(scope), `${server.url}&${query.toString()}`, log);
	});
}

main().then(
	(code) => process.exit(code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
