import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { changeOf } from '../../src/review/acts/changeOf';
import { newReviews, openRecords } from './window';

/** How many a window makes; `npm run soak` makes more. */
const EACH = Number(process.env['SOAK_REVIEWS'] ?? 100);
const MANY = 5000;
const FEW = 500;

describe('many records', function () {
	this.timeout(300_000);
	let folder: string;

	beforeEach(async () => {
		folder = await fs.mkdtemp(path.join(os.tmpdir(), 'records-'));
	});
	afterEach(() => fs.rm(folder, { recursive: true }));

	it('are all kept when two windows make them at the same time', async () => {
		const windows = ['Rosa', 'Karim'].map((author) =>
			fork(path.join(__dirname, 'windowProcess.js'), [folder, author, String(EACH)]),
		);
		const codes = await Promise.all(
			windows.map((child) => new Promise<number | null>((resolve) => child.once('exit', resolve))),
		);
		assert.deepEqual(codes, [0, 0]);
		const { records } = await openRecords(folder, 'Ada');
		assert.equal(records.length, 2 * EACH);
	});

	/** What it takes to open so many, which are made before, in milliseconds of work. */
	async function openingWork(records: number): Promise<number> {
		const first = await openRecords(folder, 'Rosa');
		await first.act(newReviews(records));
		await first.settled();
		const from = work();
		const text = await openRecords(folder, 'Rosa');
		const worked = work() - from;
		assert.equal(text.records.length, records);
		return worked;
	}

	it('are opened, seen changed and saved in little time', async () => {
		const few = await openingWork(FEW);
		await fs.rm(folder, { recursive: true });
		const opened = await openingWork(MANY);
		const text = await openRecords(folder, 'Rosa');
		assert.equal(text.records.length, MANY);
		const seen: number[] = [];
		const saved: number[] = [];
		for (let i = 0; i < 20; i += 1) {
			const record = text.records[(i * 7919) % MANY];
			assert.ok(record);
			const from = work();
			const act = text.act([changeOf(record, { status: `status ${String(i)}` })]);
			seen.push(work() - from);
			await act;
			saved.push(work() - from);
		}
		await text.settled();
		console.log(
			`      ${String(MANY)} records, ms of work: ${opened.toFixed(0)} to open, ${median(seen).toFixed(1)} until a status ` +
				`is seen, ${median(saved).toFixed(1)} until it is saved`,
		);
		assert.ok(opened < (3 * MANY * few) / FEW, `${few.toFixed(0)} ms for ${String(FEW)}: opened in proportion`);
		assert.ok(median(seen) < 50, 'seen at once');
	});
});

/** What this process has worked so far, in milliseconds: by the clock everything takes longer where other processes run too. */
function work(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
