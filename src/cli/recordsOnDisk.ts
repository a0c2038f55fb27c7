import { randomUUID } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { recordFault } from '../reading/words/recordFault';
import type { Opinion } from '../review/acts/opinions';
import type { DeskRecord } from '../review/model';
import { fingerprintOf } from '../review/sources/fingerprint';
import { findRecordsFolder, RECORDS_FOLDER } from '../review/store/findRecordsFolder';
import { RecordsFolder } from '../review/store/recordsFolder';
import type { StoreMessage } from '../review/store/recordFiles';
import { FolderFiles } from './folderFiles';

/** What reviewers have recorded of a text. */
interface FoundRecords {
	/** Of the text itself. */
	readonly here: readonly DeskRecord[];
	/** Of names, wherever they stand. */
	readonly everywhere: readonly DeskRecord[];
	/** What each person last said of each record of the text. */
	readonly opinions: readonly Opinion[];
}

interface Shelf {
	readonly folder: RecordsFolder;
	readonly files: FolderFiles;
	/** What has not been said yet. */
	readonly told: StoreMessage[];
}

const NOBODY = { author: '', reviewer: (): string => '' };
/** Nobody else waits for a turn here. */
const surroundings = {
	now: (): string => new Date().toISOString(),
	newId: (): string => randomUUID(),
	rest: (): Promise<void> => Promise.resolve(),
};

/** The records of texts on disk; those of one folder are looked through once for all its texts. */
export class RecordsOnDisk {
	private readonly shelves = new Map<string, Shelf>();
	private readonly said = new Set<string>();

	/** @param complain is told once of each thing that cannot be read; the text is reviewed without it */
	async of(path: string, text: string, complain: (message: string) => void): Promise<FoundRecords> {
		const above = await findRecordsFolder(foldersOf(path), hasRecords);
		if (above === undefined) {
			return { here: [], everywhere: [], opinions: [] };
		}
		const shelf = this.shelfOf(above);
		const source = relative(above, resolve(path)).split(sep).join('/');
		let kept = text;
		const { records: here, opinions } = await shelf.folder.text(source, () => fingerprintOf(kept));
		// The folder goes on to ask for nothing, and there may be many texts.
		kept = '';
		const { records: everywhere } = await shelf.folder.text('', () => '');
		for (const message of complaintsOf(shelf)) {
			if (!this.said.has(message)) {
				this.said.add(message);
				complain(message);
			}
		}
		return { here, everywhere, opinions };
	}

	private shelfOf(above: string): Shelf {
		const known = this.shelves.get(above);
		if (known) {
			return known;
		}
		const told: StoreMessage[] = [];
		const files = new FolderFiles(above);
		const folder = new RecordsFolder(files, NOBODY, surroundings, (message) => told.push(message));
		const shelf = { folder, files, told };
		this.shelves.set(above, shelf);
		return shelf;
	}
}

function* foldersOf(path: string): Generator<string> {
	let folder = dirname(resolve(path));
	for (let below = ''; folder !== below; folder = dirname(folder)) {
		yield folder;
		below = folder;
	}
}

const hasRecords = (folder: string): Promise<boolean> =>
	lstat(join(folder, RECORDS_FOLDER)).then(
		(found) => found.isDirectory() || found.isSymbolicLink(),
		() => false,
	);

function complaintsOf({ told, files }: Shelf): string[] {
	const links = Array.from(files.links, (path) => `${path} is a link, which is not followed: it is left out`);
	const cut = Array.from(
		files.cut,
		(path) => `${path} is not whole: its last entry is cut off, and what stands before it counts`,
	);
	return [...links, ...cut, ...told.splice(0).map(sentence)];
}

function sentence(message: StoreMessage): string {
	const path = join(RECORDS_FOLDER, message.file);
	switch (message.kind) {
		case 'linked':
			return `${message.reason}: its records are left out`;
		case 'set aside':
			return `${path} is not whole, what can be read of it counts: ${recordFault(message.fault, message.detail)}`;
		case 'newer':
		case 'unread':
		case 'memory only':
			return `${path} is left out: ${message.reason}`;
	}
}
