import { randomUUID } from 'node:crypto';
import { setImmediate as rest } from 'node:timers/promises';
import { changeOf } from '../../src/review/acts/changeOf';
import type { Change } from '../../src/review/acts/act';
import { fingerprintOf } from '../../src/review/sources/fingerprint';
import { RecordsFolder } from '../../src/review/store/recordsFolder';
import type { TextRecords } from '../../src/review/store/textRecords';
import { folderOfFiles } from '../unit/review/folderOfFiles';
import { someRecord } from '../unit/review/someRecord';

/** The records of a text as one window has them open, on a real disk. */
export function openRecords(folder: string, author: string): Promise<TextRecords> {
	const surroundings = {
		now: () => new Date().toISOString(),
		newId: () => randomUUID(),
		rest: async () => {
			await rest();
		},
	};
	const owner = { author, reviewer: () => author };
	const records = new RecordsFolder(folderOfFiles(folder), owner, surroundings, (message) => {
		throw new Error(JSON.stringify(message));
	});
	return records.text('seeds/harbour.txt', () => fingerprintOf('The quay is safe again.'));
}

/** Changes that make so many new reviews. */
export function newReviews(count: number): Change[] {
	return Array.from({ length: count }, () => {
		const { status, note, tags, sources, judged, ...record } = someRecord(randomUUID());
		return changeOf(
			{ id: record.id, created: record.created, target: record.target, of: { type: 'review', about: 'claim' } },
			{ status, note, tags, sources, judged },
		);
	});
}
