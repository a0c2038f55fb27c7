import type { RecordFault } from './recordFormat';

/** The folders that hold records: the folder of the records itself, the logs, and what version 1 left. */
export type RecordFolder = '' | 'acts' | 'version-1';

/** The folder of the records, as far as they need one. A name may hold one `/`. Links are refused, not followed. */
export interface RecordFiles {
	/**
	 * The names of the plain files in a folder; none where it is missing.
	 *
	 * @throws LinkedRecords where the folder is a link
	 */
	list(folder: RecordFolder): Promise<readonly string[]>;
	/**
	 * @returns `undefined` where there is no such file
	 * @throws LinkedRecords where it is a link, or lies in one
	 */
	read(name: string): Promise<string | undefined>;
	/** Creates or replaces, and makes the folder. May fail half-way: only ever used on temporary names. */
	write(name: string, text: string): Promise<void>;
	/** Replaces `to`. Where that is not one step, `from` is whole until `to` is. */
	rename(from: string, to: string): Promise<void>;
	/** Takes a file away; no error where there is none. */
	remove(name: string): Promise<void>;
	/** Milliseconds since it was last written; `undefined` where there is no such file. */
	age(name: string): Promise<number | undefined>;
	/** Whether there is a text at a path of the folder that the records' folder lies in. */
	hasText(path: string): Promise<boolean>;
	/** The names of what is in a folder of texts there, `''` for that folder itself, as the disk writes them. */
	names(folder: string): Promise<readonly string[]>;
}

/** The records' folder, a folder in it or a file is a link, and nothing is read or written through it. */
export class LinkedRecords extends Error {}

/** A record file by a later version of Source Review. */
export class NewerRecords extends Error {}

/** What a record needs from the world. */
export interface Surroundings {
	/** ISO 8601, UTC, milliseconds. */
	now(): string;
	/** A new UUID. */
	newId(): string;
	/** Lets others have a turn: long work is done in batches of a few milliseconds. */
	rest(): Promise<void>;
}

/** Something a person should be told; views hold the sentence. */
export type StoreMessage =
	/** The file could not be read; it was kept under another name, and what can be read of it is used. */
	| {
			readonly kind: 'set aside';
			readonly file: string;
			readonly keptAs: string;
			readonly fault: RecordFault;
			readonly detail: string;
	  }
	/** A log cannot be read just now, and perhaps others; they are read as soon as they can be, and hide none of the rest. */
	| { readonly kind: 'unread'; readonly file: string; readonly reason: string }
	/** The file could not be written: until that works again, the records are kept elsewhere, or else in memory only. */
	| { readonly kind: 'memory only'; readonly file: string; readonly reason: string; readonly isKept: boolean }
	/** The file is of a later version and stays as it is: the records are in memory only. */
	| { readonly kind: 'newer'; readonly file: string; readonly reason: string }
	/** The file, or a folder it is in, is a link and is not followed: as above. */
	| { readonly kind: 'linked'; readonly file: string; readonly reason: string; readonly isKept: boolean };
