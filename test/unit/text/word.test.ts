import { SPELLING } from '../../../src/analysis/language/english/spelling';
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { cutTokens } from '../../../src/analysis/text/tokens';
import { Vocabulary } from '../../../src/analysis/text/word';

/** Bytes in use once the garbage is gone. */
function bytesInUse(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	return process.memoryUsage().heapUsed;
}

describe('Vocabulary', () => {
	it('are one for each spelling', () => {
		const known = new Vocabulary(SPELLING);
		const first = cutTokens('The harbourmaster left.', known).words[1];
		assert.equal(cutTokens('A harbourmaster came.', known).words[1], first);
	});

	it('do not keep the texts in memory that they were met in', () => {
		const known = new Vocabulary(SPELLING);
		const before = bytesInUse();
		for (let i = 0; i < 40; i++) {
			const text = Buffer.from(`${'a '.repeat(500_000)}harbourmasterships${String(i)}of`).toString();
			cutTokens(text.slice(-200), known);
		}
		assert.ok(bytesInUse() - before < 20_000_000, 'more than half of the 40 MB of texts are still there');
	});
});
