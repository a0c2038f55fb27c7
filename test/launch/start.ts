/*
 * `npm start`: VS Code on `seeds/` with the extension as it was just built. The desktop VS Code where one is installed
 * and can be seen; otherwise a VS Code server for this machine's browsers alone, which ends with the command.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { startEditorServer } from './editorServer';
import { hasDisplay } from './hasDisplay';
import { quietSettings } from './quietSettings';
import { repository } from './repository';
import { Scope } from './scope';
import { serverBuild } from './vscodeBuilds';

const DESKTOP_COMMANDS = ['code', 'code-insiders', 'codium'];

function desktopCommand(): string | undefined {
	const shell = process.platform === 'win32';
	return DESKTOP_COMMANDS.find((command) => spawnSync(command, ['--version'], { shell, stdio: 'ignore' }).status === 0);
}

/** Shows the address in the person's browser; the printed address serves where that does not work. */
function openInBrowser(url: string): void {
	const [command, args] =
		process.platform === 'darwin'
			? ['open', [url]]
			: process.platform === 'win32'
				? ['rundll32', ['url.dll,FileProtocolHandler', url]]
				: ['xdg-open', [url]];
	spawn(command, args, { stdio: 'ignore', detached: true })
		.on('error', () => console.log('No browser could be opened: please open the address yourself.'))
		.unref();
}

/** A quiet editor to begin with; whatever a person then sets stays. */
function prepareSettings(dataFolder: string): void {
	const file = path.join(dataFolder, 'data', 'User', 'settings.json');
	if (fs.existsSync(file)) {
		return;
	}
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, `${JSON.stringify(quietSettings, null, '\t')}\n`);
}

function firstSeed(): string | undefined {
	const name = fs
		.readdirSync(repository.seeds)
		.filter((file) => file.endsWith('.txt'))
		.sort()[0];
	return name === undefined ? undefined : path.join(repository.seeds, name);
}

async function startServer(): Promise<void> {
	// Kept between runs: a reviewer's settings and layout.
	const dataFolder = path.join(repository.cache, 'start');
	prepareSettings(dataFolder);
	await Scope.run(async (scope) => {
		const server = await startEditorServer(
			{
				build: await serverBuild('1.139'),
				dataFolder,
				extensions: [{ folder: repository.root }],
				trusted: true,
				builtIns: 'all',
				automation: false,
			},
			scope,
		);
		const query = new URLSearchParams({ folder: repository.seeds });
		const seed = firstSeed();
		if (seed !== undefined) {
			const place = `vscode-remote://127.0.0.1:${server.port}${encodeURI(seed)}`;
			query.set('payload', JSON.stringify([['openFile', place]]));
		}
		const url = `${server.url}&${query.toString()}`;
		console.log(`\nVS Code with Source Review is at\n\n  ${url}\n\nPress Ctrl+C to end it.`);
		if (hasDisplay()) {
			openInBrowser(url);
		}
		await server.ended;
		throw new Error('The VS Code server ended on its own.');
	});
}

async function main(): Promise<void> {
	const command = hasDisplay() ? desktopCommand() : undefined;
	if (command === undefined) {
		await startServer();
		return;
	}
	const args = ['--new-window', `--extensionDevelopmentPath=${repository.root}`, repository.seeds];
	args.push(...[firstSeed()].filter((seed) => seed !== undefined));
	console.log(`Opening ${command} on ${repository.seeds}`);
	spawnSync(command, args, { shell: process.platform === 'win32', stdio: 'inherit' });
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
