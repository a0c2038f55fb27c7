import * as assert from 'node:assert/strict';
import { Disk } from '../memoryFiles';
import { openWindow, say, shown, type SomeWindow } from './someWindow';

const OTHER = 'The mayor said that the bridge would open in spring. Nobody in the town believes it any more.';

/** Saves all that can be saved now. */
async function settled(...windows: readonly SomeWindow[]): Promise<void> {
	for (const { folder } of windows) {
		await folder.refresh();
		await folder.settled();
	}
}

/** What a window shows that is opened only now. */
const later = async (disk: Disk, path: string, words?: string): Promise<Record<string, string>> =>
	shown((await openWindow(disk, 'ada').text(path, words)).records);

/** A window in which a text has been reviewed that is there. */
async function reviewed(path: string): Promise<SomeWindow> {
	const window = openWindow(new Disk(), 'ada');
	window.files.disk.texts.add(path);
	await (await window.text(path)).act([say('one', { status: 'checked' })]);
	return window;
}

describe('a text that begins as another did', () => {
	it('has reviews of its own, where the other has another name by now', async () => {
		const window = await reviewed('draft.txt');
		const { disk } = window.files;
		disk.texts = new Set(['harbour.txt']);
		await window.folder.moved('draft.txt', 'harbour.txt');
		disk.texts.add('draft.txt');
		const text = await window.text('draft.txt');
		assert.deepEqual(shown(text.records), {});
		await text.act([say('two', { status: 'false' })]);
		await settled(window);
		assert.deepEqual(await later(disk, 'draft.txt'), { two: 'false' });
		assert.deepEqual(await later(disk, 'harbour.txt'), { one: 'checked' });
	});

	it('has none of those of one that was renamed before they could be written', async () => {
		const window = openWindow(new Disk(), 'ada');
		const { disk } = window.files;
		window.files.refuse = true;
		void (await window.text('draft.txt')).act([say('one', { status: 'checked' })]);
		await window.folder.settled();
		await window.folder.moved('draft.txt', 'harbour.txt');
		disk.texts = new Set(['draft.txt', 'harbour.txt']);
		window.files.refuse = false;
		await settled(window);
		assert.deepEqual(await later(disk, 'draft.txt', OTHER), {});
		assert.deepEqual(await later(disk, 'harbour.txt', OTHER), { one: 'checked' });
	});

	it('has none of those of one that was written further and went to another folder', async () => {
		const [from, to] = [await reviewed('draft.txt'), openWindow(new Disk(), 'ada')];
		const { disk } = from.files;
		disk.texts = new Set();
		// It has been written further since it was begun.
		await (await from.text('draft.txt', OTHER)).act([say('two', { status: 'false' })]);
		await to.folder.takeFrom(from.folder, 'draft.txt', 'draft.txt', true);
		disk.texts = new Set(['draft.txt']);
		const text = await openWindow(disk, 'ada').text('draft.txt');
		assert.deepEqual(shown(text.records), {});
		await text.act([say('three', { note: 'a new one' })]);
		await settled(from);
		assert.deepEqual(await later(disk, 'draft.txt'), { three: 'unreviewed a new one' });
		assert.deepEqual(await later(to.files.disk, 'draft.txt', OTHER), { one: 'checked', two: 'false' });
	});
});

describe('a text that another window renames', () => {
	/** Calls back before so many steps of a window. */
	function after({ files }: SomeWindow, count: number, call: () => void): void {
		let left = count;
		for (const name of ['list', 'read', 'write', 'rename', 'hasText'] as const) {
			const own = files[name].bind(files) as (...args: unknown[]) => Promise<unknown>;
			const counted = (...args: unknown[]): Promise<unknown> => {
				if (left-- === 0) {
					call();
				}
				return own(...args);
			};
			Object.assign(files, { [name]: counted });
		}
	}

	it('takes along the first word that is said of it here before that is known', async () => {
		const one = await reviewed('draft.txt');
		const { disk } = one.files;
		const two = openWindow(disk, 'ada');
		const text = await two.text('draft.txt');
		await settled(one, two);
		disk.texts = new Set(['published.txt']);
		await one.folder.moved('draft.txt', 'published.txt');
		void text.act([say('two', { status: 'false' })]);
		assert.deepEqual(shown(text.records), { one: 'checked', two: 'false' });
		await settled(two, one);
		disk.texts.add('draft.txt');
		assert.deepEqual(await later(disk, 'draft.txt', OTHER), {});
		await (await openWindow(disk, 'ada').text('draft.txt', OTHER)).act([say('three', { status: 'false' })]);
		assert.deepEqual(await later(disk, 'published.txt'), { one: 'checked', two: 'false' });
		assert.deepEqual(await later(disk, 'draft.txt', OTHER), { three: 'false' });
	});

	it('has all that is said of it, at whatever moment of the renaming', async () => {
		for (let step = 0; step < 60; step++) {
			const one = await reviewed('draft.txt');
			const { disk } = one.files;
			const two = openWindow(disk, 'ada');
			const text = await two.text('draft.txt');
			await settled(one, two);
			disk.texts = new Set(['published.txt']);
			let said: Promise<void> | undefined;
			after(one, step, () => (said = text.act([say('two', { status: 'false' })])));
			await one.folder.moved('draft.txt', 'published.txt');
			await settled(one, two);
			if (!said) {
				assert.ok(step > 10);
				return;
			}
			await said;
			assert.deepEqual(await later(disk, 'published.txt'), { one: 'checked', two: 'false' }, `step ${step}`);
		}
	});
});

describe('two copies that have the same reviews, as two people renamed one text', () => {
	let disk: Disk;
	beforeEach(async () => {
		const window = await reviewed('a.txt');
		({ disk } = window.files);
		const before = disk.snapshot();
		await window.folder.moved('a.txt', 'first.txt');
		await settled(window);
		const first = disk.snapshot();
		disk.restore(before);
		const colleague = openWindow(disk, 'cy');
		await colleague.folder.moved('a.txt', 'second.txt');
		await settled(colleague);
		// Git merges both names.
		disk.restore(new Map([...first, ...disk.snapshot()]));
		disk.texts = new Set(['first.txt', 'second.txt']);
	});

	it('both keep them where one is renamed again', async () => {
		const window = openWindow(disk, 'ada');
		await window.text('first.txt');
		disk.texts = new Set(['third.txt', 'second.txt']);
		await window.folder.moved('first.txt', 'third.txt');
		await settled(window);
		assert.deepEqual(await later(disk, 'third.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(disk, 'second.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(disk, 'first.txt', OTHER), {});
	});

	it('both keep them where more is said of one', async () => {
		const text = await openWindow(disk, 'ada').text('first.txt');
		await text.act([say('two', { status: 'false' })]);
		assert.equal((await later(disk, 'second.txt', OTHER))['one'], 'checked');
		assert.deepEqual(await later(disk, 'first.txt', OTHER), { one: 'checked', two: 'false' });
	});

	it('have them at one place, where the other is no more', async () => {
		disk.texts = new Set(['first.txt']);
		const text = await openWindow(disk, 'ada').text('first.txt');
		await text.act([say('two', { status: 'false' })]);
		disk.texts.add('second.txt');
		assert.deepEqual(await later(disk, 'second.txt', OTHER), {});
	});
});

describe('a text that has been elsewhere', () => {
	it('has its reviews where it was first, while a window stays open', async () => {
		const window = await reviewed('a.txt');
		const { disk } = window.files;
		// Another program moves it there and back.
		disk.texts = new Set(['b.txt']);
		assert.deepEqual(shown((await window.text('b.txt')).records), { one: 'checked' });
		await settled(window);
		disk.texts = new Set(['a.txt']);
		assert.deepEqual(shown((await window.text('a.txt')).records), { one: 'checked' });
	});

	it('is listed once where it comes back under another name from where nothing lasts', async () => {
		const [window, memory] = [await reviewed('x.txt'), openWindow(new Disk(), 'ada')];
		const { disk } = window.files;
		disk.texts = new Set();
		await memory.folder.takeFrom(window.folder, 'x.txt', 'file:///x.txt', false);
		await (await memory.text('file:///x.txt')).act([say('two', { status: 'false' })]);
		disk.texts = new Set(['y.txt']);
		await window.folder.takeFrom(memory.folder, 'file:///x.txt', 'y.txt', true);
		await settled(window);
		assert.deepEqual(await later(disk, 'y.txt', OTHER), { one: 'checked', two: 'false' });
		assert.deepEqual(await window.folder.gone('', ''), []);
		assert.deepEqual(await later(disk, 'x.txt', OTHER), {});
	});

	it('brings along what another window is just writing', async () => {
		const [from, to] = [await reviewed('x.txt'), openWindow(new Disk(), 'ada')];
		const { disk } = from.files;
		const other = openWindow(disk, 'ben');
		await (await other.text('x.txt')).act([say('two', { status: 'false' })]);
		await settled(from, other);
		// The other window has taken its log away, and not yet put the next one in its place.
		const [log, text] = [...disk.files].find(([name, all]) => name.startsWith('acts/') && all.includes('"two"')) ?? [];
		assert.ok(log !== undefined && text !== undefined);
		disk.files.delete(log);
		disk.files.set(`${log}.tmp`, text);
		disk.written.set(`${log}.tmp`, disk.time);
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		await settled(to);
		assert.deepEqual(await later(to.files.disk, 'x.txt'), { one: 'checked', two: 'false' });
	});
});

describe('a folder that is renamed with its records', () => {
	/** The same disk under another name, in the same window. */
	function renamed(window: SomeWindow): SomeWindow {
		const there = openWindow(new Disk(), 'ada');
		const { disk } = window.files;
		there.files.disk.restore(disk.snapshot());
		disk.restore(new Map());
		return there;
	}

	it('has there what was not on disk yet, and what is still said where it was', async () => {
		const window = await reviewed('x.txt');
		const text = await window.text('x.txt');
		window.files.refuse = true;
		const two = text.act([say('two', { status: 'false', note: 'not saved yet' })]);
		await window.folder.settled();
		const there = renamed(window);
		await there.folder.continue(window.folder);
		window.files.refuse = false;
		await two;
		await text.act([say('three', { note: 'said where it was' })]);
		await settled(window, there);
		const all = { one: 'checked', two: 'false not saved yet', three: 'unreviewed said where it was' };
		assert.deepEqual(shown((await there.text('x.txt')).records), all);
		assert.deepEqual(await later(there.files.disk, 'x.txt'), all);
		assert.deepEqual(window.files.disk.names, []);
	});

	it('has there what was written where it was, before that was known', async () => {
		const window = await reviewed('x.txt');
		const text = await window.text('x.txt');
		window.files.refuse = true;
		void text.act([say('two', { status: 'false' })]);
		await window.folder.settled();
		const there = renamed(window);
		window.files.refuse = false;
		await settled(window);
		await there.folder.continue(window.folder);
		const both = { one: 'checked', two: 'false' };
		assert.deepEqual(shown((await there.text('x.txt')).records), both);
		assert.deepEqual(await later(there.files.disk, 'x.txt'), both);
		assert.deepEqual(await window.folder.gone('', ''), []);
	});

	it('has there what had come to it and could not be written', async () => {
		const [from, window] = [await reviewed('x.txt'), openWindow(new Disk(), 'ada')];
		window.files.refuse = true;
		await window.folder.takeFrom(from.folder, 'x.txt', 'y.txt', true);
		const there = renamed(window);
		await there.folder.continue(window.folder);
		await settled(window, there);
		assert.deepEqual(await later(there.files.disk, 'y.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(from.files.disk, 'x.txt', OTHER), {});
	});
});
