import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** Ends a process politely, then by force after three seconds. Resolves when it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
		return;
	}
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	child.kill('SIGTERM');
	const force = setTimeout(() => child.kill('SIGKILL'), 3000);
	await gone;
	clearTimeout(force);
}

/**
 * Runs a command to its end and returns what it wrote.
 * @throws an error that holds the command and its standard error when it exits with anything but 0.
 */
export async function runCommand(
	command: string,
	args: readonly string[],
	options: SpawnOptions = {},
): Promise<string> {
	const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let errors = '';
	child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) {
		throw new Error(`${command} ${args.join(' ')} ended with ${code ?? 'a signal'}:\n${errors || output}`);
	}
	return output;
}
