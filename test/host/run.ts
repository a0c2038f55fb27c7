/*
 * The entry of the tests that run inside VS Code. One bundle, free of Node, serves every host: the Node extension hosts
 * of VS Code 1.99 and 1.139 and the web worker host.
 *
 * Write a test: `test/host/NAME.test.ts` with mocha's `describe` and `it` as globals, `assert` from `chai`, and `vscode`
 * for everything else; files go through `vscode.workspace.fs`, since a worker has no Node built-ins and its folder is
 * not on a disk. The build finds the file by its name. The open folder is a temporary copy with `seeds/` and
 * `notes.txt` (a text file that is not a seed) in it, so tests may edit and save; close what you opened.
 *
 * `console.log` is shown; what else VS Code and the extension say lies in `out/logs/host-….log`.
 *
 * Run: `npm test -- host-1.99 host-1.139 host-web`; or, after `node esbuild.js --tests`, one host and the tests whose
 * title matches a pattern: `node out/test/launch/runHost.js 1.139 "smoke"`.
 */
import 'mocha/mocha.js';
import { loadHostTests } from 'host-tests';
import * as vscode from 'vscode';
import { countsLine, type Counts } from '../launch/counts';
import { markOutput } from '../launch/markedOutput';
import { PATTERN_FILE } from '../launch/patternFile';
import { testSettings } from '../launch/quietSettings';
import { MEASURED } from '../launch/waitMarks';

const TEST_TIMEOUT_MS = 20_000;

/** Called by VS Code once the extension host is up. Rejects when a test failed; VS Code turns that into exit code 1. */
export async function run(): Promise<void> {
	markConsole();
	// mocha's browser build leaves its class as a global, and runs under Node as well.
	Mocha.reporters.Base.consoleLog = console.log;
	const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: TEST_TIMEOUT_MS });
	const pattern = await requestedPattern();
	if (pattern === undefined) {
		mocha.fgrep(MEASURED).invert();
	} else if (pattern === MEASURED) {
		mocha.fgrep(MEASURED);
	} else {
		mocha.grep(new RegExp(pattern));
	}
	mocha.suite.emit('pre-require', globalThis, 'host tests', mocha);
	loadHostTests();
	// What is read carefully has tests of its own; how long the host is kept is measured as the product is.
	if (pattern !== MEASURED) {
		await quieten();
	}
	const host = vscode.env.uiKind === vscode.UIKind.Web ? (vscode.env.remoteName ?? 'web worker') : 'desktop';
	console.log(`VS Code ${vscode.version} (${host})`);
	const counts = await new Promise<Counts>((resolve) => {
		const runner = mocha.run(() => {
			const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
			resolve({ passed: passes, failed: failures, skipped: pending });
		});
	});
	console.log(countsLine(counts));
	if (counts.failed > 0) {
		throw new Error(`${counts.failed} of the tests in this host failed.`);
	}
}

async function quieten(): Promise<void> {
	const configuration = vscode.workspace.getConfiguration();
	const settings = { ...testSettings, 'breadcrumbs.enabled': false, 'git.autoRepositoryDetection': 'subFolders' };
	for (const [name, value] of Object.entries(settings)) {
		// The oldest does not know all.
		if (configuration.has(name)) {
			await configuration.update(name, value, vscode.ConfigurationTarget.Global);
		}
	}
	await vscode.commands.executeCommand('workbench.action.closeSidebar');
}

function markConsole(): void {
	const own = globalThis.console;
	const log = (...args: unknown[]): void => own.log(...markOutput(args));
	// VS Code makes the single methods read-only, but not the console.
	globalThis.console = { ...own, log };
}

async function requestedPattern(): Promise<string | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) {
		return undefined;
	}
	try {
		const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, PATTERN_FILE));
		return new TextDecoder().decode(bytes).trim();
	} catch {
		return undefined;
	}
}
