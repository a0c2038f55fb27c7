import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFromPage } from '../../../src/panel/parseFromPage';

const ANCHOR = { exact: 'The quay', prefix: '', suffix: ' was closed', start: 0, end: 8, rival: 0 };
const SAW = { note: 'One line', tags: ['quay'] };
const NOTE = { type: 'annotate', act: 1, state: 1, article: 'a', key: 'k', note: '', tags: [], saw: SAW, words: null };

describe('parseFromPage', () => {
	it('takes every message of the page', () => {
		const messages = [
			{ type: 'ready' },
			{ type: 'jump', state: 3, start: 0, end: 12, focus: true },
			{ type: 'explain', state: 3, key: 'claim 0 The quay was closed' },
			{ type: 'setStatus', act: 1, state: 3, key: 'claim 0 The quay was closed', status: 'needs source' },
			{
				type: 'annotate',
				act: 2,
				state: 3,
				article: 'file:///a.txt',
				key: 'claim 0',
				note: 'Two\nlines',
				tags: ['harbour', ''],
				saw: SAW,
				words: null,
			},
			{
				type: 'annotate',
				act: 3,
				state: 0,
				article: 'file:///a.txt',
				key: 'claim 0',
				note: '',
				tags: [],
				saw: { note: '', tags: [] },
				words: { about: 'claim', anchors: [ANCHOR], record: 'a' },
			},
			{ type: 'deal', act: 4, state: 3, key: 'finding 0' },
			{ type: 'keep', state: 3, key: 'claim 0' },
			{ type: 'copy', text: 'Two\nlines' },
			{ type: 'step', act: 5, state: 3, kind: 'redo' },
			{ type: 'settle', act: 6, state: 3, key: 'lost 1', how: 'guess' },
			{ type: 'command', state: 3, key: 'claim 0', command: 'setSpeaker' },
			{ type: 'found', state: 3, key: 'checked 0', at: 1, does: 'compare', focus: true },
			{ type: 'do', action: 'openFile' },
		];
		assert.deepEqual(messages.map(parseFromPage), messages);
	});

	it('keeps nothing that does not belong to a message', () => {
		const message = { type: 'do', action: 'retry', command: 'workbench.action.terminal.new', args: ['x'] };
		assert.deepEqual(parseFromPage(message), { type: 'do', action: 'retry' });
	});

	for (const [what, message] of Object.entries({
		'no message': null,
		'a list': ['ready'],
		'an unknown type': { type: 'run', command: 'workbench.action.quit' },
		'an unknown action': { type: 'do', action: 'workbench.action.quit' },
		'an action of the prototype': { type: 'do', action: 'constructor' },
		'an offset that is no number': { type: 'jump', state: 1, start: '0', end: 5, focus: false },
		'a negative offset': { type: 'jump', state: 1, start: -1, end: 5, focus: false },
		'a broken offset': { type: 'jump', state: 1, start: 0.5, end: 5, focus: false },
		'an endless offset': { type: 'jump', state: 1, start: 0, end: Number.POSITIVE_INFINITY, focus: false },
		'an end before its start': { type: 'jump', state: 1, start: 6, end: 5, focus: false },
		'focus that is neither true nor false': { type: 'jump', state: 1, start: 0, end: 5, focus: 1 },
		'a key that is no text': { type: 'explain', state: 1, key: { toString: 'x' } },
		'a status that is no text': { type: 'setStatus', act: 1, state: 1, key: 'k', status: ['checked'] },
		'a note that is no text': { ...NOTE, note: { length: 1 }, tags: [] },
		'a note without end': { ...NOTE, note: 'x'.repeat(1_000_000), tags: [] },
		'tags that are no list': { ...NOTE, note: '', tags: 'a' },
		'tags without end': { ...NOTE, note: '', tags: Array(1000).fill('a') },
		'a tag that is no text': { ...NOTE, note: '', tags: [1] },
		'a step that leads nowhere': { type: 'step', act: 1, state: 1, kind: 'sideways' },
		'another way to settle': { type: 'settle', act: 1, state: 1, key: 'k', how: 'burn' },
		'a command that is none of the rows': { type: 'command', state: 1, key: 'k', command: 'workbench.action.quit' },
		'a command of the prototype': { type: 'command', state: 1, key: 'k', command: 'toString' },
		'a key without end': { type: 'explain', state: 1, key: 'x'.repeat(100_000) },
	})) {
		it(`refuses ${what}`, () => {
			assert.equal(parseFromPage(message), undefined);
		});
	}

	for (const [what, words] of Object.entries({
		'no words': undefined,
		'words without an anchor': { about: 'claim', anchors: [], record: null },
		'words about anything': { about: 'selection', anchors: [ANCHOR], record: null },
		'an anchor with an offset that is none': { about: 'claim', anchors: [{ ...ANCHOR, start: -1 }], record: null },
		'an anchor without its words': { about: 'claim', anchors: [{ ...ANCHOR, exact: 1 }], record: null },
		'anchors without end': { about: 'claim', anchors: Array(1000).fill(ANCHOR), record: null },
	})) {
		it(`refuses a note with ${what}`, () => {
			assert.equal(parseFromPage({ ...NOTE, words }), undefined);
		});
	}

	it('refuses an act that has no number', () => {
		assert.notEqual(parseFromPage(NOTE), undefined);
		assert.equal(parseFromPage({ ...NOTE, act: undefined }), undefined);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(fc.anything(), (message) => {
				parseFromPage(message);
			}),
		);
	});
});
