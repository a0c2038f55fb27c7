import * as assert from 'node:assert/strict';
import { recordFileName } from '../../../../src/review/store/recordFileName';
import { toAnnotation } from '../../../../src/review/store/recordFormat';
import { Disk } from '../memoryFiles';
import { someRecord } from '../someRecord';
import { at, foundAt, keeper, openWindow, say, shown, targetsOf, type SomeWindow } from './someWindow';

const OTHER = 'The mayor said that the bridge would open in spring. Nobody in the town believes it any more.';

async function settled(...windows: readonly SomeWindow[]): Promise<void> {
	for (const { folder } of windows) {
		await folder.refresh();
		await folder.settled();
	}
}

/** Says something in a window of its own; gives the names of the logs that were not there before. */
async function said(disk: Disk, author: string, path: string, id: string, words?: string): Promise<readonly string[]> {
	const before = new Set(disk.names);
	const window = openWindow(disk, author);
	await (await window.text(path, words)).act([say(id, { status: 'checked' })]);
	await window.folder.settled();
	return disk.names.filter((name) => name.startsWith('acts/') && !before.has(name));
}

/** Makes some files unreadable, until it is called back. */
function hide({ files }: SomeWindow, isHidden: (name: string) => boolean): () => void {
	const { read } = files;
	files.read = (name) => (isHidden(name) ? Promise.reject(new Error('EACCES')) : read.call(files, name));
	return () => (files.read = read);
}

describe('a log that cannot be read', () => {
	let disk: Disk;
	beforeEach(() => {
		disk = new Disk();
		['a.txt', 'b.txt'].forEach((name) => disk.texts.add(name));
	});

	it('hides nothing of another text, is told of once, and is there as soon as it can be read', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		const bens = [
			...(await said(disk, 'ben', 'b.txt', 'two', OTHER)),
			...(await said(disk, 'cy', 'b.txt', 'three', OTHER)),
		];
		const window = openWindow(disk, 'ada');
		const show = hide(window, (name) => bens.includes(name));
		const [a, b] = [await window.text('a.txt'), await window.text('b.txt', OTHER)];
		assert.deepEqual(shown(a.records), { one: 'checked' });
		assert.deepEqual(shown(b.records), {});
		await a.act([say('one', { status: 'false' })]);
		assert.equal(a.unsaved, 0);
		await settled(window);
		assert.deepEqual(
			window.told.map((message) => [message.kind, bens.includes(message.file)]),
			[['unread', true]],
		);
		show();
		await settled(window);
		assert.deepEqual(shown(a.records), { one: 'false' });
		assert.deepEqual(shown(b.records), { two: 'checked', three: 'checked' });
		assert.equal(window.told.length, 1);
	});

	it('hides none of the others of its text, whose page stays as it is', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		const [bens] = await said(disk, 'ben', 'a.txt', 'two');
		const window = openWindow(disk, 'ada');
		const page = disk.files.get(recordFileName('a.txt'));
		const show = hide(window, (name) => name === bens);
		const text = await window.text('a.txt');
		assert.deepEqual(shown(text.records), { one: 'checked' });
		await text.act([say('three', { status: 'false' })]);
		await settled(window);
		assert.equal(disk.files.get(recordFileName('a.txt')), page);
		show();
		await settled(window);
		assert.deepEqual(shown(text.records), { one: 'checked', two: 'checked', three: 'false' });
		assert.notEqual(disk.files.get(recordFileName('a.txt')), page);
	});

	it('is not taken for one that git took away, once it has been read', async () => {
		await said(disk, 'ben', 'a.txt', 'two');
		const window = openWindow(disk, 'ada');
		const text = await window.text('a.txt');
		await text.act([say('one', { status: 'checked' })]);
		await settled(window);
		const logs = disk.names.length;
		const show = hide(window, (name) => name.startsWith('acts/'));
		await settled(window);
		void text.act([say('three', { status: 'false' })]);
		await settled(window);
		const all = { one: 'checked', two: 'checked', three: 'false' };
		assert.deepEqual(shown(text.records), all);
		show();
		await settled(window);
		assert.equal(text.unsaved, 0);
		assert.equal(disk.names.length, logs);
		assert.deepEqual(shown((await openWindow(disk, 'ada').text('a.txt')).records), all);
	});

	it('keeps no text that has moved from its reviews for longer than that lasts', async () => {
		for (const what of ['read', 'list'] as const) {
			const disk = new Disk();
			await said(disk, 'ada', 'a.txt', 'one');
			disk.texts = new Set(['b.txt']);
			const window = openWindow(disk, 'ada');
			const own = window.files[what].bind(window.files) as (name: string) => Promise<never>;
			const hidden = {
				[what]: (name: string) => (/^acts/.test(name) ? Promise.reject(new Error('EBUSY')) : own(name)),
			};
			Object.assign(window.files, hidden);
			const text = await window.text('b.txt');
			assert.deepEqual(shown(text.records), {});
			Object.assign(window.files, { [what]: own });
			await settled(window);
			assert.deepEqual(shown(text.records), { one: 'checked' });
		}
	});

	it('leaves records where they were found last, once it can be read', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		const before = openWindow(disk, 'ada');
		await foundAt(await before.text('a.txt'), 70);
		await settled(before);
		const window = openWindow(disk, 'ada');
		const list = window.files.list.bind(window.files);
		window.files.list = (folder) => (folder === 'acts' ? Promise.reject(new Error('EBUSY')) : list(folder));
		const text = await window.text('a.txt');
		assert.deepEqual(shown(text.records), {});
		window.files.list = list;
		await settled(window);
		assert.deepEqual(targetsOf(text), { one: at(70) });
	});

	it('holds the rest of its text back from going to another folder, also before it was ever read', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		const [bens] = await said(disk, 'ben', 'a.txt', 'two');
		const [from, to] = [openWindow(disk, 'ada'), openWindow(new Disk(), 'ada')];
		const show = hide(from, (name) => name === bens);
		await to.folder.takeFrom(from.folder, 'a.txt', 'a.txt', true);
		show();
		await settled(from, to);
		const all = { one: 'checked', two: 'checked' };
		assert.deepEqual(shown((await openWindow(disk, 'ada').text('a.txt')).records), all);
		assert.deepEqual(shown((await openWindow(to.files.disk, 'ada').text('a.txt')).records), {});
	});
});

describe('a page that cannot be read', () => {
	const PAGE = recordFileName('a.txt');
	let disk: Disk;
	beforeEach(() => {
		disk = new Disk();
		disk.texts.add('a.txt');
	});

	it('hides nothing that logs say, keeps no act from them, and is not made before it has been read', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		await said(disk, 'ben', 'a.txt', 'two');
		const page = disk.files.get(PAGE);
		const window = openWindow(disk, 'ada');
		const show = hide(window, (name) => name === PAGE);
		const text = await window.text('a.txt');
		assert.deepEqual(shown(text.records), { one: 'checked', two: 'checked' });
		await text.act([say('two', { status: 'false' })]);
		await settled(window);
		assert.equal(text.unsaved, 0);
		assert.equal(disk.files.get(PAGE), page);
		assert.deepEqual(window.told, []);
		assert.deepEqual(shown((await openWindow(disk, 'ben').text('a.txt')).records), { one: 'checked', two: 'false' });
		show();
		await settled(window);
		assert.match(disk.files.get(PAGE) ?? '', /"value": "false"/);
	});

	it('keeps no log from its text when that is renamed, nor from the one that is found again by its words', async () => {
		await said(disk, 'ada', 'a.txt', 'one');
		const window = openWindow(disk, 'ada');
		hide(window, (name) => name === PAGE);
		await window.text('a.txt');
		disk.texts = new Set(['b.txt']);
		await window.folder.moved('a.txt', 'b.txt');
		await settled(window);
		assert.deepEqual(shown((await openWindow(disk, 'ada').text('b.txt')).records), { one: 'checked' });
		disk.texts = new Set(['c.txt']);
		const other = openWindow(disk, 'ben');
		hide(other, (name) => /^[abc]\.txt/.test(name));
		assert.deepEqual(shown((await other.text('c.txt')).records), { one: 'checked' });
	});

	it('is told of once where it may be all that there is, and its reviews are there as soon as it can be read', async () => {
		const version1 = JSON.stringify({
			'sr:schema': 1,
			'sr:source': 'a.txt',
			items: [toAnnotation(someRecord('old'), 'a.txt')],
		});
		disk.files.set(PAGE, version1);
		const window = openWindow(disk, 'ada');
		const show = hide(window, (name) => name === PAGE);
		const text = await window.text('a.txt');
		await settled(window);
		assert.deepEqual(
			window.told.map(({ kind, file }) => [kind, file]),
			[['unread', PAGE]],
		);
		await text.act([say('new', { status: 'false' })]);
		assert.deepEqual([shown(text.records), text.unsaved], [{ new: 'false' }, 0]);
		show();
		await settled(window);
		assert.deepEqual(Object.keys(shown(text.records)).sort(), ['new', 'old']);
		assert.equal(disk.files.get(`version-1/${PAGE}`), version1);
		const again = hide(window, (name) => name.includes(PAGE));
		await settled(window);
		assert.deepEqual(Object.keys(shown(text.records)).sort(), ['new', 'old']);
		again();
	});
});

describe('a folder of records that is a link', () => {
	it('shows in the next window what is kept of it', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		disk.texts.add('a.txt');
		const names = ['', 'acts', 'version-1', recordFileName('a.txt'), recordFileName(''), '.gitattributes'];
		names.forEach((name) => disk.links.add(name));
		const first = openWindow(disk, 'ada', unwritten);
		const text = await first.text('a.txt');
		await text.act([say('one', { status: 'checked' })]);
		assert.equal(text.kept, 1);
		const next = openWindow(disk, 'ada', unwritten);
		assert.deepEqual(shown((await next.text('a.txt')).records), { one: 'checked' });
		await settled(next);
		assert.deepEqual([...new Set(next.told.map(({ kind }) => kind))], ['linked']);
		assert.deepEqual([disk.names, unwritten.files.size], [[], 1]);
	});
});
