import type { About, Change, Said } from '../../../../src/review/acts/act';
import { changeOf } from '../../../../src/review/acts/changeOf';
import type { DeskRecord } from '../../../../src/review/model';
import type { StoreMessage } from '../../../../src/review/store/recordFiles';
import type { Unwritten } from '../../../../src/review/store/unwritten';
import { RecordsFolder } from '../../../../src/review/store/recordsFolder';
import type { TextRecords } from '../../../../src/review/store/textRecords';
import { fingerprintOf } from '../../../../src/review/sources/fingerprint';
import { type Disk, MemoryFiles, quietSurroundings } from '../memoryFiles';

export const PATH = 'seeds/harbour.txt';
export const TEXT = 'Ada Lindqvist said that the quay is safe again. Nobody has measured the channel since the storms.';

/** One window of one installation on a disk. */
export interface SomeWindow {
	readonly files: MemoryFiles;
	readonly folder: RecordsFolder;
	readonly told: StoreMessage[];
	text(path?: string, words?: string): Promise<TextRecords>;
}

let windows = 0;

export function openWindow(disk: Disk, author: string, unwritten?: Unwritten): SomeWindow {
	const files = new MemoryFiles(disk);
	const told: StoreMessage[] = [];
	const owner = { author, reviewer: () => `name of ${author}` };
	const folder = new RecordsFolder(
		files,
		owner,
		quietSurroundings(`w${windows++}`),
		(message) => told.push(message),
		unwritten,
	);
	return {
		files,
		folder,
		told,
		text: (path = PATH, words = TEXT) => folder.text(path, () => fingerprintOf(words)),
	};
}

/** What a folder's windows keep of it elsewhere. */
export function keeper(): Unwritten & { readonly files: Map<string, string> } {
	const files = new Map<string, string>();
	return {
		files,
		all: () => Promise.resolve(new Map(files)),
		keep: (name, text) => Promise.resolve(files.set(name, text).has(name)),
		drop: (name, text) => Promise.resolve(void (files.get(name) === text && files.delete(name))),
	};
}

/** Says something of a record by its id, which is made where there is none. */
export function say(id: string, set: Said, of: About = { type: 'review', about: 'claim' }): Change {
	const target = [{ exact: 'the quay is safe', prefix: 'said that ', suffix: ' again', start: 24, end: 40, rival: 0 }];
	return changeOf({ id, created: '2024-01-01T00:00:00.000Z', target, of }, set);
}

/** What records say, in short. */
export function shown(records: readonly DeskRecord[]): Record<string, string> {
	return Object.fromEntries(
		records.map((record) => [
			record.id,
			record.type === 'review'
				? [record.status, record.note, ...record.rivals.map(({ status, note }) => `against ${status} ${note}`)]
						.filter((word) => word !== '')
						.join(' ')
				: record.type,
		]),
	);
}

/** A place of words, which say by themselves which. */
export const at = (start: number): DeskRecord['target'] => [
	{ exact: `the quay at ${start}`, prefix: '', suffix: '', start, end: start + 13, rival: 0 },
];

/** Where records stand. */
export const targetsOf = ({ records }: TextRecords): Record<string, DeskRecord['target']> =>
	Object.fromEntries(records.map(({ id, target }) => [id, target]));

/** The text is saved, and all its records have been found at one place. */
export const foundAt = (text: TextRecords, start: number): Promise<void> =>
	text.saveAnchors(
		[...text.records].map((record) => ({ ...record, target: at(start) })),
		'words',
	);
