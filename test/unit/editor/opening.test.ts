import { articleChanged } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Article } from '../../../src/editor/article';
import type { KeptReadings } from '../../../src/editor/keptReadings';
import type { Opened, Shelves } from '../../../src/editor/shelves';
import type { Engine } from '../../../src/worker/engine';

describe('what is kept of an open text', () => {
	it('is opened by whoever asks next, where it failed', async () => {
		let opened = 0;
		const records = { records: [], kept: 0, unsaved: 0, onDidChange: articleChanged.event };
		const open = (): Promise<Opened> => {
			opened += 1;
			return opened === 1
				? Promise.reject(new Error('The share does not answer.'))
				: Promise.resolve({ records, names: records, path: 'a.txt', lasting: true } as unknown as Opened);
		};
		const text = { fingerprint: () => Promise.resolve(''), records: () => undefined, dispose: () => undefined };
		const article = new Article(
			{ uri: 'file:///a.txt', version: 1, getText: () => '' } as unknown as vscode.TextDocument,
			{ text: () => text } as unknown as Engine,
			{ open } as unknown as Shelves,
			{} as KeptReadings,
		);
		await assert.rejects(article.open());
		assert.equal((await article.open()).path, 'a.txt');
		await article.open();
		assert.equal(opened, 2);
		article.dispose();
	});
});
