import { createServer, type Socket } from 'node:net';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../launch/repository';
import type { Scope } from '../launch/scope';
import type { Order, Report } from './actor';

/** How long a host may take to come, or an answer; nothing waits that long unless it is broken. */
const PATIENCE_MS = 60_000;

/** A living extension host. */
export class Host {
	/** Resolves when the process is gone. */
	readonly ended: Promise<void>;
	private readonly listeners = new Set<(report: Report) => void>();

	constructor(
		readonly pid: number,
		private readonly line: Socket,
	) {
		// Its end of the line breaks with the last of its threads.
		this.ended = new Promise((resolve) => line.once('close', () => resolve()));
	}

	/** Gives an order; what becomes of its acts is reported one by one. */
	order(order: Order): void {
		this.line.write(`${JSON.stringify(order)}\n`);
	}

	onReport(listener: (report: Report) => void): void {
		this.listeners.add(listener);
	}

	/** Called with what the process says. */
	hear(report: Report): void {
		this.listeners.forEach((listener) => listener(report));
	}

	/** Ends the process at once: it can neither finish nor clean up anything. */
	kill(): void {
		process.kill(this.pid, 'SIGKILL');
	}
}

/** Where the extension in actor.ts comes to, each time a host has started with it. */
export class Reviewer {
	private readonly waiting: ((host: Host) => void)[] = [];
	private readonly come: Host[] = [];

	private constructor(
		/** The folder of the extension that has to be installed in the editor. */
		readonly extensionFolder: string,
	) {}

	/** Writes the extension into `folder`, which must not be shared with another editor. */
	static async create(folder: string, scope: Scope): Promise<Reviewer> {
		const manifest = {
			name: 'soak-actor',
			publisher: 'test',
			version: '1.0.0',
			engines: { vscode: '^1.99.0' },
			main: './actor.js',
			extensionKind: ['workspace'],
			activationEvents: ['*'],
			capabilities: { untrustedWorkspaces: { supported: true } },
		};
		await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
		await fs.copyFile(path.join(repository.compiledTests, 'soak', 'actor.js'), path.join(folder, 'actor.js'));
		const reviewer = new Reviewer(folder);
		const server = createServer((line) => reviewer.welcome(line));
		await new Promise<void>((resolve) => server.listen(path.join(folder, 'socket'), resolve));
		scope.add(() => void server.close());
		return reviewer;
	}

	/** The next host that starts, or one that has and was not asked for. */
	host(): Promise<Host> {
		const here = this.come.shift();
		if (here) {
			return Promise.resolve(here);
		}
		return new Promise((resolve, reject) => {
			const give = setTimeout(() => reject(new Error('No extension host came.')), PATIENCE_MS);
			this.waiting.push((host) => {
				clearTimeout(give);
				resolve(host);
			});
		});
	}

	private welcome(line: Socket): void {
		let host: Host | undefined;
		line.on('error', () => line.destroy());
		const reports = createInterface({ input: line });
		// It tells of the same broken line again.
		reports.on('error', () => undefined);
		reports.on('line', (text) => {
			const report = JSON.parse(text) as Report;
			if (host) {
				host.hear(report);
			} else if ('ready' in report) {
				host = new Host(report.ready, line);
				this.present(host);
			}
		});
	}

	private present(host: Host): void {
		const taker = this.waiting.shift();
		if (taker) {
			taker(host);
		} else {
			this.come.push(host);
		}
	}
}
