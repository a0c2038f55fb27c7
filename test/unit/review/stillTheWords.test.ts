import * as assert from 'node:assert/strict';
import { areStillTheWords } from '../../../src/review/anchors/stillTheWords';

describe('words that edits have carried along', () => {
	it('are the same with a word more, less or otherwise, and wrapped anew', () => {
		assert.ok(areStillTheWords('The quay is safe again.', 'The quay is\nquite safe again'));
		assert.ok(areStillTheWords('14 ships were turned away', '15 ships had been turned away'));
		assert.ok(areStillTheWords('', ''));
	});

	it('are others where another sentence stands there', () => {
		assert.equal(areStillTheWords('Nobody warned us,', 'Prices of bread rose in the spring'), false);
		assert.equal(areStillTheWords('The quay is safe', ''), false);
	});
});
