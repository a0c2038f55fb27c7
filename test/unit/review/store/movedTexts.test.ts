import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Change } from '../../../../src/review/acts/act';
import type { DeskRecord } from '../../../../src/review/model';
import { recordFileName } from '../../../../src/review/store/recordFileName';
import { Disk } from '../memoryFiles';
import { at, foundAt, keeper, openWindow, say, shown, targetsOf, type SomeWindow } from './someWindow';

/** Saves all that can be saved now. */
async function settled(...windows: readonly SomeWindow[]): Promise<void> {
	for (const { folder } of windows) {
		await folder.refresh();
		await folder.settled();
	}
}

describe('what is not on disk yet', () => {
	it('comes along where the text is renamed that somebody has opened there already', async () => {
		const disk = new Disk();
		const window = openWindow(disk, 'ada');
		const text = await window.text('a.txt');
		await text.act([say('one', { status: 'checked' })]);
		window.files.refuse = true;
		const saved = text.act([say('two', { status: 'false', note: 'not saved yet' })]);
		await window.folder.settled();
		// The editor opens the text under its new name before it tells of that.
		const there = await window.text('b.txt');
		await window.folder.moved('a.txt', 'b.txt');
		const both = { one: 'checked', two: 'false not saved yet' };
		assert.deepEqual(shown(there.records), both);
		assert.equal(there.unsaved, 1);
		window.files.refuse = false;
		await settled(window);
		await saved;
		assert.equal(there.unsaved, 0);
		assert.deepEqual(shown((await openWindow(disk, 'ada').text('b.txt')).records), both);
	});

	it('comes along where the text goes to another folder with records', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		const text = await from.text('x.txt');
		await text.act([say('one', { status: 'checked' })]);
		from.files.refuse = true;
		const saved = text.act([say('two', { note: 'in memory' })]);
		await from.folder.settled();
		await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt', true);
		await saved;
		const both = { one: 'checked', two: 'unreviewed in memory' };
		assert.deepEqual(shown((await to.text('y.txt')).records), both);
		assert.deepEqual(shown((await openWindow(to.files.disk, 'ada').text('y.txt')).records), both);
	});

	it('comes along where records are still being found in the text that was saved', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		const text = await from.text('x.txt');
		await text.act([say('one', { status: 'checked' })]);
		const ends: ((found: DeskRecord[]) => void)[] = [];
		const saved = text.saveAnchors(new Promise<DeskRecord[]>((found) => ends.push(found)), 'words');
		await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt', true);
		ends.forEach((end) => end(text.records.map((record) => ({ ...record, target: at(70) }))));
		await saved;
		await settled(to);
		for (const { records } of [await to.text('y.txt'), await openWindow(to.files.disk, 'ada').text('y.txt')]) {
			assert.deepEqual(
				records.map(({ target }) => target),
				[at(70)],
			);
		}
	});

	it('comes along another time where another window has taken the text before', async () => {
		const [before, after] = [new Disk(), new Disk()];
		[before, after].forEach(({ texts }) => texts.add('x.txt'));
		const text = await openWindow(before, 'ada').text('x.txt');
		await text.act([say('one', { status: 'checked' })]);
		await openWindow(after, 'ada').folder.takeFrom(openWindow(before, 'ada').folder, 'x.txt', 'x.txt', true);
		await text.act([say('two', { status: 'false' })]);
		await text.refresh();
		await text.act([say('three', { note: 'seen' })]);
		const all = { one: 'checked', two: 'false', three: 'unreviewed seen' };
		assert.deepEqual(shown(text.records), all);
		const { folder } = openWindow(before, 'ada');
		assert.ok(await folder.knows('x.txt'), 'something is there to be taken');
		const later = openWindow(after, 'ada');
		await later.folder.takeFrom(folder, 'x.txt', 'x.txt', true);
		assert.deepEqual(shown((await later.text('x.txt')).records), all);
	});

	it('is seen in a folder that cannot be written, is said once, and is saved when it can', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		to.files.refuse = true;
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		await settled(to);
		assert.deepEqual(shown((await to.text('x.txt')).records), { one: 'checked' });
		assert.deepEqual(
			to.told.map(({ kind }) => kind),
			['memory only'],
		);
		to.files.refuse = false;
		await settled(to);
		assert.deepEqual(shown((await openWindow(to.files.disk, 'ada').text('x.txt')).records), { one: 'checked' });
	});

	it('that is said where the text was is said where it is', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		const text = await from.text('untitled:1');
		await text.act([say('one', { status: 'checked' })]);
		await to.folder.takeFrom(from.folder, 'untitled:1', 'seeds/new.txt', true);
		await text.act([say('one', { note: 'typed while it was saved' })]);
		assert.deepEqual(shown((await to.text('seeds/new.txt')).records), { one: 'checked typed while it was saved' });
	});
});

describe('a text whose records were only looked into', () => {
	for (const known of ['that nobody opened since', 'that was open before']) {
		it(`${known}, is found by its words when it is renamed twice, the second time by another program`, async () => {
			const disk = new Disk();
			await (await openWindow(disk, 'ada').text('a.txt')).act([say('one', { status: 'checked' })]);
			const window = openWindow(disk, 'ada');
			await (known === 'that was open before' ? window.text('a.txt') : undefined);
			await window.folder.text('a.txt');
			await window.folder.moved('a.txt', 'b.txt');
			await settled(window);
			disk.texts.add('c.txt');
			assert.deepEqual(shown((await openWindow(disk, 'ada').text('c.txt')).records), { one: 'checked' });
		});
	}
});

describe('a text that goes to another folder with reviews', () => {
	const OTHER = 'The mayor said that the bridge would open in spring. Nobody in the town believes it any more.';
	let from: SomeWindow;
	let to: SomeWindow;
	beforeEach(() => {
		[from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ben')];
	});
	/** What a window reads that is opened only now. */
	const later = async (window: SomeWindow, path: string, words?: string): Promise<Record<string, string>> =>
		shown((await openWindow(window.files.disk, 'ada').text(path, words)).records);

	/** Moves a text, as the editor does. */
	async function move(source: SomeWindow, path: string, target: SomeWindow, there: string): Promise<void> {
		source.files.disk.texts.delete(path);
		target.files.disk.texts.add(there);
		await target.folder.takeFrom(source.folder, path, there, true);
		await settled(source, target);
	}

	it('takes nothing from a text there that is called as it was', async () => {
		await (await from.text('draft.txt')).act([say('from', { status: 'checked' })]);
		const other = await to.text('draft.txt', OTHER);
		await other.act([say('other', { status: 'false', note: 'asked the mayor' })]);
		await move(from, 'draft.txt', to, 'archive/draft.txt');
		assert.deepEqual(shown(other.records), { other: 'false asked the mayor' });
		assert.deepEqual(await later(to, 'draft.txt', OTHER), { other: 'false asked the mayor' });
		assert.deepEqual(await later(to, 'archive/draft.txt'), { from: 'checked' });
	});

	it('takes nothing from the same text in another copy of the repository', async () => {
		await (await from.text('draft.txt')).act([say('from', { status: 'checked' })]);
		await (await to.text('draft.txt')).act([say('other', { status: 'false' })]);
		await move(from, 'draft.txt', to, 'archive/draft.txt');
		assert.deepEqual(await later(to, 'draft.txt'), { other: 'false' });
		assert.deepEqual(await later(to, 'archive/draft.txt'), { from: 'checked' });
	});

	it('leaves nothing to a new text that is written where it was, and no page', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await move(from, 'x.txt', to, 'x.txt');
		assert.deepEqual(shown((await from.text('x.txt', OTHER)).records), {});
		assert.deepEqual(await later(from, 'x.txt', OTHER), {});
		assert.equal(from.files.disk.files.get(recordFileName('x.txt')), undefined);
		assert.deepEqual(await from.folder.gone('', ''), []);
	});

	it('takes along what is said while it is taken', async () => {
		const write = to.files.write.bind(to.files);
		to.files.write = async (name, text) => {
			await new Promise((resolve) => setTimeout(resolve, 3));
			await write(name, text);
		};
		const text = await from.text('x.txt');
		await text.act([say('one', { status: 'checked' })]);
		const taken = to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		const said: Promise<void>[] = [];
		const all: Record<string, string> = { one: 'checked' };
		for (let i = 0; i < 12; i++) {
			await new Promise((resolve) => setTimeout(resolve, 2));
			said.push(text.act([say(`while ${i}`, { status: 'false' })]));
			all[`while ${i}`] = 'false';
		}
		await Promise.all([taken, ...said]);
		await settled(from, to);
		assert.deepEqual(await later(to, 'x.txt'), all);
	});

	it('stays as a whole where some of it cannot be read', async () => {
		const text = await from.text('x.txt');
		await text.act([say('one', { status: 'checked' })]);
		const read = from.files.read.bind(from.files);
		from.files.read = (name) => (name.startsWith('acts/') ? Promise.reject(new Error('EIO')) : read(name));
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		from.files.read = read;
		await text.act([say('two', { status: 'false' })]);
		await settled(from, to);
		assert.deepEqual(await later(from, 'x.txt'), { one: 'checked', two: 'false' });
		assert.deepEqual(await later(to, 'x.txt'), {});
	});

	it('hides nothing of a text that is written where it was before it could be taken', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		to.files.refuse = true;
		await move(from, 'x.txt', to, 'x.txt');
		from.files.disk.texts.add('x.txt');
		const other = await from.text('x.txt', OTHER);
		await other.act([say('new', { status: 'false' })]);
		to.files.refuse = false;
		await to.folder.refresh();
		await settled(from, to);
		assert.equal((await later(from, 'x.txt', OTHER))['new'], 'false');
		assert.deepEqual(await later(to, 'x.txt'), { one: 'checked' });
	});

	it('leaves its copies what they have', async () => {
		const { disk } = from.files;
		await (await from.text('a.txt')).act([say('one', { status: 'checked' })]);
		disk.texts.add('a.txt');
		const before = disk.snapshot();
		await from.folder.moved('a.txt', 'first.txt');
		const first = disk.snapshot();
		disk.restore(before);
		const colleague = openWindow(disk, 'cy');
		await colleague.text('a.txt');
		await colleague.folder.moved('a.txt', 'second.txt');
		// Git merges both names.
		disk.restore(new Map([...first, ...disk.snapshot()]));
		disk.texts = new Set(['first.txt', 'second.txt']);
		await move(openWindow(disk, 'ada'), 'first.txt', to, 'first.txt');
		assert.deepEqual(await later(from, 'second.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(to, 'first.txt'), { one: 'checked' });
	});

	it('has its reviews where it was, if git brings it back there', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await move(from, 'x.txt', to, 'x.txt');
		assert.deepEqual(await later(from, 'x.txt'), { one: 'checked' });
	});

	it('comes back with what was said in both folders, and erases nothing', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await move(from, 'x.txt', to, 'x.txt');
		await (await to.text('x.txt')).act([say('two', { status: 'false' })]);
		await move(to, 'x.txt', from, 'y.txt');
		assert.deepEqual(await later(from, 'y.txt'), { one: 'checked', two: 'false' });
	});

	it('does not put less in the place of more that was said where git has brought it back', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await move(from, 'x.txt', to, 'x.txt');
		from.files.disk.texts.add('x.txt');
		await (await from.text('x.txt')).act([say('more', { status: 'false', note: 'a day of work' })]);
		await move(to, 'x.txt', from, 'y.txt');
		assert.deepEqual(await later(from, 'x.txt'), { one: 'checked', more: 'false a day of work' });
		assert.deepEqual(await later(from, 'y.txt'), { one: 'checked' });
	});

	it('still has its reviews in the folder on disk, where it goes to none that lasts', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		await to.folder.takeFrom(from.folder, 'x.txt', 'file:///x.txt', false);
		assert.deepEqual(shown((await to.text('file:///x.txt')).records), { one: 'checked' });
		assert.deepEqual(await later(from, 'x.txt'), { one: 'checked' });
	});

	it('is followed by what was said of names, also of what is said where they were', async () => {
		const name = (to: string): Change =>
			say('n', { correction: { kind: 'rename entity', name: 'Holt', to } }, { type: 'correction' });
		await (await from.text('')).act([name('Ann Holt')]);
		await to.folder.takeNames(from.folder);
		await (await from.text('')).act([name('Ada Holt')]);
		const names = (await openWindow(to.files.disk, 'ada').text('')).records;
		assert.deepEqual(
			names.map((record) => record.type === 'correction' && record.correction),
			[{ kind: 'rename entity', name: 'Holt', to: 'Ada Holt' }],
		);
	});

	it('holds for names where a text is saved, and goes on to hold where that was', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		const names = await from.text('');
		await names.act([say('one', { note: 'no name' })]);
		await to.folder.copyNames(from.folder);
		assert.deepEqual(shown((await to.text('')).records), { one: 'unreviewed no name' });
		await names.act([say('two', { note: 'of another text' })]);
		await settled(from, to);
		assert.deepEqual(shown((await to.text('')).records), { one: 'unreviewed no name' });
		assert.deepEqual(Object.keys(shown((await from.text('')).records)), ['one', 'two']);
	});

	it('is taken again to no effect where the folder that had it cannot be written, or git has not taken it away', async () => {
		const { disk } = from.files;
		await (await from.text('inner/x.txt')).act([say('one', { status: 'checked' })]);
		await (await from.text('')).act([say('name', { note: 'of a name' })]);
		const before = disk.snapshot();
		const take = async (window: SomeWindow): Promise<void> => {
			await to.folder.takeFrom(window.folder, 'inner/x.txt', 'x.txt', true);
			await to.folder.copyNames(window.folder);
			await settled(window, to);
		};
		const readOnly = openWindow(disk, 'ada');
		readOnly.files.refuse = true;
		await take(readOnly);
		const logs = (): string[] => to.files.disk.names.filter((name) => name.startsWith('acts/'));
		const taken = logs();
		assert.deepEqual(await later(to, 'x.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(to, ''), { name: 'unreviewed of a name' });
		for (let i = 0; i < 3; i++) {
			disk.restore(before);
			const window = openWindow(disk, 'ada');
			window.files.refuse = i < 2;
			await take(window);
		}
		assert.deepEqual(logs(), taken);
		assert.deepEqual(await later(to, 'x.txt', OTHER), { one: 'checked' });
		assert.deepEqual(await later(from, 'inner/x.txt', OTHER), {});
	});

	it('comes together with what was said of it where it goes', async () => {
		await (await from.text('inner/x.txt')).act([say('above', { status: 'checked' })]);
		const there = await to.text('x.txt');
		await there.act([say('here', { status: 'false' })]);
		await to.folder.takeFrom(from.folder, 'inner/x.txt', 'x.txt', true);
		assert.deepEqual(shown(there.records), { above: 'checked', here: 'false' });
		await settled(from, to);
		assert.deepEqual(await later(to, 'x.txt'), { above: 'checked', here: 'false' });
	});

	it('has left the one folder only once it is saved in the other', async () => {
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		to.files.refuse = true;
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		assert.deepEqual(await later(from, 'x.txt', OTHER), { one: 'checked' });
		to.files.refuse = false;
		await settled(to, from);
		assert.deepEqual(await later(from, 'x.txt', OTHER), {});
		assert.deepEqual(await later(to, 'x.txt', OTHER), { one: 'checked' });
	});
});

describe('a text whose reviews have been found again since they were given', () => {
	for (const refuse of [false, true]) {
		it(`has them there in another folder, too${refuse ? ', once that can be written' : ''}`, async () => {
			const [from, unwritten] = [openWindow(new Disk(), 'ada'), keeper()];
			const to = openWindow(new Disk(), 'ada', unwritten);
			const text = await from.text('x.txt');
			await text.act([say('one', { status: 'checked' }), say('two', { status: 'checked' })]);
			await foundAt(text, 10);
			to.files.refuse = refuse;
			await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt', true);
			const all = { one: at(10), two: at(10) };
			assert.deepEqual(targetsOf(await to.text('y.txt')), all);
			await settled(from, to);
			const next = openWindow(to.files.disk, 'ada', unwritten);
			assert.deepEqual(targetsOf(await next.text('y.txt')), all);
			await settled(next);
			assert.deepEqual(targetsOf(await openWindow(to.files.disk, 'ada').text('y.txt')), all);
			to.files.refuse = false;
			await settled(to);
			assert.equal(unwritten.files.size, 0);
			assert.deepEqual(
				[from, next].map(({ files }) => files.disk.names.filter((name) => name.endsWith('.json'))),
				[[], [recordFileName('y.txt')]],
			);
		});
	}

	it('has them as they stand in the text that is there, where that has a page', async () => {
		const other = 'Other words, of which nobody thinks that they are of the same text.';
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		const [text, there] = [await from.text('x.txt'), await to.text('x.txt', other)];
		await text.act([say('one', { status: 'checked' })]);
		await foundAt(text, 10);
		await there.act([say('two', { status: 'checked' })]);
		await foundAt(there, 20);
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt', true);
		await settled(from, to);
		const all = { one: say('one', {}).target, two: at(20) };
		assert.deepEqual(targetsOf(await openWindow(to.files.disk, 'ada').text('x.txt', other)), all);
		assert.deepEqual(
			to.files.disk.names.filter((name) => name.endsWith('.json')),
			[recordFileName('x.txt')],
		);
	});
});

describe('a text to which another program has given other large and small letters', () => {
	const OTHER = 'Other words by now, of which nobody who reads them would think that they are of the same text.';
	let disk: Disk;
	beforeEach(async () => {
		disk = new Disk();
		disk.ignoresCase = true;
		disk.texts.add('Seeds/Harbour.txt');
		const window = openWindow(disk, 'ada');
		await (await window.text('Seeds/Harbour.txt')).act([say('one', { status: 'checked' })]);
		await settled(window);
	});
	/** What is shown at a path, and then in the next window. */
	async function shownAt(path: string): Promise<Record<string, string>> {
		const window = openWindow(disk, 'ada');
		const first = shown((await window.text(path, OTHER)).records);
		await settled(window);
		assert.deepEqual(shown((await openWindow(disk, 'ada').text(path, OTHER)).records), first);
		return first;
	}

	it('has its reviews, though the disk finds it under its earlier name as well', async () => {
		disk.texts = new Set(['Seeds/harbour.txt']);
		assert.deepEqual(await shownAt('Seeds/harbour.txt'), { one: 'checked' });
		disk.texts = new Set(['seeds/Harbour.txt']);
		assert.deepEqual(await shownAt('seeds/Harbour.txt'), { one: 'checked' });
	});

	it('has its reviews, though a colleague’s system writes the accents in its name as signs of their own', async () => {
		const [apart, joined] = ['Seeds/Pie\u0301ta.txt', 'Seeds/Pi\u00e9ta.txt'];
		disk.texts.add(apart);
		const window = openWindow(disk, 'ben');
		await (await window.text(apart)).act([say('two', { status: 'false' })]);
		await settled(window);
		disk.texts.delete(apart);
		disk.texts.add(joined);
		assert.deepEqual(await shownAt(joined), { two: 'false' });
	});

	it('has what was said of it under either name', async () => {
		const before = disk.snapshot();
		disk.restore(new Map());
		const window = openWindow(disk, 'ben');
		await (await window.text('Seeds/harbour.txt')).act([say('two', { status: 'false' })]);
		await settled(window);
		disk.restore(new Map([...before, ...disk.snapshot()]));
		disk.texts = new Set(['Seeds/harbour.txt']);
		assert.deepEqual(await shownAt('Seeds/harbour.txt'), { one: 'checked', two: 'false' });
	});

	it('is another where the disk tells them apart, and where both are there', async () => {
		disk.texts = new Set(['Seeds/Harbour.txt', 'Seeds/harbour.txt']);
		assert.deepEqual(await shownAt('Seeds/harbour.txt'), {});
		disk.ignoresCase = false;
		disk.texts = new Set(['Seeds/harbour.txt']);
		assert.deepEqual(await shownAt('Seeds/harbour.txt'), {});
		assert.deepEqual(await shownAt('Seeds/Harbour.txt'), { one: 'checked' });
	});

	it('keeps its reviews where folders cannot be listed', async () => {
		disk.texts = new Set(['Seeds/harbour.txt']);
		const window = openWindow(disk, 'ada');
		window.files.names = () => Promise.reject(new Error('EIO'));
		assert.deepEqual(shown((await window.text('Seeds/harbour.txt', OTHER)).records), {});
		assert.deepEqual(await shownAt('Seeds/harbour.txt'), { one: 'checked' });
	});
});

describe('a text that goes from place to place', () => {
	type Step = 'say' | 'cannot be written' | 'can be written' | 'opened there' | 'renamed' | 'to the other folder';
	const steps = fc.array(
		fc.constantFrom<Step>(
			'say',
			'cannot be written',
			'can be written',
			'opened there',
			'renamed',
			'to the other folder',
		),
		{ maxLength: 12 },
	);

	it('has all that was said of it, whatever could be written meanwhile', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async (steps) => {
				const windows = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')] as const;
				let [at, other] = [...windows];
				let path = '0.txt';
				const said: Record<string, string> = {};
				// By its words it is not to be known again.
				const wordsIn = (step: number): string => `The ${step} words are others each time, ${step} by ${step}.`;
				let text = await at.text(path, wordsIn(1000));
				// The same text in another copy of the repository: it stays where it is.
				const resident = await other.text('0.txt', wordsIn(1000));
				await resident.act([say('resident', { status: 'false' })]);
				const home = other.files.disk;
				home.texts.add('0.txt');
				for (const [i, step] of steps.entries()) {
					const next = `${i + 1}.txt`;
					if (step === 'say') {
						said[`record ${i}`] = 'checked';
						void text.act([say(`record ${i}`, { status: 'checked' })]);
						await at.folder.settled();
					} else if (step === 'renamed') {
						await at.folder.moved(path, next);
						path = next;
					} else if (step === 'to the other folder') {
						await other.folder.takeFrom(at.folder, path, next, true);
						[at, other] = [other, at];
						path = next;
					} else if (step === 'opened there') {
						await at.text(next, wordsIn(i));
						await at.folder.moved(path, next);
						path = next;
					} else {
						windows.forEach(({ files }) => (files.refuse = step === 'cannot be written'));
					}
					text = await at.text(path, wordsIn(i));
					assert.deepEqual(shown(text.records), said);
				}
				windows.forEach(({ files }) => (files.refuse = false));
				await settled(...windows);
				assert.equal(text.unsaved, 0);
				assert.deepEqual(shown((await openWindow(at.files.disk, 'ada').text(path, wordsIn(2000))).records), said);
				assert.deepEqual(shown(resident.records), { resident: 'false' });
				const stayed = await openWindow(home, 'ada').text('0.txt', wordsIn(2000));
				assert.deepEqual(shown(stayed.records), { resident: 'false' });
			}),
			{ numRuns: 150 },
		);
	});
});
