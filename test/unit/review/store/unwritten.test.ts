import * as assert from 'node:assert/strict';
import type { Unwritten } from '../../../../src/review/store/unwritten';
import { Disk } from '../memoryFiles';
import { keeper, openWindow, say, shown, type SomeWindow } from './someWindow';

async function settled({ folder }: SomeWindow): Promise<void> {
	await folder.refresh();
	await folder.settled();
}

describe('what could not be written before the window ended', () => {
	it('is there in the next one, and is written as soon as that can be', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const first = openWindow(disk, 'ada', unwritten);
		const text = await first.text();
		await text.act([say('one', { status: 'checked' })]);
		first.files.refuse = true;
		void text.act([say('one', { note: 'asked' }), say('two', { status: 'false' })]);
		await first.folder.settled();
		const both = { one: 'checked asked', two: 'false' };

		const second = openWindow(disk, 'ada', unwritten);
		second.files.refuse = true;
		assert.deepEqual(shown((await second.text()).records), both);
		void (await second.text()).act([say('two', { note: 'said later' })]);
		await second.folder.settled();
		assert.deepEqual(second.told.map(({ kind }) => kind).slice(0, 1), ['memory only']);

		const third = openWindow(disk, 'ben', unwritten);
		const all = { one: 'checked asked', two: 'false said later' };
		assert.deepEqual(shown((await third.text()).records), all);
		await settled(third);
		assert.deepEqual([...unwritten.files], []);
		assert.deepEqual(shown((await openWindow(disk, 'ben').text()).records), all);
	});

	it('lets nobody wait who asked for it, once it is kept, and is still said to be unsaved', async () => {
		const window = openWindow(new Disk(), 'ada', keeper());
		window.files.refuse = true;
		const text = await window.text();
		await text.act([say('one', { status: 'checked' })]);
		const undone = await text.step('undo');
		await undone?.written;
		assert.deepEqual([text.unsaved, text.kept], [2, 2]);
		const nobody = openWindow(new Disk(), 'ada', { ...keeper(), keep: () => Promise.reject(new Error('full')) });
		nobody.files.refuse = true;
		let isDone = false;
		void (await nobody.text()).act([say('one', { status: 'checked' })]).then(() => (isDone = true));
		await nobody.folder.settled();
		assert.equal(isDone, false);
	});

	it('is kept no longer than until it is written', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const window = openWindow(disk, 'ada', unwritten);
		const text = await window.text();
		await text.act([say('one', { status: 'checked' })]);
		assert.deepEqual([...unwritten.files], []);
		window.files.refuse = true;
		const saved = text.act([say('two', { status: 'false' })]);
		await window.folder.settled();
		assert.equal(unwritten.files.size, 1);
		window.files.refuse = false;
		await settled(window);
		await saved;
		assert.deepEqual([...unwritten.files], []);
	});

	it('of a text that came from another folder is not lost either', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(disk, 'ada', unwritten)];
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		to.files.refuse = true;
		await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt', true);
		const next = openWindow(disk, 'ada', unwritten);
		assert.deepEqual(shown((await next.text('y.txt')).records), { one: 'checked' });
		await settled(next);
		assert.deepEqual([...unwritten.files], []);
		assert.deepEqual(shown((await openWindow(disk, 'ada').text('y.txt')).records), { one: 'checked' });
	});

	for (const what of ['acts', 'x.txt'] as const) {
		it(`of a text without a file is not lost where ${what === 'acts' ? 'no log' : 'nothing'} can be read`, async () => {
			const [disk, unwritten] = [new Disk(), keeper()];
			const resident = openWindow(disk, 'ben');
			await (await resident.text('other.txt')).act([say('other', { status: 'false' })]);
			await resident.folder.settled();
			const [memory, to] = [openWindow(new Disk(), 'ada'), openWindow(disk, 'ada', unwritten)];
			const text = await memory.text('untitled:1');
			await text.act([say('one', { status: 'checked' })]);
			const { list, read } = to.files;
			if (what === 'acts') {
				disk.links.add('acts');
			} else {
				const refuse = (): Promise<never> => Promise.reject(new Error('ETIMEDOUT'));
				Object.assign(to.files, { list: refuse, read: refuse });
			}
			await to.folder.takeFrom(memory.folder, 'untitled:1', 'x.txt', true);
			void text.act([say('two', { status: 'checked' })]);
			await settled(memory);
			await settled(to);
			assert.deepEqual([...new Set(to.told.map(({ kind }) => kind))], [what === 'acts' ? 'linked' : 'memory only']);
			assert.ok(to.told.every((message) => 'isKept' in message && message.isKept));
			const both = { one: 'checked', two: 'checked' };
			if (what === 'acts') {
				assert.deepEqual(shown((await to.text('x.txt')).records), both);
			}
			// The window ends.
			disk.links.clear();
			Object.assign(to.files, { list, read });
			const next = openWindow(disk, 'ada', unwritten);
			assert.deepEqual(shown((await next.text('x.txt')).records), both);
			await settled(next);
			assert.equal(unwritten.files.size, 0);
			const later = openWindow(disk, 'ada');
			assert.deepEqual(shown((await later.text('x.txt')).records), both);
			assert.deepEqual(shown((await later.text('other.txt')).records), { other: 'false' });
		});
	}

	it('mixes with no other text where the same one of another copy of the repository cannot be read', async () => {
		const [from, disk] = [openWindow(new Disk(), 'ada'), new Disk()];
		await (await from.text('a.txt')).act([say('one', { status: 'checked' })]);
		const resident = openWindow(disk, 'ben');
		disk.texts.add('a.txt');
		await (await resident.text('a.txt')).act([say('resident', { status: 'false' })]);
		await settled(resident);
		const to = openWindow(disk, 'ada', keeper());
		const { list } = to.files;
		to.files.list = () => Promise.reject(new Error('ETIMEDOUT'));
		await to.folder.takeFrom(from.folder, 'a.txt', 'b.txt', true);
		to.files.list = list;
		await settled(to);
		const later = openWindow(disk, 'ada');
		assert.deepEqual(shown((await later.text('a.txt')).records), { resident: 'false' });
		assert.deepEqual(shown((await later.text('b.txt')).records), { one: 'checked' });
	});

	it('is written once where two windows know of it, in whatever order', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const first = openWindow(disk, 'ada', unwritten);
		first.files.refuse = true;
		const text = await first.text();
		void text.act([say('one', { status: 'checked' })]);
		await first.folder.settled();
		const second = openWindow(disk, 'ada', unwritten);
		second.files.refuse = true;
		await second.text();
		void text.act([say('one', { status: 'false' })]);
		await first.folder.settled();
		[first, second].forEach(({ files }) => (files.refuse = false));
		await settled(second);
		await settled(first);
		await settled(second);
		assert.equal(text.unsaved, 0);
		assert.deepEqual(shown((await second.text()).records), { one: 'false' });
		assert.deepEqual(shown((await openWindow(disk, 'ada').text()).records), { one: 'false' });
		assert.deepEqual([...unwritten.files], []);
	});

	it('is not given to a later version, whose files stay as they are', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const before = openWindow(disk, 'ada');
		await (await before.text()).act([say('one', { status: 'checked' })]);
		await before.folder.settled();
		const page = disk.names.find((name) => name.endsWith('.json')) ?? '';
		disk.files.set(page, '{"sr:schema": 99, "records": {}}');
		const window = openWindow(disk, 'ada', unwritten);
		void (await window.text()).act([say('two', { status: 'false' })]);
		await window.folder.settled();
		assert.deepEqual([...unwritten.files], []);
	});

	it('makes whoever acts while something else is being kept wait for their own', async () => {
		const unwritten = keeper();
		const keeping: (() => void)[] = [];
		const slow: Unwritten = {
			...unwritten,
			keep: async (name, kept) => {
				await new Promise<void>((done) => keeping.push(done));
				return unwritten.keep(name, kept);
			},
		};
		const window = openWindow(new Disk(), 'ada', slow);
		window.files.refuse = true;
		const text = await window.text();
		const first = text.act([say('one', { status: 'checked' })]);
		while (keeping.length < 1) {
			await new Promise(setImmediate);
		}
		let isDone = false;
		const second = text.act([say('two', { status: 'false' })]).then(() => (isDone = true));
		keeping[0]?.();
		await first;
		while (keeping.length < 2) {
			await new Promise(setImmediate);
		}
		assert.deepEqual([isDone, text.unsaved, text.kept], [false, 2, 1]);
		keeping[1]?.();
		await second;
		assert.deepEqual([text.unsaved, text.kept], [2, 2]);
	});

	it('is said to be kept where it is, and not where that fails too', async () => {
		const full = { ...keeper(), keep: () => Promise.reject(new Error('full')) };
		const isKept = async (unwritten: Unwritten): Promise<unknown[]> => {
			const window = openWindow(new Disk(), 'ada', unwritten);
			window.files.refuse = true;
			const text = await window.text();
			void text.act([say('one', { status: 'checked' })]);
			void text.act([say('two', { status: 'checked' })]);
			await window.folder.settled();
			return window.told.map((message) => message.kind === 'memory only' && message.isKept);
		};
		assert.deepEqual(await isKept(keeper()), [true]);
		assert.deepEqual(await isKept(full), [false]);
	});

	it('hides nothing of what was written after it, where the window ended before it could say so', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const first = openWindow(disk, 'ada', { ...unwritten, drop: () => Promise.reject(new Error('ended')) });
		const text = await first.text();
		first.files.refuse = true;
		void text.act([say('one', { status: 'checked' })]);
		await first.folder.settled();
		first.files.refuse = false;
		await text.act([say('two', { status: 'false' })]);
		assert.equal(unwritten.files.size, 1);
		// Nothing can be compared or written now, as before that is done.
		disk.files.delete('.gitattributes');
		const second = openWindow(disk, 'ada', unwritten);
		second.files.refuse = true;
		assert.deepEqual(shown((await second.text()).records), { one: 'checked', two: 'false' });
	});

	for (const [what, change] of [
		['other ends of lines', (log: string) => log.replaceAll('\n', '\r\n')],
		['the marks of a conflict', (log: string) => `<<<<<<< HEAD\n${log}=======\n>>>>>>> other\n`],
	] as const) {
		it(`is written, and kept until then, where git has given the log ${what}`, async () => {
			const [disk, unwritten] = [new Disk(), keeper()];
			const first = openWindow(disk, 'ada', unwritten);
			const text = await first.text();
			await text.act([say('one', { status: 'checked' })]);
			await settled(first);
			first.files.refuse = true;
			void text.act([say('two', { status: 'false', note: 'a day of work' })]);
			await first.folder.settled();
			for (const [name, all] of disk.files) {
				disk.files.set(name, change(all));
			}
			const both = { one: 'checked', two: 'false a day of work' };
			for (const refuse of [true, false]) {
				const next = openWindow(disk, 'ada', unwritten);
				next.files.refuse = refuse;
				assert.deepEqual(shown((await next.text()).records), both);
				await settled(next);
				assert.equal(unwritten.files.size, refuse ? 1 : 0);
			}
			assert.deepEqual(shown((await openWindow(disk, 'ada').text()).records), both);
		});
	}

	it('is written as well where its own window still lives, and writes more of it meanwhile', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const first = openWindow(disk, 'ada', unwritten);
		first.files.refuse = true;
		const text = await first.text();
		void text.act([say('one', { status: 'checked' })]);
		await first.folder.settled();
		const second = openWindow(disk, 'ada', unwritten);
		second.files.refuse = true;
		await second.text();
		void text.act([say('two', { status: 'false' })]);
		await first.folder.settled();
		[first, second].forEach(({ files }) => (files.refuse = false));
		// Whatever of it has been looked at already, each is in the middle of writing when the other begins.
		await Promise.all([settled(first), settled(second)]);
		assert.equal(text.unsaved, 0);
		const both = { one: 'checked', two: 'false' };
		assert.deepEqual(shown((await openWindow(disk, 'ada').text()).records), both);
	});

	it('is not dropped where it is not on disk after all, or cannot be kept under another name', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const first = openWindow(disk, 'ada', unwritten);
		first.files.refuse = true;
		void (await first.text()).act([say('one', { status: 'checked' })]);
		await first.folder.settled();
		const [kept] = unwritten.files.values();
		const second = openWindow(disk, 'ada', unwritten);
		second.files.write = () => Promise.resolve();
		second.files.rename = () => Promise.resolve();
		await settled(second);
		const third = openWindow(disk, 'ada', { ...unwritten, keep: () => Promise.reject(new Error('full')) });
		third.files.refuse = true;
		await settled(third);
		assert.ok([...unwritten.files.values()].includes(kept ?? ''));
		assert.deepEqual(shown((await third.text()).records), { one: 'checked' });
	});

	it('stays where it is while its text is somewhere that does not last', async () => {
		const [disk, unwritten] = [new Disk(), keeper()];
		const [from, to] = [openWindow(disk, 'ada', unwritten), openWindow(new Disk(), 'ada')];
		from.files.refuse = true;
		void (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await from.folder.settled();
		await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt', false);
		assert.deepEqual(shown((await to.text('y.txt')).records), { one: 'checked' });
		const next = openWindow(disk, 'ada', unwritten);
		assert.deepEqual(shown((await next.text('x.txt')).records), { one: 'checked' });
	});
});
