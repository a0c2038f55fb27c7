import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	FRESH_HERE,
	FRESH_SETUP,
	readSavedState,
	type Draft,
	type SavedState,
} from '../../../src/panel/page/savedState';

const ANCHOR = { exact: 'the toll', prefix: '', suffix: '', start: 0, end: 8, rival: 0 };
const DRAFT: Draft = {
	key: 'claim 0',
	words: 'the toll doubled',
	note: 'half a sen',
	tags: 'a, b',
	saw: { note: 'half', tags: 'a' },
	state: 7,
	kept: { about: 'claim', anchors: [ANCHOR], record: null },
};

describe('readSavedState', () => {
	it('gives back what was saved, of every text', () => {
		const saved: SavedState = {
			...FRESH_SETUP,
			tab: 'speakers',
			group: 'status',
			closed: ['group article'],
			texts: [
				{
					...FRESH_HERE,
					article: 'file:///a/x.txt',
					file: 'x.txt',
					query: 'toll',
					drafts: [DRAFT],
					editing: 'claim 0',
				},
				{
					...FRESH_HERE,
					article: 'file:///b/x.txt',
					file: 'x.txt',
					top: { claims: 'a', speakers: '', findings: 'b', checked: '', lost: '' },
					drafts: [{ ...DRAFT, kept: null }],
				},
			],
		};
		assert.deepEqual(readSavedState(JSON.parse(JSON.stringify(saved))), saved);
	});

	it('replaces what it cannot use, and keeps the rest', () => {
		const state = readSavedState({ tab: 'nowhere', group: 5, filters: { act: 'belief' }, closed: ['a', 1], other: 1 });
		assert.deepEqual(state, {
			...FRESH_SETUP,
			filters: { ...FRESH_SETUP.filters, act: 'belief' },
			closed: ['a'],
			texts: [],
		});
	});

	it('still has the note that an earlier version kept under the name of a file', () => {
		const [text] = readSavedState({ draft: { key: 'claim 0', note: 'Ask Ruth', tags: '' }, file: 'x.txt' }).texts;
		assert.deepEqual(
			[text?.file, text?.drafts.map(({ note }) => note)],
			['x.txt', ['Ask Ruth']],
			'and it belongs to no text that is there',
		);
		assert.deepEqual(readSavedState({ draft: { key: '', note: '', tags: '' }, file: 'x.txt' }).texts, []);
	});

	it('always has the shape of a state', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), (saved, texts) => {
				for (const state of [readSavedState(saved), readSavedState({ texts })]) {
					assert.deepEqual(Object.keys(state).sort(), [...Object.keys(FRESH_SETUP), 'texts'].sort());
					assert.ok(['claims', 'speakers', 'findings', 'lost'].includes(state.tab));
					for (const text of state.texts) {
						assert.equal(typeof text.top.claims, 'string');
						assert.ok(text.drafts.every(({ note }) => typeof note === 'string'));
					}
				}
			}),
		);
	});
});
