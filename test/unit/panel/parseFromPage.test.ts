import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFromPage } from '../../../src/panel/parseFromPage';

describe('parseFromPage', () => {
	it('takes every message of the page', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'jump', state: 3, start: 0, end: 12, focus: true },
			{ type: 'explain', state: 3, key: 'claim 0 The quay was closed' },
			{ type: 'setStatus', state: 3, key: 'claim 0 The quay was closed', status: 'needs source' },
			{ type: 'annotate', state: 3, key: 'claim 0', note: 'Two\nlines', tags: ['harbour', ''] },
			{ type: 'step', state: 3, kind: 'redo' },
			{ type: 'settle', state: 3, key: 'lost 1', how: 'guess' },
			{ type: 'command', state: 3, key: 'claim 0', command: 'setSpeaker' },
			{ type: 'act', action: 'openFile' },
		];
		assert.deepEqual(messages.map(parseFromPage), messages);
	});

	it('keeps nothing that does not belong to a message', () => {
		const message = { type: 'act', action: 'retry', command: 'workbench.action.terminal.new', args: ['x'] };
		assert.deepEqual(parseFromPage(message), { type: 'act', action: 'retry' });
	});

	for (const [what, message] of Object.entries({
		'no message': null,
		'a list': ['ready'],
		'an unknown type': { type: 'run', command: 'workbench.action.quit' },
		'an unknown action': { type: 'act', action: 'workbench.action.quit' },
		'an action of the prototype': { type: 'act', action: 'constructor' },
		'an offset that is no number': { type: 'jump', state: 1, start: '0', end: 5, focus: false },
		'a negative offset': { type: 'jump', state: 1, start: -1, end: 5, focus: false },
		'a broken offset': { type: 'jump', state: 1, start: 0.5, end: 5, focus: false },
		'an endless offset': { type: 'jump', state: 1, start: 0, end: Number.POSITIVE_INFINITY, focus: false },
		'an end before its start': { type: 'jump', state: 1, start: 6, end: 5, focus: false },
		'focus that is neither true nor false': { type: 'jump', state: 1, start: 0, end: 5, focus: 1 },
		'a key that is no text': { type: 'explain', state: 1, key: { toString: 'x' } },
		'a status that is no text': { type: 'setStatus', state: 1, key: 'k', status: ['checked'] },
		'a note that is no text': { type: 'annotate', state: 1, key: 'k', note: { length: 1 }, tags: [] },
		'a note without end': { type: 'annotate', state: 1, key: 'k', note: 'x'.repeat(1_000_000), tags: [] },
		'tags that are no list': { type: 'annotate', state: 1, key: 'k', note: '', tags: 'a' },
		'tags without end': { type: 'annotate', state: 1, key: 'k', note: '', tags: Array(1000).fill('a') },
		'a tag that is no text': { type: 'annotate', state: 1, key: 'k', note: '', tags: [1] },
		'a step that leads nowhere': { type: 'step', state: 1, kind: 'sideways' },
		'another way to settle': { type: 'settle', state: 1, key: 'k', how: 'burn' },
		'a command that is none of the rows': { type: 'command', state: 1, key: 'k', command: 'workbench.action.quit' },
		'a command of the prototype': { type: 'command', state: 1, key: 'k', command: 'toString' },
		'a key without end': { type: 'explain', state: 1, key: 'x'.repeat(100_000) },
	})) {
		it(`refuses ${what}`, () => {
			assert.equal(parseFromPage(message), undefined);
		});
	}

	it('never throws', () => {
		fc.assert(
			fc.property(fc.anything(), (message) => {
				parseFromPage(message);
			}),
		);
	});
});
