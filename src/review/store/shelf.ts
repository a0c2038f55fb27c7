import type { AuthorId } from '../model';
import { WORKSPACE, type SourceBook, type SourceId } from '../sources/book';
import { sourceIdOf } from '../sources/fingerprint';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';
import type { Unwritten } from './unwritten';

/** Whose window it is. */
export interface Owner {
	readonly author: AuthorId;
	/** The name they go by now. */
	readonly reviewer: () => string;
}

/** What the texts of one records' folder share. */
export interface Shelf {
	readonly files: RecordFiles;
	readonly owner: Owner;
	readonly surroundings: Surroundings;
	readonly tell: (message: StoreMessage) => void;
	/** Keeps what cannot be written. */
	readonly unwritten: Unwritten;
	/** Which source is where. */
	readonly book: SourceBook;
	/** Looks which logs there are, and whose. */
	look(): Promise<readonly string[]>;
	/**
	 * What a log holds.
	 *
	 * @throws where it cannot be read just now
	 */
	read(name: string): Promise<string | undefined>;
	/** What cannot be read just now. */
	readonly unread: ReadonlySet<string>;
	/** Says that a log of this window is on disk. */
	wrote(file: string): void;
	/** Makes what the folder needs beside the logs. */
	prepare(): Promise<void>;
}

/** The source to which everything belongs that version 1 left of a path: it had no other name for a text. */
export const version1Source = (path: string): SourceId => (path === '' ? WORKSPACE : sourceIdOf(path, ''));

/** The paths under which version 1 left something of the text that is at a path now; in a fixed order. */
export function version1Paths(book: SourceBook, path: string): string[] {
	const earlier = book
		.at(path)
		.flatMap((source) => [...book.pathsEver(source)].filter((before) => version1Source(before) === source));
	return [...new Set([...earlier, ...(isVersion1At(book, path) ? [path] : [])])].sort();
}

/** Whether what version 1 left of a path is of the text that is there now, and has not gone elsewhere with another. */
export function isVersion1At(book: SourceBook, path: string): boolean {
	const places = book.placesOf(version1Source(path));
	return places.length === 0 || places.some((place) => place.path === path);
}
