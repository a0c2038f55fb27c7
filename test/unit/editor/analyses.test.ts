import { fake, FakeDocument } from './fakeVscode';
import * as assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { engineOf } from '../../../src/analysis/engine';
import { Analyses } from '../../../src/editor/analyses';
import { readEngine } from '../../../src/editor/readEngine';
import type { ReviewedFiles } from '../../../src/editor/reviewedFiles';
import { english } from '../analysis/english';

const asDocument = (document: FakeDocument): vscode.TextDocument => document as unknown as vscode.TextDocument;
const files = (has: (document: unknown) => boolean): ReviewedFiles =>
	({ has, onDidChange: () => ({ dispose: () => undefined }) }) as unknown as ReviewedFiles;
const noDesk: ConstructorParameters<typeof Analyses>[2] = {
	open: () => new Promise(() => undefined),
	correctedAnalysis: (_document, analysis) => analysis,
	onDidChange: () => ({ dispose: () => undefined }),
};
const TEXT = '“The lock will open in March,” said Ada Lindqvist, the harbour master.';

const listenersTold = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('the analyses service', () => {
	beforeEach(() => {
		fake.errors.length = 0;
	});

	it('analyses a version once, however many ask', async () => {
		const analyses = new Analyses(
			files(() => true),
			() => Promise.resolve(engineOf(english())),
			noDesk,
		);
		const document = new FakeDocument('once.txt', TEXT);
		const [first, second] = await Promise.all([analyses.of(asDocument(document)), analyses.of(asDocument(document))]);
		assert.ok(first);
		assert.equal(first, second);
		assert.equal(await analyses.of(asDocument(document)), first);
		assert.equal(document.reads, 1);
		assert.equal(analyses.current(asDocument(document)), first);
		analyses.dispose();
	});

	it('answers with the newest version, whatever was typed meanwhile', async () => {
		const analyses = new Analyses(
			files(() => true),
			() => Promise.resolve(engineOf(english())),
			noDesk,
		);
		const document = new FakeDocument('typed.txt', TEXT);
		const asked = analyses.of(asDocument(document));
		document.write(`${TEXT} Beregi denied it.`);
		document.write(`${TEXT} Beregi denied it again.`);
		assert.equal(analyses.current(asDocument(document)), undefined);
		assert.equal((await asked)?.text, `${TEXT} Beregi denied it again.`);
		analyses.dispose();
	});

	it('tells of each version that is the newest, and of nothing else', async () => {
		const analyses = new Analyses(
			files(() => true),
			() => Promise.resolve(engineOf(english())),
			noDesk,
		);
		const told: number[] = [];
		analyses.onDidChange((document) => told.push(document.version));
		const document = new FakeDocument('told.txt', TEXT);
		await analyses.of(asDocument(document));
		await listenersTold();
		document.write('Nobody said so.');
		document.write('Nobody at all said so.');
		await analyses.of(asDocument(document));
		await listenersTold();
		assert.deepEqual(told, [1, 3]);
		analyses.dispose();
	});

	it('has nothing for documents that are not reviewed, were closed, or are no longer waited for', async () => {
		const analyses = new Analyses(
			files((document) => document !== other),
			() => Promise.resolve(engineOf(english())),
			noDesk,
		);
		const other = new FakeDocument('other.txt', TEXT) as unknown;
		assert.equal(await analyses.of(other as vscode.TextDocument), undefined);
		const closed = new FakeDocument('closed.txt', TEXT);
		const asked = analyses.of(asDocument(closed));
		closed.isClosed = true;
		fake.closed.fire(closed);
		assert.equal(await asked, undefined);
		const cancelled = { isCancellationRequested: true } as vscode.CancellationToken;
		assert.equal(await analyses.of(asDocument(new FakeDocument('c.txt', TEXT)), cancelled), undefined);
		analyses.dispose();
	});

	it('says once what is wrong when the language data cannot be read, and tries again when asked again', async () => {
		const analyses = new Analyses(
			files(() => true),
			readEngine({} as vscode.Uri),
			noDesk,
		);
		const document = new FakeDocument('data.txt', TEXT);
		await assert.rejects(analyses.of(asDocument(document)), /Install the extension again/);
		await assert.rejects(analyses.of(asDocument(document)), /Install the extension again/);
		await assert.rejects(analyses.of(asDocument(new FakeDocument('two.txt', TEXT))), /no such file/);
		assert.equal(fake.errors.length, 1);
		assert.match(fake.errors[0] ?? '', /cannot be read \(no such file\)/);
		analyses.dispose();
	});
});
