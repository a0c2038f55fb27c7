import { articleChanged, articles, drawn, editor, open, selectionMoved, statusItems } from './windowStub';
import * as assert from 'node:assert/strict';
import { Drawing } from '../../../src/editor/drawing';
import { Highlights } from '../../../src/editor/highlights';
import { LanguageStatus } from '../../../src/editor/languageStatus';
import type { OpenArticles } from '../../../src/editor/openArticles';

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
});
