import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { runCommand } from './processes';

const PROGRESS_EVERY_MS = 3000;

/** `npm` through the client that runs us, so that a person's registry and proxy settings hold. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
	const client = process.env['npm_execpath'];
	return client?.endsWith('.js')
		? runCommand(process.execPath, [client, ...args], { cwd })
		: runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}

/**
 * Downloads a package from the npm registry and unpacks it into `folder`, which must exist. While that lasts, a line
 * every few seconds says how much has come.
 * @param megabytes the download's approximate size, for the progress lines
 */
export async function unpackNpmPackage(spec: string, megabytes: number, folder: string): Promise<void> {
	// A cache of its own makes the download's progress visible as a growing file.
	const cache = await fs.mkdtemp(path.join(os.tmpdir(), 'npm-download-'));
	console.log(`Downloading ${spec} (about ${megabytes} MB)`);
	const progress = setInterval(() => {
		// At the end npm holds the file twice, hence the minimum.
		void sizeOf(cache).then((bytes) =>
			console.log(`  ${spec}: ${Math.min(Math.round(bytes / 1e6), megabytes)} of ${megabytes} MB`),
		);
	}, PROGRESS_EVERY_MS);
	try {
		const output = await npm(['pack', spec, '--silent', '--cache', cache, '--pack-destination', cache], folder);
		const archive = output.trim().split('\n').at(-1);
		if (archive === undefined) {
			throw new Error(`npm pack ${spec} named no file.`);
		}
		clearInterval(progress);
		await runCommand('tar', [
			'-xzf',
			path.join(cache, archive),
			'-C',
			folder,
			'--strip-components=1',
			'--exclude=*.map',
		]);
	} finally {
		clearInterval(progress);
		await fs.rm(cache, { recursive: true, force: true });
	}
}

async function sizeOf(folder: string): Promise<number> {
	let bytes = 0;
	for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
		if (entry.isFile()) {
			bytes += await fs.stat(path.join(entry.parentPath, entry.name)).then(
				(stat) => stat.size,
				() => 0,
			);
		}
	}
	return bytes;
}
