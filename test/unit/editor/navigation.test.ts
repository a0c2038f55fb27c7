import { editor, said } from './windowStub';
import * as assert from 'node:assert/strict';
import { Navigation } from '../../../src/editor/navigation';
import type { OpenArticles } from '../../../src/editor/openArticles';
import { Lookup } from '../../../src/reading/lookup';
import { Certainty } from '../../../src/reading/thresholds';
import { HandMade } from '../panel/analysis';

describe('the next statement of a speaker', () => {
	it('is said to be less certain where it is', async () => {
		const made = new HandMade('Holt said that it rained. Holt added that it was late.');
		made.attribution('Holt', 'said', 'that it rained', { speaker: 'holt' });
		made.attribution('Holt', 'added', 'that it was late', { speaker: 'holt', confidence: 0.5 });
		made.speaker('holt', 'Holt', 7);
		const article = {
			document: editor.document,
			certainty: new Certainty(undefined),
			whenRead: () => Promise.resolve({ lookup: new Lookup(made.make()) }),
		};
		Object.assign(editor, { revealRange: () => undefined });
		const navigation = new Navigation({ meant: article } as unknown as OpenArticles);
		said.length = 0;
		await navigation.speakersNextStatement();
		assert.match(said.join(), / · less certain$/);
		navigation.dispose();
	});
});
