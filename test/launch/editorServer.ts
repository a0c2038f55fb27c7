import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { endProcess, runCommand } from './processes';
import { repository } from './repository';
import type { Scope } from './scope';
import type { ServerBuild } from './vscodeBuilds';

const START_TIMEOUT_MS = 60_000;
/** Start with every window, and nothing here uses them. */
const UNUSED_BUILT_INS = new Set(['copilot', 'debug-auto-launch', 'github']);

/** An extension in the editor: a folder used where it lies, or a packaged one. */
export type InstalledExtension = { readonly folder: string } | { readonly vsix: string };

export interface EditorServerOptions {
	readonly build: ServerBuild;
	/** Settings, extensions and stored state live below it. */
	readonly dataFolder: string;
	readonly extensions: readonly InstalledExtension[];
	/** Whether every folder is trusted without asking. */
	readonly trusted: boolean;
	/** All of VS Code's own extensions, or those that the tests may use. */
	readonly builtIns: 'all' | 'used';
	/** Lets a page name development folders and a test file, which a built VS Code ignores otherwise. */
	readonly automation: boolean;
}

/** A running VS Code server, on 127.0.0.1 and behind a token made for this run. */
export interface EditorServer {
	readonly port: number;
	/** The address to open, with the token; more query parameters may be appended with `&`. */
	readonly url: string;
	/** Resolves when the server has ended, whatever the reason. */
	readonly ended: Promise<void>;
}

/** Starts a VS Code server which ends with the scope, or with this process however that ends. */
export async function startEditorServer(options: EditorServerOptions, scope: Scope): Promise<EditorServer> {
	const { build, dataFolder, extensions } = options;
	await fs.mkdir(dataFolder, { recursive: true });
	await installExtensions(build, dataFolder, extensions);
	const token = randomBytes(16).toString('hex');
	const args = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
	args.push('--accept-server-license-terms', '--server-data-dir', dataFolder, '--disable-telemetry');
	// Page and server are on one machine.
	args.push('--disable-websocket-compression');
	if (options.builtIns === 'used') {
		args.push('--builtin-extensions-dir', await usedBuiltIns(build, dataFolder));
	}
	if (options.trusted) {
		args.push('--disable-workspace-trust');
	}
	if (options.automation) {
		args.push('--enable-smoke-test-driver');
	}
	const preload = path.join(repository.compiledTests, 'launch', 'endWithParent.js');
	const child = spawn(build.node, ['--require', preload, build.main, ...args], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		env: serverEnvironment(),
	});
	scope.add(() => endProcess(child));
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const port = await announcedPort(child);
	return {
		port,
		url: `http://127.0.0.1:${port}/?tkn=${token}`,
		ended,
	};
}

/** A folder with those of VS Code's own extensions that the tests may use: to start the others too takes seconds. */
async function usedBuiltIns(build: ServerBuild, dataFolder: string): Promise<string> {
	const all = path.join(path.dirname(build.main), '..', 'extensions');
	const folder = path.join(dataFolder, 'built-in');
	await fs.mkdir(folder, { recursive: true });
	const used = (await fs.readdir(all)).filter((name) => !UNUSED_BUILT_INS.has(name));
	await Promise.all(used.map((name) => fs.symlink(path.join(all, name), path.join(folder, name), 'junction')));
	return folder;
}

/** A VS Code that starts us from its own terminal would otherwise pass its paths and ports on. */
function serverEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE'),
	);
}

async function installExtensions(
	build: ServerBuild,
	dataFolder: string,
	extensions: readonly InstalledExtension[],
): Promise<void> {
	const folder = path.join(dataFolder, 'extensions');
	const registry = path.join(folder, 'extensions.json');
	await fs.rm(folder, { recursive: true, force: true });
	await fs.mkdir(folder);
	for (const extension of extensions) {
		if ('vsix' in extension) {
			const where = ['--accept-server-license-terms', '--server-data-dir', dataFolder];
			const args = [build.main, '--install-extension', extension.vsix, ...where];
			await runCommand(build.node, args, { env: serverEnvironment() });
		}
	}
	const installed = (await fs.readFile(registry, 'utf8').catch(() => '[]')).trim();
	const entries = JSON.parse(installed) as unknown[];
	for (const extension of extensions) {
		if ('folder' in extension) {
			entries.push(await registryEntry(extension.folder));
		}
	}
	await fs.writeFile(registry, JSON.stringify(entries));
}

/** What an installation records, with the working folder as its place: rebuild, reload the window, see it. */
async function registryEntry(folder: string): Promise<unknown> {
	const manifest = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8')) as {
		publisher: string;
		name: string;
		version: string;
	};
	return {
		identifier: { id: `${manifest.publisher}.${manifest.name}` },
		version: manifest.version,
		location: { $mid: 1, path: folder, scheme: 'file' },
		metadata: { source: 'vsix', installedTimestamp: 0 },
	};
}

async function announcedPort(child: ChildProcess): Promise<number> {
	let output = '';
	return new Promise((resolve, reject) => {
		const fail = (why: string): void => {
			clearTimeout(timer);
			reject(new Error(`The VS Code server ${why}.\n${output}`));
		};
		const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
		const read = (data: Buffer): void => {
			output = (output + data.toString()).slice(-20_000);
			const announced = /Web UI available at \S*?:(\d+)/.exec(output)?.[1];
			if (announced !== undefined) {
				clearTimeout(timer);
				resolve(Number(announced));
			}
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('error', (error) => fail(`could not be started: ${error.message}`));
		child.once('exit', (code) => fail(`ended with ${code ?? 'a signal'} before it was ready`));
	});
}
