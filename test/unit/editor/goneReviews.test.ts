import { answers, said, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { GoneReviews } from '../../../src/editor/goneReviews';
import type { RecordsFolder } from '../../../src/review/store/recordsFolder';

describe('reviews that are offered to a text', () => {
	it('are said to be where they were, where they cannot be given to it, and how to try again', async () => {
		said.length = 0;
		answers.push('They Belong Here');
		const folder = { gone: () => Promise.resolve([{ id: 'a', path: 'a.txt', likeness: 0.9, records: 2 }]) };
		const memento = { get: (_: string, none: unknown): unknown => none } as unknown as vscode.Memento;
		const gone = new GoneReviews(
			memento,
			(_, path) => path,
			() => Promise.reject(new Error('The share does not answer.')),
		);
		const document = { uri: new Uri('b.txt'), getText: () => '' } as unknown as vscode.TextDocument;
		await gone.offer(document, [folder as unknown as RecordsFolder], '');
		assert.match(said.at(-1) ?? '', /a\.txt.*b\.txt.*does not answer.*List Reviews Without a Text/);
	});

	it('are not offered to a copy that was thrown away while its likes were looked for', async () => {
		said.length = 0;
		const document = { uri: new Uri('b.txt'), getText: () => '', isClosed: false };
		const folder = {
			gone: () => {
				document.isClosed = true;
				return Promise.resolve([{ id: 'a', path: 'a.txt', likeness: 0.9, records: 2 }]);
			},
		};
		const memento = { get: (_: string, none: unknown): unknown => none } as unknown as vscode.Memento;
		const gone = new GoneReviews(
			memento,
			(_, path) => path,
			() => Promise.resolve(),
		);
		await gone.offer(document as unknown as vscode.TextDocument, [folder as unknown as RecordsFolder], '');
		assert.deepEqual(said, []);
	});
});
