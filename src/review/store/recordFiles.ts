/** The folder of the records, as far as they need one. Names are plain file names. */
export interface RecordFiles {
	/** @returns `undefined` where there is no such file */
	read(name: string): Promise<string | undefined>;
	/** Creates or replaces. May fail half-way: only ever used on temporary names. */
	write(name: string, text: string): Promise<void>;
	/** Replaces `to` in one step. */
	rename(from: string, to: string): Promise<void>;
	/** Takes a file away; no error where there is none. */
	remove(name: string): Promise<void>;
}

/** What a record needs from the world. */
export interface Surroundings {
	/** ISO 8601, UTC, milliseconds. */
	now(): string;
	/** A new UUID. */
	newId(): string;
	/** Waits, in milliseconds. */
	pause(milliseconds: number): Promise<void>;
}

/** Something a person should be told; views hold the sentence. */
export type StoreMessage =
	/** The file could not be read; it was kept under another name. */
	| { readonly kind: 'set aside'; readonly file: string; readonly keptAs: string; readonly reason: string }
	/** The file could not be written: the records are in memory only, until writing works again. */
	| { readonly kind: 'memory only'; readonly file: string; readonly reason: string }
	/** The file is of a later version and stays as it is: the records are in memory only. */
	| { readonly kind: 'newer'; readonly file: string; readonly reason: string };
