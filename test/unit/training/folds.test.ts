import assert from 'node:assert/strict';

import { FOLDS, foldOf, setOf } from '../../../src/training/folds';

describe('folds', () => {
	it('give every document of a text the same fold', () => {
		assert.equal(foldOf('MASC_NYTnewswire4'), foldOf('NYTnewswire4'));
	});

	it('deal out a written set by its running number', () => {
		const folds = Array.from({ length: 10 }, (_, i) => foldOf(`S3_${String(i + 1).padStart(2, '0')}_a-title`));
		for (let fold = 0; fold < FOLDS; fold++) {
			assert.equal(folds.filter((each) => each === fold).length, 2);
		}
	});

	it('stay as they are: what was measured once can be measured again', () => {
		const docs = ['GUM_interview_ants', 'MASC_A1-E1-NEW', '2019-01-05_Escape-room-fire', 'S9_01_quick-march-cricket'];
		assert.deepEqual(docs.map(foldOf), [3, 1, 1, 1]);
	});

	it('know the sets', () => {
		assert.equal(setOf('GUM_news_asylum'), 'GUM');
		assert.equal(setOf('MASC_NYTnewswire4'), 'press');
		assert.equal(setOf('S8_01_scratchoff-cousins'), 'S8');
		assert.equal(setOf('2019-01-05_Escape-room-fire'), 'Wikinews');
	});
});
