import { articleChanged, articles, commentThreads, editor, Emitter, open } from './windowStub';
import * as assert from 'node:assert/strict';
import { NoteComments } from '../../../src/editor/noteComments';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { Lookup } from '../../../src/reading/lookup';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';

describe('notes beside the text', () => {
	it('are headed by their words as they are told, once the text is read', () => {
		const ships = place('14 ships were turned away');
		const record = someRecord('a', { note: 'Ask the harbour master.', judged: '' });
		const article = {
			document: { ...editor.document, getText: () => TEXT },
			read: undefined as unknown,
			reviews: { all: [{ record, outcome: 'exact', spans: [ships], verdicts: [] }] },
		};
		open.article = article;
		commentThreads.length = 0;
		const desk = { ...articles, all: [], onDidEnd: articles.onDidChangeActive };
		const notes = new NoteComments(desk as unknown as OpenArticles);
		articleChanged.fire('reviews');
		assert.equal(commentThreads[0]?.label, '14 ships were turned away');
		article.read = { lookup: new Lookup(ANALYSIS) };
		articleChanged.fire('still');
		assert.equal(commentThreads[0].label, 'denies · 14 ships were turned away');
		assert.equal(commentThreads.length, 1);
		notes.dispose();
		commentThreads.length = 0;
	});

	it('are not drawn again where the text was closed while one was saved', async () => {
		const record = someRecord('a', { note: 'Ask the harbour master.', judged: '' });
		let isOpen = true;
		const article = {
			document: { ...editor.document, getText: () => 'Nobody warned us.' },
			reviews: { all: [{ record, outcome: 'exact', spans: [{ start: 0, end: 6 }], verdicts: [] }] },
			acts: {
				review: () => {
					isOpen = false;
					return Promise.resolve('placed');
				},
			},
		};
		open.article = article;
		const desk = {
			...articles,
			all: [],
			onDidEnd: articles.onDidChangeActive,
			at: () => (isOpen ? article : undefined),
		};
		const notes = new NoteComments(desk as unknown as OpenArticles);
		articleChanged.fire('still');
		assert.equal(commentThreads.length, 1);
		await notes.save(commentThreads[0]?.comments ?? []);
		assert.equal(isOpen, false);
		assert.equal(commentThreads.length, 1);
		assert.equal(commentThreads[0]?.isDisposed, true);
		notes.dispose();
	});

	it('are to be changed by whoever wrote them, not where they were taken from a file', () => {
		const record = someRecord('a', { author: 'ada', reviewer: 'Ada', note: 'Ask the harbour master.', judged: '' });
		const taken = { ...record, reviewer: 'Ben', status: 'false', note: 'He has gone to sea.' };
		open.article = {
			document: { ...editor.document, getText: () => 'Nobody warned us.' },
			reviews: {
				all: [{ record, outcome: 'exact', spans: [{ start: 0, end: 6 }], verdicts: [record, taken] }],
			},
		};
		const desk = { ...articles, all: [], onDidEnd: articles.onDidChangeActive };
		const notes = new NoteComments(desk as unknown as OpenArticles);
		articleChanged.fire('still');
		const comments = commentThreads.at(-1)?.comments as { body: string; contextValue: string }[];
		assert.deepEqual(
			comments.map(({ body, contextValue }) => [body, contextValue]),
			[
				['Ask the harbour master.', 'editable'],
				['He has gone to sea.', 'others'],
			],
		);
		notes.dispose();
	});

	it('stay while they are being changed, though the text is closed, and go on where it is open again', () => {
		const record = someRecord('a', { note: 'Ask the harbour master.', judged: '' });
		const opened = (): object => ({
			document: { ...editor.document, getText: () => 'Nobody warned us.' },
			reviews: { all: [{ record, outcome: 'exact', spans: [{ start: 0, end: 6 }], verdicts: [] }] },
		});
		const ended = new Emitter();
		let isOpen = true;
		const desk = { ...articles, all: [], onDidEnd: ended.event, at: () => (isOpen ? open.article : undefined) };
		const notes = new NoteComments(desk as unknown as OpenArticles);
		const before = commentThreads.length;
		open.article = opened();
		articleChanged.fire('still');
		const [comment] = commentThreads[before]?.comments ?? [];
		const isShown = (): boolean[] => commentThreads.slice(before).map(({ isDisposed }) => !isDisposed);
		notes.edit([comment]);
		ended.fire(editor.document);
		assert.deepEqual(isShown(), [true]);
		open.article = opened();
		articleChanged.fire('still');
		assert.deepEqual(isShown(), [true]);
		ended.fire(editor.document);
		isOpen = false;
		notes.cancel([comment]);
		assert.deepEqual(isShown(), [false]);
		isOpen = true;
		articleChanged.fire('still');
		ended.fire(editor.document);
		assert.deepEqual(isShown(), [false, false]);
		notes.dispose();
	});
});
