import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Disk } from '../memoryFiles';
import { openWindow, say, shown, type SomeWindow } from './someWindow';

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
		await to.folder.takeFrom(from.folder, 'x.txt', 'y.txt');
		await saved;
		const both = { one: 'checked', two: 'unreviewed in memory' };
		assert.deepEqual(shown((await to.text('y.txt')).records), both);
		assert.deepEqual(shown((await openWindow(to.files.disk, 'ada').text('y.txt')).records), both);
	});

	it('is seen in a folder that cannot be written, is said once, and is saved when it can', async () => {
		const [from, to] = [openWindow(new Disk(), 'ada'), openWindow(new Disk(), 'ada')];
		await (await from.text('x.txt')).act([say('one', { status: 'checked' })]);
		to.files.refuse = true;
		await to.folder.takeFrom(from.folder, 'x.txt', 'x.txt');
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
		await to.folder.takeFrom(from.folder, 'untitled:1', 'seeds/new.txt');
		await text.act([say('one', { note: 'typed while it was saved' })]);
		assert.deepEqual(shown((await to.text('seeds/new.txt')).records), { one: 'checked typed while it was saved' });
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
				let text = await at.text(path, wordsIn(-1));
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
						await other.folder.takeFrom(at.folder, path, next);
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
				assert.deepEqual(shown((await openWindow(at.files.disk, 'ada').text(path, wordsIn(99))).records), said);
			}),
			{ numRuns: 150 },
		);
	});
});
