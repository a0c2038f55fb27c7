import { Emitter, filesRenamed, openTexts, said, textClosed, Uri } from './windowStub';
import * as assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type * as vscode from 'vscode';
import type { Article, ArticleChange } from '../../../src/editor/article';
import type { Membership } from '../../../src/editor/membership';
import { OpenArticles, type ArticleMaker } from '../../../src/editor/openArticles';

/** One open text, its article, and what is told of it. */
class OpenText {
	readonly document = {
		uri: new Uri('file:///a.txt'),
		languageId: 'plaintext',
		isUntitled: false,
		isClosed: false,
	};
	readonly changes = new Emitter();
	readonly told: ArticleChange[] = [];
	readonly articles: OpenArticles;
	isReviewed = true;
	isDisposed = false;
	/** Ends the saving of what was done. */
	save = (): void => undefined;
	follow = (): Promise<void> => Promise.resolve();
	reconsidered = 0;
	/** The file that it is saved as, where it is closed. */
	savedAs: object | undefined;
	goesOn = 0;
	readonly added: unknown[] = [];

	constructor() {
		const article = {
			document: this.document,
			onDidChange: this.changes.event,
			want: () => undefined,
			settled: () => new Promise<void>((done) => (this.save = done)),
			dispose: () => (this.isDisposed = true),
			acts: { goOnIn: () => (this.goesOn += 1) },
		} as unknown as Article;
		const membership = {
			has: (document: unknown) => document === this.document && this.isReviewed,
			forget: () => undefined,
			renamed: () => Promise.resolve(),
			add: (document: unknown) => Promise.resolve(this.added.push(document)),
			remove: () => {
				this.isReviewed = false;
				return Promise.resolve();
			},
		} as unknown as Membership;
		openTexts.splice(0, openTexts.length, this.document);
		this.articles = new OpenArticles(membership, () => undefined);
		this.articles.start({
			make: () => article,
			renamed: () => this.follow(),
			savedAs: () => this.savedAs,
			continues: () => this.follow(),
		} as unknown as ArticleMaker);
		this.articles.onDidChange((_, change) => this.told.push(change));
		this.articles.onDidChangeSelector(() => (this.reconsidered += 1));
	}

	close(): void {
		this.document.isClosed = true;
		textClosed.fire(this.document);
	}
}

async function turns(): Promise<void> {
	for (let nth = 0; nth < 10; nth += 1) {
		await turn();
	}
}

describe('the texts that are open', () => {
	it('tell of what changes in them', async () => {
		const text = new OpenText();
		text.changes.fire('read');
		text.changes.fire('still');
		await turns();
		assert.deepEqual(text.told, ['read', 'still']);
		text.articles.dispose();
	});

	it('tell nothing more of one that is closed: neither what waits to be told nor what changes while it is saved', async () => {
		const text = new OpenText();
		text.changes.fire('reviews');
		text.close();
		await Promise.resolve();
		text.changes.fire('saving');
		await turns();
		assert.equal(text.isDisposed, false);
		text.changes.fire('reviews');
		await turns();
		assert.deepEqual(text.told, []);
		text.save();
		await turns();
		assert.equal(text.isDisposed, true);
		text.articles.dispose();
	});

	it('tell nothing more of one that is no longer reviewed', async () => {
		const text = new OpenText();
		text.changes.fire('still');
		await text.articles.remove(text.document as unknown as vscode.TextDocument);
		text.changes.fire('reviews');
		await turns();
		assert.deepEqual(text.told, []);
		text.articles.dispose();
	});

	it('are looked at anew after a rename that reviews could not follow, and a person is told what to do', async () => {
		const text = new OpenText();
		said.length = 0;
		text.follow = () => Promise.reject(new Error('The share does not answer.'));
		const before = text.reconsidered;
		const [oldUri, newUri] = [new Uri('file:///other.txt'), new Uri('file:///moved.txt')];
		filesRenamed.fire({ files: [{ oldUri, newUri }] });
		await turns();
		assert.equal(text.reconsidered, before + 1);
		assert.equal(said.length, 1);
		assert.match(said[0] ?? '', /List Reviews Without a Text/);
		text.articles.dispose();
	});

	it('are not taken along with a folder of another share that is called the same', async () => {
		const text = new OpenText();
		const on = (authority: string, path: string): object => ({ scheme: 'file', authority, path, with: () => ({}) });
		Object.assign(text.document, { uri: on('north', '/texts/a.txt') });
		filesRenamed.fire({ files: [{ oldUri: on('south', '/texts'), newUri: on('south', '/old texts') }] });
		await turns();
		assert.equal(text.goesOn, 0);
		filesRenamed.fire({ files: [{ oldUri: on('north', '/texts'), newUri: on('north', '/old texts') }] });
		await turns();
		assert.equal(text.goesOn, 1);
		text.articles.dispose();
	});

	it('go on as the file that one is saved as, also where what was said could not follow it, which is said', async () => {
		const unhandled: unknown[] = [];
		const hear = (error: unknown): void => void unhandled.push(error);
		process.on('unhandledRejection', hear);
		const text = new OpenText();
		said.length = 0;
		text.document.isUntitled = true;
		text.savedAs = { uri: new Uri('file:///saved.txt') };
		text.follow = () => Promise.reject(new Error('The share does not answer.'));
		text.close();
		await turns();
		process.off('unhandledRejection', hear);
		assert.deepEqual(text.added, [text.savedAs]);
		assert.match(said.join(), /saved\.txt.*List Reviews Without a Text/);
		assert.deepEqual(unhandled, []);
		text.articles.dispose();
	});
});
