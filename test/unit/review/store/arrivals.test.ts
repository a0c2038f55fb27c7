import * as assert from 'node:assert/strict';
import { Arrivals } from '../../../../src/review/store/arrivals';
import type { StoreMessage } from '../../../../src/review/store/recordFiles';
import { NOT_KEPT } from '../../../../src/review/store/unwritten';
import { Disk, MemoryFiles, quietSurroundings } from '../memoryFiles';

describe('what comes into a folder of records', () => {
	it('does not wait behind what cannot be written, which is said once', async () => {
		const disk = new Disk();
		const files = new MemoryFiles(disk);
		const told: StoreMessage[] = [];
		const arrivals = new Arrivals(
			files,
			() => Promise.resolve(),
			quietSurroundings('w'),
			(message) => told.push(message),
			NOT_KEPT,
		);
		disk.links.add('acts');
		const written: string[] = [];
		const take = (name: string): Promise<void> =>
			arrivals.take(new Map([[name, `${name}\n`]]), () => Promise.resolve(void written.push(name)));
		await take('acts/first.jsonl');
		await take('second.json');
		await take('third.json');
		assert.deepEqual(written, ['second.json', 'third.json']);
		assert.deepEqual(disk.names, ['second.json', 'third.json']);
		assert.deepEqual(arrivals.namesIn('acts'), ['first.jsonl']);
		assert.deepEqual(
			told.map(({ kind, file }) => [kind, file]),
			[['linked', 'acts/first.jsonl']],
		);
		disk.links.clear();
		await arrivals.write();
		assert.deepEqual(written, ['second.json', 'third.json', 'acts/first.jsonl']);
	});
});
