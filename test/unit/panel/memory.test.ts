import * as assert from 'node:assert/strict';
import { Memory } from '../../../src/panel/page/memory';
import type { Draft } from '../../../src/panel/page/savedState';

const draft = (note: string): Draft => ({
	key: 'claim 0',
	words: 'words',
	note,
	tags: '',
	saw: { note: '', tags: '' },
	state: 1,
	kept: null,
});

describe("the page's memory", () => {
	it('keeps texts of the same name apart', () => {
		const memory = new Memory();
		memory.enter('file:///a/x.txt', 'x.txt');
		memory.change({ drafts: [draft('of a')], editing: 'claim 0', open: ['claim 0'] });
		memory.enter('file:///b/x.txt', 'x.txt');
		assert.deepEqual([memory.state.drafts, memory.state.editing, memory.state.open], [[], '', []]);
		memory.change({ drafts: [draft('of b')] });
		memory.enter('file:///a/x.txt', 'x.txt');
		assert.deepEqual(
			[memory.state.drafts.map(({ note }) => note), memory.state.editing, memory.state.open],
			[['of a'], 'claim 0', ['claim 0']],
		);
		const later = new Memory(JSON.parse(JSON.stringify(memory.saved)));
		later.enter('file:///b/x.txt', 'x.txt');
		assert.deepEqual(
			later.state.drafts.map(({ note }) => note),
			['of b'],
		);
	});

	it('forgets where one was in the texts of long ago, but nothing that was written', () => {
		const memory = new Memory();
		memory.enter('written', 'w.txt');
		memory.change({ drafts: [draft('not saved')] });
		memory.enter('read', 'r.txt');
		memory.change({ open: ['claim 3'] });
		for (let count = 0; count < 30; count += 1) {
			memory.enter(`text ${count}`, 't.txt');
		}
		assert.ok(memory.saved.texts.length <= 22, `${memory.saved.texts.length} texts`);
		assert.deepEqual(
			memory.elsewhere.map(({ file }) => file),
			['w.txt'],
		);
		memory.enter('read', 'r.txt');
		assert.deepEqual(memory.state.open, []);
		memory.enter('written', 'w.txt');
		assert.equal(memory.state.drafts[0]?.note, 'not saved');
	});

	it('takes what is searched for in one text along to no other, and finds it again there', () => {
		const memory = new Memory();
		memory.enter('a', 'a.txt');
		memory.change({ query: 'harbour' });
		memory.enter('b', 'b.txt');
		assert.equal(memory.state.query, '');
		memory.change({ query: '@wei' });
		const later = new Memory(JSON.parse(JSON.stringify(memory.saved)));
		for (const [text, query] of [
			['a', 'harbour'],
			['b', '@wei'],
			['c', ''],
		] as const) {
			later.enter(text, `${text}.txt`);
			assert.equal(later.state.query, query);
		}
	});

	it('takes the filter of a speaker along to no other text', () => {
		const memory = new Memory();
		memory.enter('a', 'a.txt');
		memory.change({ filters: { ...memory.state.filters, speaker: 'speaker 0 Ada', act: 'belief' } });
		memory.enter('', 'notes.md');
		memory.enter('a', 'a.txt');
		assert.equal(memory.state.filters.speaker, 'speaker 0 Ada');
		memory.enter('', 'notes.md');
		memory.enter('b', 'b.txt');
		assert.deepEqual([memory.state.filters.speaker, memory.state.filters.act], ['', 'belief']);
	});

	it('changes what is written in a text that is not shown', () => {
		const memory = new Memory();
		memory.enter('a', 'a.txt');
		memory.change({ drafts: [draft('saved meanwhile')] });
		memory.enter('b', 'b.txt');
		memory.changeText('a', () => ({ drafts: [] }));
		assert.deepEqual(memory.elsewhere, []);
		assert.equal(memory.state.article, 'b');
	});
});
