import { disk, Emitter, settingsChanged, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KeptText } from '../../../src/corpus/index/recordPack';
import { IndexKeeper } from '../../../src/editor/corpus/indexKeeper';
import type { KeptIndex } from '../../../src/editor/corpus/keptIndex';
import { TextIndex } from '../../../src/editor/corpus/textIndex';
import type { OpenArticles } from '../../../src/editor/openArticles';
import type { CorpusClient } from '../../../src/worker/corpus/corpusClient';

/** What stands in a file instead of a text. */
const LOCKED = new Error('permission denied');

/** A folder, and the index of its texts; what is read in it is counted. */
class Folder {
	readonly root = new Uri('/town');
	readonly files = new Map<string, string | Error>();
	readonly links = new Set<string>();
	/** The texts over which the thread fails. */
	readonly deadly = new Set<string>();
	read: string[] = [];
	/** Of an open article. */
	readonly changed = new Emitter();
	readonly index = new TextIndex();
	readonly keeper: IndexKeeper;

	constructor() {
		Object.assign(vscode.workspace, {
			workspaceFolders: [{ uri: this.root }],
			getWorkspaceFolder: ({ path }: Uri) => (path.startsWith('/town') ? { uri: this.root } : undefined),
			getConfiguration: () => ({ get: (key: string) => (key === 'files' ? ['seeds'] : ['sources']) }),
			findFiles: ({ pattern }: vscode.RelativePattern) =>
				Promise.resolve([...this.files.keys()].filter((name) => `${name}/`.startsWith(`${pattern}/`)).map(this.uri)),
			createFileSystemWatcher: () => ({
				onDidChange: new Emitter().event,
				onDidCreate: new Emitter().event,
				onDidDelete: new Emitter().event,
				dispose: () => undefined,
			}),
		});
		Object.assign(vscode.languages, {
			match: ({ pattern }: { pattern: vscode.RelativePattern }, { uri }: { uri: Uri }) =>
				uri.path.startsWith(`/town/${pattern.pattern}/`) ? 10 : 0,
		});
		Object.assign(disk, {
			stat: (uri: Uri) => {
				const isFolder = [...this.files.keys()].some((name) => name.startsWith(`${nameOf(uri)}/`));
				return isFolder || this.files.has(nameOf(uri))
					? Promise.resolve({ type: (isFolder ? 2 : 1) | (this.links.has(nameOf(uri)) ? 64 : 0), mtime: 0, size: 1 })
					: Promise.reject(new Error('not found'));
			},
			readFile: (uri: Uri) => {
				const text = this.files.get(nameOf(uri));
				return typeof text === 'string' ? Promise.resolve(new TextEncoder().encode(text)) : Promise.reject(text);
			},
		});
		const articles = {
			all: [],
			selector: [],
			at: () => undefined,
			onDidChange: (listener: (article: object, change: unknown) => void) =>
				this.changed.event((change) => listener({ document: { uri: this.uri('seeds/bridge.txt') } }, change)),
			onDidEnd: new Emitter().event,
		} as unknown as OpenArticles;
		const client = {
			record: (text: string): Promise<KeptText> => {
				this.read.push(text);
				return this.deadly.has(text)
					? Promise.reject(new Error('ended'))
					: Promise.resolve({ facts: new Uint8Array(), fingerprints: new Uint32Array() });
			},
		} as unknown as CorpusClient;
		const kept = {
			open: () => Promise.resolve(new Map()),
			clear: () => Promise.resolve(),
			keepOnly: () => undefined,
			textIn: () => undefined,
			keep: () => undefined,
			save: () => Promise.resolve(),
		} as unknown as KeptIndex;
		this.keeper = new IndexKeeper(articles, () => Promise.reject(LOCKED), client, this.index, kept);
	}

	readonly uri = (name: string): vscode.Uri => new Uri(`/town/${name}`) as unknown as vscode.Uri;

	get known(): string[] {
		return this.index.all.map(({ uri }) => nameOf(uri)).sort();
	}

	get passedOver(): string[] {
		return this.keeper.passedOver.map(({ uri }) => nameOf(uri)).sort();
	}

	/** Texts change; all that follows has come to an end. */
	async changes(...names: readonly string[]): Promise<void> {
		this.keeper.lookAgain(names.map(this.uri));
		await this.rests();
	}

	async rests(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
}

const nameOf = ({ path }: { readonly path: string }): string => path.replace('/town/', '');

describe('the index of a folder', () => {
	let folder: Folder;
	const crowd = Array.from({ length: 30 }, (_, i) => `seeds/${i}.txt`);

	beforeEach(() => {
		folder = new Folder();
		folder.files.set('seeds/bridge.txt', 'The bridge is shut.').set('sources/call.txt', 'It is shut.');
	});
	afterEach(() => folder.keeper.dispose());

	it('holds nothing that links lead to, also where a link takes the place of what it holds', async () => {
		folder.files.set('sources/all/bridge.txt', 'The bridge is shut.').set('sources/own.txt', 'The bridge is shut.');
		folder.links.add('sources/all').add('sources/own.txt');
		await folder.keeper.begin();
		assert.deepEqual(folder.known, ['seeds/bridge.txt', 'sources/call.txt']);
		await folder.changes('sources/all/bridge.txt', 'sources/own.txt');
		assert.deepEqual(folder.known, ['seeds/bridge.txt', 'sources/call.txt']);
		folder.links.add('sources/call.txt');
		await folder.changes('sources/call.txt');
		assert.deepEqual(folder.known, ['seeds/bridge.txt']);
		assert.equal(folder.read.length, 2);
	});

	it('tells which sources cannot be read, and those over which the thread fails, until they can', async () => {
		folder.files.set('sources/locked.txt', LOCKED).set('sources/deadly.txt', 'Deadly.').set('sources/gone.txt', '');
		folder.files.set('sources/binary.txt', 'GIF89a\0\0');
		folder.deadly.add('Deadly.');
		await folder.keeper.begin();
		assert.deepEqual(folder.known, ['seeds/bridge.txt', 'sources/call.txt', 'sources/gone.txt']);
		assert.deepEqual(folder.passedOver, ['sources/binary.txt', 'sources/deadly.txt', 'sources/locked.txt']);
		folder.files.set('sources/call.txt', LOCKED).set('sources/locked.txt', 'It is open.').delete('sources/gone.txt');
		await folder.changes('sources/call.txt', 'sources/locked.txt', 'sources/gone.txt');
		assert.deepEqual(folder.known, ['seeds/bridge.txt', 'sources/locked.txt']);
		assert.deepEqual(folder.passedOver, ['sources/binary.txt', 'sources/call.txt', 'sources/deadly.txt']);
	});

	it('is found without a search, but for what may not be looked into', async () => {
		const children = (at: string): string[] =>
			[...folder.files.keys()].filter((name) => name.startsWith(at)).map((name) => name.slice(at.length));
		Object.assign(vscode.workspace, { findFiles: () => Promise.reject(new Error('no search')) });
		Object.assign(disk, {
			readDirectory: (uri: Uri) => {
				const at = uri.path === '/town' ? '' : `${nameOf(uri)}/`;
				const names = children(at).map((name) => [name.split('/')[0], name.includes('/') ? 2 : 1]);
				return at === 'seeds/locked/' ? Promise.reject(LOCKED) : Promise.resolve(names);
			},
		});
		folder.files.set('seeds/locked/own.txt', 'It is shut.');
		await folder.keeper.begin();
		assert.deepEqual(folder.known, ['seeds/bridge.txt', 'sources/call.txt']);
	});

	it('comes back with the next text that rests once it was cleared, unless a person has stopped the reading', async () => {
		for (const isStopped of [false, true]) {
			await folder.keeper.begin();
			if (isStopped) {
				folder.keeper.stop();
			}
			await folder.keeper.clear();
			assert.deepEqual(folder.known, []);
			folder.changed.fire('still');
			await folder.rests();
			assert.equal(folder.known.length, isStopped ? 0 : 2);
		}
	});

	it('stays as it is once a person has stopped the reading, whatever changes, until somebody asks', async () => {
		await folder.keeper.begin();
		folder.keeper.stop();
		folder.read = [];
		crowd.forEach((name) => folder.files.set(name, `This is ${name}.`));
		await folder.changes(...crowd);
		settingsChanged.fire({ affectsConfiguration: () => true });
		await folder.rests();
		assert.deepEqual(folder.read, []);
		await folder.keeper.begin();
		assert.equal(folder.known.length, 32);
		// From then on it follows what changes again.
		crowd.forEach((name) => folder.files.delete(name));
		await folder.changes(...crowd);
		assert.equal(folder.known.length, 2);
	});
});
