import {
	activeChanged,
	articleChanged,
	articles,
	barItems,
	drawn,
	editor,
	Emitter,
	open,
	selectionMoved,
	settings,
	settingsChanged,
	statusItems,
} from './windowStub';
import * as assert from 'node:assert/strict';
import { Drawing } from '../../../src/editor/drawing';
import { Highlights } from '../../../src/editor/highlights';
import { LanguageStatus } from '../../../src/editor/languageStatus';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { StatusBar } from '../../../src/editor/statusBar';
import { readOf } from '../../../src/reading/read';
import { Statuses } from '../../../src/reading/statuses';
import { Certainty } from '../../../src/reading/thresholds';
import type { PlacedRecord } from '../../../src/review/placeRecords';
import { Reviews } from '../../../src/review/reviews';
import { someRecord } from '../review/someRecord';
import { ANALYSIS, place, TEXT } from './article';
import { articleIn, openedAt } from './someArticle';

const ARTICLES = articles as unknown as OpenArticles;

describe('what is shown of a text', () => {
	it('draws nothing when the cursor moves in a text that is not reviewed', () => {
		open.article = undefined;
		const drawing = new Drawing();
		const highlights = new Highlights(ARTICLES, drawing);
		drawn.times = 0;
		for (let i = 0; i < 20; i += 1) {
			selectionMoved.fire({ textEditor: editor });
		}
		assert.equal(drawn.times, 0);
		highlights.dispose();
		drawing.dispose();
	});

	it('is marked as busy while it is read, and no longer when that has failed', () => {
		const reviews = { lost: [] };
		open.article = { document: editor.document, read: undefined, failure: undefined, unsaved: 0, reviews };
		const status = new LanguageStatus(ARTICLES);
		assert.equal(statusItems.get('sourceReview.here')?.['busy'], true);
		open.article = { ...(open.article as object), failure: 'It takes too long.' };
		articleChanged.fire('failed');
		assert.equal(statusItems.get('sourceReview.here')?.['busy'], false);
		assert.equal(statusItems.get('sourceReview.here')?.['detail'], 'It takes too long.');
		status.dispose();
	});

	it('looks for no review while keys are pressed: nothing is told of them before the text is read again', () => {
		let looked = 0;
		open.article = {
			document: editor.document,
			read: undefined,
			failure: undefined,
			unsaved: 0,
			get reviews(): object {
				looked += 1;
				return { lost: [] };
			},
		};
		const status = new LanguageStatus(ARTICLES);
		for (let key = 0; key < 20; key += 1) {
			selectionMoved.fire({ textEditor: editor });
		}
		assert.equal(looked, 0);
		status.dispose();
	});

	it('is nothing of the text that was active before, while it is read', () => {
		const shown = (): unknown[] => [
			barItems.get('sourceReview.progress')?.text,
			statusItems.get('sourceReview.here')?.['text'],
			statusItems.get('sourceReview.here')?.['detail'],
		];
		const reviews = { lost: [] };
		const { document } = editor;
		open.article = { document, read: undefined, failure: undefined, unsaved: 0, reviews };
		const views = [new StatusBar(ARTICLES), new LanguageStatus(ARTICLES)];
		const asOpened = shown();
		open.article = { document, read: undefined, failure: 'It takes too long.', unsaved: 0, reviews };
		activeChanged.fire(undefined);
		assert.notDeepEqual(shown(), asOpened);
		open.article = { document, read: undefined, failure: undefined, unsaved: 0, reviews };
		activeChanged.fire(undefined);
		assert.deepEqual(shown(), asOpened);
		views.forEach((view) => view.dispose());
	});

	it('is what was decided of the words at the cursor, and that they are others since', () => {
		const claimed = 'The lock will open in March';
		const spans = [place(claimed)];
		const rival = { author: 'b', reviewer: 'Emil', status: 'false', note: '', modified: '2024-02-01', judged: '' };
		const record = someRecord('a', { status: 'checked', judged: 'It will open in May', rivals: [rival] });
		const textAt = (records: readonly PlacedRecord[]): unknown => {
			const { document } = editor;
			open.article = {
				document: { ...document, uri: document.uri },
				read: readOf(1, ANALYSIS, new Certainty(0), undefined),
				reviews: new Reviews(TEXT, records),
				statuses: new Statuses(undefined),
				certainty: new Certainty(0),
				unsaved: 0,
				kept: 0,
			};
			Object.assign(editor, { document: { ...document, offsetAt: () => place(claimed).start + 4 } });
			try {
				new LanguageStatus(ARTICLES).dispose();
				return statusItems.get('sourceReview.here')?.['text'];
			} finally {
				Object.assign(editor, { document });
			}
		};
		assert.equal(textAt([]), 'Ada Lindqvist · direct · unreviewed');
		assert.equal(
			textAt([{ record, outcome: 'moved', spans }]),
			'Ada Lindqvist · direct · ✓ checked ≠ ✗ false · the words have changed since',
		);
	});

	it('counts as reviewed what the statuses count that are chosen now', async () => {
		const choose = (done: boolean): void => {
			settings.set('statuses', [{ id: 'asked', sign: 'a', done }]);
			settingsChanged.fire({ affectsConfiguration: (key: string) => key === 'sourceReview.statuses' });
		};
		choose(false);
		const claimed = 'The lock will open in March';
		const record = someRecord('a', { status: 'asked', judged: claimed });
		const opened = openedAt('a.txt', new Emitter().event);
		Object.assign(opened.records, { records: [record] });
		const { article, listener } = articleIn(() => Promise.resolve(opened), { text: TEXT });
		await article.records.open();
		article.onDidChange((change) => articleChanged.fire(change));
		open.article = article;
		const bar = new StatusBar(ARTICLES);
		listener.read(1, ANALYSIS, 'quick');
		listener.placed(1, [{ record, outcome: 'exact', spans: [place(claimed)] }]);
		assert.match(barItems.get('sourceReview.progress')?.text ?? '', /0 of 2 reviewed/);
		choose(true);
		assert.match(barItems.get('sourceReview.progress')?.text ?? '', /1 of 2 reviewed/);
		bar.dispose();
		article.dispose();
		settings.clear();
	});
});
