import * as fs from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import * as path from 'node:path';
import { repository } from '../launch/repository';
import type { RemoteAnswer, RemoteRequest } from './remoteControl';
import { newestSocket } from './remoteSocket';

/** The harness's end of the line to the extension in remoteControl.ts. */
export class RemoteClient {
	private constructor(
		/** The folder of the extension that has to be installed in the editor. */
		readonly extensionFolder: string,
	) {}

	/** Writes the extension into `folder`, which must not be shared with another editor. */
	static async create(folder: string): Promise<RemoteClient> {
		const manifest = {
			name: 'remote-control',
			publisher: 'test',
			version: '1.0.0',
			engines: { vscode: '^1.99.0' },
			main: './remoteControl.js',
			extensionKind: ['workspace'],
			activationEvents: ['*'],
			capabilities: { untrustedWorkspaces: { supported: true } },
		};
		await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
		const compiled = path.join(repository.compiledTests, 'ui', 'remoteControl.js');
		await fs.copyFile(compiled, path.join(folder, 'remoteControl.js'));
		return new RemoteClient(folder);
	}

	/**
	 * @param patience in milliseconds; none: as long as the test has
	 * @throws what the editor answered when it refused, or that it does not listen (yet, or any more).
	 */
	async ask(request: RemoteRequest, patience = 0): Promise<unknown> {
		const socket = newestSocket(await fs.readdir(this.extensionFolder));
		if (socket === undefined) {
			throw new Error('The editor does not listen yet.');
		}
		const body = await new Promise<string>((resolve, reject) => {
			const socketPath = path.join(this.extensionFolder, socket);
			const call = httpRequest({ socketPath, method: 'POST' }, (response) => {
				let text = '';
				response.on('data', (data: Buffer) => (text += data.toString()));
				response.on('end', () => resolve(text));
			});
			call.once('error', reject);
			call.setTimeout(patience, () => call.destroy(new Error('The editor does not answer.')));
			call.end(JSON.stringify(request, (_key, value: unknown) => (value === undefined ? null : value)));
		});
		const answer = JSON.parse(body) as RemoteAnswer;
		if (answer.error !== undefined) {
			throw new Error(`The editor refused ${JSON.stringify(request)}: ${answer.error}`);
		}
		return answer.value;
	}

	/** Whether the editor is up and listens: its window answers, not the host of one that is gone. */
	async listens(): Promise<boolean> {
		return this.ask({ command: 'setContext', args: ['remoteControl.listens', true] }, 2000).then(
			() => true,
			() => false,
		);
	}
}
