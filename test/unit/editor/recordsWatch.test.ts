import { disk, Emitter, FileSystemError, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import { mock } from 'node:test';
import * as vscode from 'vscode';
import { RecordsWatch } from '../../../src/editor/recordsWatch';
import { workspaceFiles } from '../../../src/editor/workspaceFiles';
import { RecordsFolder } from '../../../src/review/store/recordsFolder';
import type { TextRecords } from '../../../src/review/store/textRecords';
import { Disk, quietSurroundings } from '../review/memoryFiles';
import { openWindow, PATH, say, shown } from '../review/store/someWindow';

/** A folder in which nobody tells that files change; each folder in it tells when something last came there, or went. */
class DeafFolder {
	readonly root: vscode.Uri;
	readonly watch = new RecordsWatch(() => void this.records.refresh());
	readonly records: RecordsFolder;
	private readonly folders = new Map<string, number>();
	private readonly files = new Map<string, string>();
	private time = 0;

	constructor(private readonly name: string) {
		this.root = new Uri(name) as unknown as vscode.Uri;
		const owner = { author: 'rosa', reviewer: () => '' };
		this.records = new RecordsFolder(
			workspaceFiles(this.root, this.watch),
			owner,
			quietSurroundings('deaf'),
			() => undefined,
		);
	}

	/** Makes a file, and the folders around it. */
	make(name: string, text: string): void {
		const parts = name.split('/');
		parts.slice(0, -1).forEach((_, i) => this.folders.set(parts.slice(0, i + 1).join('/'), (this.time += 1)));
		this.files.set(name, text);
	}

	/** Writes into a file that is there: its folder tells nothing of that. */
	write(name: string, text: string): void {
		this.files.set(name, text);
	}

	clear(): void {
		this.files.clear();
		this.folders.clear();
	}

	stat({ path }: Uri): Promise<unknown> {
		const name = path.slice(this.name.length + 1);
		const [text, mtime] = [this.files.get(name), this.folders.get(name)];
		return text === undefined && mtime === undefined
			? Promise.reject(new FileSystemError('FileNotFound'))
			: Promise.resolve({ type: mtime === undefined ? 1 : 2, mtime, size: text?.length });
	}

	list({ path }: Uri): Promise<unknown> {
		const folder = path.slice(this.name.length + 1);
		if (!this.folders.has(folder)) {
			return Promise.reject(new FileSystemError('FileNotFound'));
		}
		const start = `${folder}/`;
		const names = [...this.files.keys(), ...this.folders.keys()].filter((name) => name.startsWith(start));
		const inside = names.map((name) => name.slice(start.length)).filter((name) => !name.includes('/'));
		return Promise.resolve(inside.map((name) => [name, this.files.has(start + name) ? 1 : 2]));
	}

	read({ path }: Uri): Promise<unknown> {
		const text = this.files.get(path.slice(this.name.length + 1));
		return text === undefined
			? Promise.reject(new FileSystemError('FileNotFound'))
			: Promise.resolve(new TextEncoder().encode(text));
	}
}

describe('a folder of records of which nobody tells that it changes', () => {
	let folder: DeafFolder;
	let log: string;
	let text: string;
	let opened: TextRecords;
	/** So long as it takes to look once more, and to tell of it. */
	const looks = async (): Promise<void> => {
		for (const time of [2000, 100]) {
			mock.timers.tick(time);
			await ends();
		}
	};
	const ends = async (): Promise<void> => {
		for (let turn = 0; turn < 50; turn += 1) {
			await new Promise((resolve) => setImmediate(resolve));
		}
	};
	/** What is shown of the text that is open. */
	const there = (): Record<string, string> => shown(opened.records);
	const open = async (): Promise<void> => void (opened = await folder.records.text(PATH));

	before(async () => {
		const other = new Disk();
		const window = openWindow(other, 'emil');
		await (await window.text()).act([say('a', { status: 'checked' })]);
		await window.folder.settled();
		const name = other.names.find((name) => name.startsWith('acts/')) ?? assert.fail('There is no log.');
		[log, text] = [`.source-review/${name}`, other.files.get(name) ?? ''];
	});
	beforeEach(() => {
		mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
		Object.assign(vscode.workspace, {
			createFileSystemWatcher: () => ({
				onDidChange: new Emitter().event,
				onDidCreate: new Emitter().event,
				onDidDelete: new Emitter().event,
				dispose: () => undefined,
			}),
		});
		Object.assign(vscode.window, { onDidChangeWindowState: new Emitter().event });
		folder = new DeafFolder('/town');
		Object.assign(disk, {
			stat: (uri: Uri) => folder.stat(uri),
			readDirectory: (uri: Uri) => folder.list(uri),
			readFile: (uri: Uri) => folder.read(uri),
			writeFile: () => Promise.reject(new Error('read-only')),
		});
	});
	afterEach(() => {
		folder.watch.dispose();
		mock.timers.reset();
	});

	it('shows a log that was looked at between its making and its writing', async () => {
		folder.make('.source-review/acts/.keep', '');
		await open();
		assert.deepEqual(there(), {});
		await looks();
		await looks();
		folder.make(log, '');
		await looks();
		folder.write(log, text);
		await looks();
		assert.deepEqual(there(), { a: 'checked' });
	});

	it('is shown when git makes it, and when git brings it back', async () => {
		await open();
		for (let times = 0; times < 2; times += 1) {
			folder.make(log, text);
			await looks();
			await looks();
			assert.deepEqual(there(), { a: 'checked' });
			folder.clear();
			await looks();
			// Whoever looks for texts that are gone looks into it meanwhile.
			await folder.records.gone('', '');
			assert.deepEqual(there(), {});
		}
	});

	it('is heard of while another does not answer', async () => {
		const { stat } = folder;
		folder.watch.saw(new Uri('/away/.source-review') as unknown as vscode.Uri);
		Object.assign(disk, {
			stat: (uri: Uri) => (uri.path.startsWith('/away') ? new Promise(() => undefined) : stat.call(folder, uri)),
		});
		folder.make('.source-review/acts/.keep', '');
		await open();
		assert.deepEqual(there(), {});
		await looks();
		folder.make(log, text);
		await looks();
		assert.deepEqual(there(), { a: 'checked' });
	});
});
