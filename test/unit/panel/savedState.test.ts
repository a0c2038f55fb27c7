import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { FRESH_STATE, readSavedState } from '../../../src/panel/page/savedState';

describe('readSavedState', () => {
	it('gives back what was saved', () => {
		const saved = {
			...FRESH_STATE,
			tab: 'speakers',
			query: 'toll',
			group: 'status',
			closed: ['group article'],
			scroll: { claims: 40, speakers: 0, findings: 7, lost: 0 },
			draft: { key: 'claim 0', note: 'half a sen', tags: 'a, b' },
		};
		assert.deepEqual(readSavedState(JSON.parse(JSON.stringify(saved))), saved);
	});

	it('replaces what it cannot use, and keeps the rest', () => {
		const state = readSavedState({ tab: 'nowhere', query: 5, filters: { act: 'belief' }, closed: ['a', 1], other: 1 });
		assert.deepEqual(state, { ...FRESH_STATE, filters: { ...FRESH_STATE.filters, act: 'belief' }, closed: ['a'] });
	});

	it('always has the shape of a state', () => {
		fc.assert(
			fc.property(fc.anything(), (saved) => {
				const state = readSavedState(saved);
				assert.deepEqual(Object.keys(state).sort(), Object.keys(FRESH_STATE).sort());
				assert.ok(['claims', 'speakers', 'findings', 'lost'].includes(state.tab));
				assert.equal(typeof state.scroll.claims, 'number');
			}),
		);
	});
});
