/*
 * Whether records survive the worst, and what one costs among many: node out/test/bench/recordFiles.js
 *
 * Two processes write 500 records each into one file at the same time; then a process is killed in the middle of its
 * writing, 200 times, and the file is read each time.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { recordFileName } from '../../src/review/store/recordFileName';
import { parseRecords } from '../../src/review/store/recordFormat';
import type { Surroundings } from '../../src/review/store/recordFiles';
import { RecordStore } from '../../src/review/store/recordStore';
import { folderOfFiles } from '../unit/review/folderOfFiles';
import { someRecord } from '../unit/review/someRecord';

const SOURCE = 'seeds/harbour.txt';
const KILLS = 200;

const surroundings: Surroundings = {
	now: () => new Date().toISOString(),
	newId: () => randomUUID(),
	pause: (milliseconds) => pause(milliseconds),
};
const storeIn = (folder: string): RecordStore =>
	new RecordStore(folderOfFiles(folder), surroundings, (message) => console.error(message));

/** Writes records, ten in each act, as many as wanted. */
async function write(folder: string, count: number): Promise<void> {
	const store = storeIn(folder);
	for (let i = 0; i < count; i += 10) {
		await store.change(SOURCE, 'Rosa', () =>
			Array.from({ length: Math.min(10, count - i) }, () => ({ before: null, after: someRecord(randomUUID()) })),
		);
		process.send?.('written');
	}
	await store.refresh(SOURCE);
}

const exit = (child: ReturnType<typeof fork>): Promise<void> =>
	new Promise((resolve) => child.once('exit', () => resolve()));

/** Sets the status of one record among many, again and again: medians in milliseconds, seen and saved. */
async function amongMany(folder: string, count: number): Promise<{ seen: number; saved: number; size: number }> {
	let start = 0;
	const seen: number[] = [];
	const saved: number[] = [];
	const store = new RecordStore(folderOfFiles(folder), surroundings, console.error, () => {
		seen.push(performance.now() - start);
	});
	await store.change(SOURCE, 'Rosa', () =>
		Array.from({ length: count }, () => ({ before: null, after: someRecord(randomUUID()) })),
	);
	seen.length = 0;
	for (let i = 0; i < 20; i++) {
		start = performance.now();
		await store.change(SOURCE, 'Rosa', ({ records }) => {
			const before = records[(i * 7919) % records.length];
			return before?.type === 'review' ? [{ before, after: { ...before, status: `status ${i}` } }] : [];
		});
		saved.push(performance.now() - start);
	}
	const { size } = await stat(join(folder, recordFileName(SOURCE)));
	return { seen: median(seen), saved: median(saved), size };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

async function main(): Promise<void> {
	for (const count of [500, 5000]) {
		const many = await mkdtemp(join(tmpdir(), 'records-'));
		const { seen, saved, size } = await amongMany(many, count);
		console.log(
			`a status among ${count} records (${(size / 1e6).toFixed(1)} MB): seen after ${seen.toFixed(0)} ms, saved after ${saved.toFixed(0)} ms`,
		);
		await rm(many, { recursive: true });
	}
	const folder = await mkdtemp(join(tmpdir(), 'records-'));
	try {
		const read = async (): Promise<number> =>
			parseRecords(await readFile(join(folder, recordFileName(SOURCE)), 'utf8')).records.length;
		const from = Date.now();
		await Promise.all([1, 2].map(() => exit(fork(__filename, ['write', folder, '500']))));
		const kept = await read();
		console.log(`two windows: ${kept} of 1000 records kept, in ${((Date.now() - from) / 1000).toFixed(1)} s`);
		let whole = 0;
		let fewer = 0;
		let last = 0;
		for (let i = 0; i < KILLS; i++) {
			if (i % 20 === 0) {
				// Afresh now and then: writing a file that only ever grows would take longer and longer.
				await rm(folder, { recursive: true });
				await mkdir(folder);
				last = 0;
			}
			const child = fork(__filename, ['write', folder, '100000'], { stdio: 'ignore' });
			const ended = exit(child);
			await new Promise((resolve) => child.once('message', resolve));
			await pause(Math.random() * 60);
			child.kill('SIGKILL');
			await ended;
			const count = await read().catch(() => -1);
			whole += count >= 0 ? 1 : 0;
			fewer += count >= 0 && count < last ? 1 : 0;
			last = Math.max(last, count);
		}
		console.log(`killed while writing: ${whole} of ${KILLS} files whole, ${fewer} with fewer records than before`);
		process.exitCode = kept === 1000 && whole === KILLS && fewer === 0 ? 0 : 1;
	} finally {
		await rm(folder, { recursive: true });
	}
}

const [task, folder, count] = process.argv.slice(2);
void (task === 'write' && folder !== undefined ? write(folder, Number(count)) : main());
