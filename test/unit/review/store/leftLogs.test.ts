import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextRecords } from '../../../../src/review/store/textRecords';
import { Disk, Killed, type MemoryFiles } from '../memoryFiles';
import { openWindow, say, shown, type SomeWindow } from './someWindow';

const NEVER = 100_000;
const MINUTES = 600_000;

/** Numbers below others, from a seed. */
function chance(seed: number): (below: number) => number {
	let s = Math.imul(seed, 2654435761);
	return (below) => ((s = (Math.imul(s, 1103515245) + 12345) >>> 0) >>> 8) % below;
}

/**
 * Each step takes its time, and files are replaced as VS Code does it: it looks, takes the target away, renames.
 *
 * @param killedAt the step before which the window is killed
 * @param age what the disk says of every file, where its clock is wrong
 */
function asVSCode(files: MemoryFiles, random: (below: number) => number, killedAt = NEVER, age?: number): void {
	const { disk } = files;
	let steps = 0;
	const step = async (): Promise<void> => {
		for (let i = random(8); i > 0; i--) {
			await Promise.resolve();
		}
		if (steps++ >= killedAt) {
			throw new Killed('The window was killed.');
		}
	};
	for (const name of ['list', 'read', 'remove', 'write', 'age'] as const) {
		const own = files[name].bind(files) as (...args: unknown[]) => Promise<unknown>;
		Object.assign(files, {
			[name]: async (...args: unknown[]) => {
				await step();
				return name === 'age' && age !== undefined ? age : own(...args);
			},
		});
	}
	files.rename = async (from, to) => {
		await step();
		const isThere = disk.files.has(to);
		await step();
		if (isThere) {
			disk.files.delete(to);
			await step();
		}
		const text = disk.files.get(from);
		if (text === undefined) {
			throw new Error('FileNotFound');
		}
		disk.files.delete(from);
		disk.files.set(to, text);
		disk.written.set(to, disk.time);
	};
}

async function pause(turns: number): Promise<void> {
	for (let i = 0; i < turns; i++) {
		await Promise.resolve();
	}
}

/** A window in which so much has been said. */
async function reviewed(disk: Disk, count: number): Promise<readonly [SomeWindow, TextRecords]> {
	const window = openWindow(disk, 'ada');
	const text = await window.text('a.txt');
	for (let i = 0; i < count; i++) {
		await text.act([say(`r${i}`, { status: 'checked' })]);
	}
	await window.folder.settled();
	return [window, text];
}

const later = async (disk: Disk): Promise<string[]> =>
	Object.keys(shown((await openWindow(disk, 'eve').text('a.txt')).records));

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `r${i}`);

const temporary = (disk: Disk): string[] => disk.names.filter((name) => name.startsWith('acts/') && /tmp$/.test(name));

describe('a log that a window was writing', () => {
	it('is whole, with the last act, when that was killed before it could rename, and two begin at once', async () => {
		for (let seed = 1; seed <= Number(process.env['RUNS'] ?? 150); seed++) {
			const random = chance(seed);
			const disk = new Disk();
			const [one, text] = await reviewed(disk, 6);
			const rename = one.files.rename.bind(one.files);
			one.files.rename = (from, to) => (from.startsWith('acts/') ? new Promise(() => undefined) : rename(from, to));
			void text.act([say('last', { status: 'false' })]);
			await pause(200);
			assert.equal(temporary(disk).length, 1);
			disk.time += MINUTES;
			const windows = [openWindow(disk, 'ada'), openWindow(disk, 'ada')];
			windows.forEach(({ files }) => asVSCode(files, random));
			const texts = await Promise.all(windows.map((window) => window.text('a.txt')));
			const all = [...names(6), 'last'].sort();
			for (const [i, { folder }] of windows.entries()) {
				await folder.refresh();
				assert.deepEqual(Object.keys(shown(texts[i]?.records ?? [])).sort(), all, `seed ${seed}`);
			}
			assert.deepEqual((await later(disk)).sort(), all, `seed ${seed}`);
			assert.deepEqual(temporary(disk), []);
		}
	});

	it('keeps all that was saved, whichever windows are killed, while the clock of the disk is behind', async () => {
		const step = fc.oneof(fc.constant(NEVER), fc.integer({ min: 0, max: 60 }));
		await fc.assert(
			fc.asyncProperty(
				fc.nat(),
				fc.array(step, { minLength: 3, maxLength: 3 }),
				fc.nat(100),
				async (seed, kills, wait) => {
					const random = chance(seed + 1);
					const disk = new Disk();
					const [one, text] = await reviewed(disk, 3);
					asVSCode(one.files, random, kills[0], 6000);
					let isSaved = false;
					void text.act([say('last', { status: 'false' })]).then(() => (isSaved = true));
					await pause(wait);
					const others = kills.slice(1).map((killedAt) => {
						const window = openWindow(disk, 'ben');
						asVSCode(window.files, random, killedAt, 6000);
						return window;
					});
					await Promise.all(others.map((window) => window.text('a.txt').catch(() => undefined)));
					await Promise.all([one, ...others].map(({ folder }) => folder.settled()));
					disk.time += MINUTES;
					const all = isSaved || kills[0] === NEVER ? [...names(3), 'last'] : names(3);
					const there = await later(disk);
					assert.deepEqual(
						all.filter((name) => !there.includes(name)),
						[],
					);
				},
			),
			{ numRuns: Number(process.env['RUNS'] ?? 400) },
		);
	});

	it('comes back where another window took away what was to take its place', async () => {
		const disk = new Disk();
		const [one, text] = await reviewed(disk, 3);
		asVSCode(one.files, () => 0);
		const rename = one.files.rename.bind(one.files);
		let isFirst = true;
		one.files.rename = async (from, to) => {
			if (isFirst && from.startsWith('acts/')) {
				isFirst = false;
				disk.files.delete(from);
			}
			await rename(from, to);
		};
		await text.act([say('last', { status: 'false' })]);
		assert.deepEqual((await later(disk)).sort(), ['last', ...names(3)]);
		assert.deepEqual(one.told, []);
	});

	it('is taken away as soon as all of it is on disk elsewhere, and not before', async () => {
		const disk = new Disk();
		await reviewed(disk, 2);
		const log = disk.names.find((name) => name.startsWith('acts/')) ?? '';
		const all = disk.files.get(log) ?? '';
		disk.files.set(`${log}.tmp`, all);
		disk.files.set(log, all.slice(0, all.lastIndexOf('\n', all.length - 2) + 1));
		disk.time += MINUTES;
		const window = openWindow(disk, 'ben');
		window.files.refuse = true;
		assert.deepEqual(Object.keys(shown((await window.text('a.txt')).records)), names(2));
		await window.folder.refresh();
		assert.deepEqual(temporary(disk), [`${log}.tmp`]);
		window.files.refuse = false;
		await window.folder.refresh();
		await window.folder.refresh();
		assert.deepEqual(temporary(disk), []);
		assert.deepEqual(await later(disk), names(2));
		assert.equal(disk.names.filter((name) => name.startsWith('acts/')).length, 2);
	});
});
