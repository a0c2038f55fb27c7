import { messageOf } from '../../messageOf';
import type { RecordFiles, RecordFolder } from './recordFiles';
import { isVersion1 } from './version1Files';

/** A file that cannot be read just now, and why. */
export interface Unread {
	readonly file: string;
	readonly reason: string;
}

/** The files of version 1 as they are read again and again: what cannot be read just now is as it was. */
export class PastFiles implements Pick<RecordFiles, 'list' | 'read'> {
	/** Since {@link begin}. */
	unread: readonly Unread[] = [];
	private names: readonly string[] = [];
	private readonly texts = new Map<string, string | undefined>();

	constructor(private readonly files: RecordFiles) {}

	/** Reads again. */
	begin(): void {
		this.unread = [];
	}

	async list(folder: RecordFolder): Promise<readonly string[]> {
		this.names = await this.files.list(folder).catch((error: unknown) => this.asBefore(folder, error, this.names));
		return this.names;
	}

	async read(name: string): Promise<string | undefined> {
		const known = this.texts.get(name);
		const text = await this.files.read(name).catch((error: unknown) => this.asBefore(name, error, known));
		// A page by this version may be large, and is no past.
		this.texts.set(name, isVersion1(text) ? text : undefined);
		return text;
	}

	private asBefore<T>(file: string, error: unknown, known: T): T {
		this.unread = [...this.unread, { file, reason: messageOf(error) }];
		return known;
	}
}
