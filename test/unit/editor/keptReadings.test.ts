import { disk, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { KeptReadings, KeptReadingsOfText } from '../../../src/editor/keptReadings';

const MB = 1024 * 1024;

/** The workspace's storage, with its files in memory, and an open text. */
class Desk {
	readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
	/** How often a file was asked how long it is. */
	asked = 0;
	readonly all = new KeptReadings(new Uri('storage') as unknown as vscode.Uri);
	readonly document = {
		version: 0,
		isDirty: false,
		text: '',
		getText(): string {
			return this.text;
		},
	};
	readonly text = new KeptReadingsOfText(this.all, this.document);

	constructor() {
		const { files } = this;
		let time = 0;
		const at = ({ path }: Uri): { bytes: Uint8Array; mtime: number } => {
			const file = files.get(path);
			assert.ok(file, `${path} is not there`);
			return file;
		};
		const now = (): Promise<void> => Promise.resolve();
		Object.assign(disk, {
			readFile: (uri: Uri) => now().then(() => at(uri).bytes),
			writeFile: (uri: Uri, bytes: Uint8Array) => now().then(() => files.set(uri.path, { bytes, mtime: (time += 1) })),
			readDirectory: () => now().then(() => [...files.keys()].map((path) => [path.split('/').pop(), 1])),
			stat: (uri: Uri) =>
				now().then(() => {
					this.asked += 1;
					return { mtime: at(uri).mtime, size: at(uri).bytes.length };
				}),
			delete: (uri: Uri) => now().then(() => files.delete(uri.path) || files.clear()),
		});
	}

	/** The text is another one, and read. */
	async reads(text: string, isDirty: boolean, bytes = 3): Promise<void> {
		Object.assign(this.document, { text, isDirty, version: this.document.version + 1 });
		await this.text.keep(this.document.version, new Uint8Array(bytes));
	}

	async knows(...texts: string[]): Promise<boolean[]> {
		return Promise.all(texts.map(async (text) => (await this.all.read(text)) !== undefined));
	}
}

describe('readings that are kept', () => {
	it('are found where a text is opened again unchanged', async () => {
		const desk = new Desk();
		await desk.reads('a', false);
		assert.deepEqual(await desk.knows('a', 'b'), [true, false]);
		assert.equal((await desk.text.find())?.length, 3);
	});

	it('are replaced at each pause in typing; that of the text as it was saved stays until it is saved again', async () => {
		const desk = new Desk();
		await desk.reads('a', false);
		await desk.reads('ab', true);
		await desk.reads('abc', true);
		await desk.reads('abcd', true);
		assert.deepEqual(await desk.knows('a', 'ab', 'abc', 'abcd'), [true, false, false, true]);
		desk.document.isDirty = false;
		desk.text.saved();
		await desk.reads('abcde', true);
		assert.deepEqual(await desk.knows('a', 'abcd', 'abcde'), [false, true, true]);
		await desk.reads('abcdef', false);
		assert.deepEqual(await desk.knows('abcd', 'abcde', 'abcdef'), [false, false, true]);
		assert.equal(desk.files.size, 1);
	});

	it('stay where an edit was undone', async () => {
		const desk = new Desk();
		await desk.reads('a', true);
		await desk.reads('ab', true);
		await desk.reads('a', true);
		await desk.reads('a', true);
		assert.deepEqual(await desk.knows('a', 'ab'), [true, false]);
	});

	it('leave others alone, are no more than there is room for, and are measured once', async () => {
		const desk = new Desk();
		for (const text of ['a', 'b', 'c']) {
			await desk.all.write(text, new Uint8Array(15 * MB));
		}
		// Those that another window left.
		const later = new KeptReadings(new Uri('storage') as unknown as vscode.Uri);
		desk.asked = 0;
		for (let nth = 0; nth < 5; nth += 1) {
			await later.write('d', new Uint8Array(10 * MB));
		}
		assert.equal(desk.asked, 3);
		assert.deepEqual(await desk.knows('a', 'b', 'c', 'd'), [false, true, true, true]);
		await later.clear();
		await later.write('e', new Uint8Array(3));
		assert.deepEqual(await desk.knows('d', 'e'), [false, true]);
	});

	it('are done without where there is no room on the disk', async () => {
		const desk = new Desk();
		disk['writeFile'] = () => Promise.reject(new Error('The disk is full.'));
		await desk.reads('a', false);
		assert.equal(await desk.text.find(), undefined);
	});
});
