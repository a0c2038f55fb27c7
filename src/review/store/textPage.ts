import type { Sight } from '../acts/act';
import type { RecordByActs } from '../acts/ledger';
import { hash32 } from '../hash';
import type { DeskRecord } from '../model';
import { replaceFile } from './fileSteps';
import { SCHEMA, schemaOf } from './page';
import { PresentRecords } from './presentRecords';
import { printProduct, readProduct, type ProductHead } from './product';
import type { MalformedRecords } from './recordFormat';
import { recordFileName } from './recordFileName';
import { NewerRecords } from './recordFiles';
import type { Shelf } from './shelf';
import { isVersion1, keepVersion1 } from './version1Files';

/** How much later than we did a file system may say that we wrote, in milliseconds. */
const SLACK = 2;

/** What a page is made of. */
interface Made {
	readonly head: Omit<ProductHead, 'path' | 'words'>;
	/** In the order in which they are kept. */
	readonly records: readonly DeskRecord[];
}

/**
 * The readable page of one text, made from acts, and made again whenever it is not whole; and where records were found
 * last, which it alone tells.
 */
export class TextPage {
	/** As last read or written. */
	private text: string | undefined;
	/** When we wrote it last. */
	private written: number | undefined;
	/** The page of version 1 that was said to be broken. */
	private setAside = '';
	private making: Promise<void> = Promise.resolve();
	private isToBeMade = false;
	/** It holds our records, whole. Where it is said not to, it is made again. */
	isWhole = false;
	/** Why it cannot be read just now: it is as it was, and is not made anew before it has been read. */
	unread: unknown;
	/** A part of temporary names that no other window has. */
	private readonly mark: string;

	/** @param words the fingerprint of the text when it was last saved; empty where that is not known */
	constructor(
		private readonly shelf: Pick<Shelf, 'files' | 'surroundings' | 'tell'>,
		private readonly path: string,
		private words = '',
		private readonly present = new PresentRecords(),
	) {
		this.mark = `.${hash32(shelf.surroundings.newId())}`;
	}

	/** That of the same text at another path. */
	at(path: string): TextPage {
		return new TextPage(this.shelf, path, this.words, this.present);
	}

	get name(): string {
		return recordFileName(this.path);
	}

	/** Resolves when nothing is being made. */
	get made(): Promise<void> {
		return this.making;
	}

	/** One of version 1 is good until something changes. */
	private get isMissing(): boolean {
		return !this.isWhole && !isVersion1(this.text) && this.unread === undefined;
	}

	/**
	 * Whether it has to be made: it is missing, or has been broken.
	 *
	 * @param broken why one of version 1 is not whole
	 */
	isWanted(broken: MalformedRecords | undefined): boolean {
		return this.isMissing || (broken !== undefined && isVersion1(this.text));
	}

	/** The records as they were found last, in the order in which they are kept. */
	of(records: Iterable<RecordByActs>): DeskRecord[] {
		return this.present.of(records);
	}

	/**
	 * Reads it where it is another than before.
	 *
	 * @throws NewerRecords
	 */
	async read(): Promise<void> {
		const wasUnread = this.unread !== undefined;
		this.unread = undefined;
		const text = await this.shelf.files.read(this.name).catch((error: unknown) => {
			this.unread = error;
			return this.text;
		});
		const schema = text === undefined ? SCHEMA : schemaOf(text);
		if (schema > SCHEMA) {
			throw new NewerRecords(`It was written by a newer version of Source Review (schema ${schema}).`);
		}
		if (text === this.text) {
			return;
		}
		const product =
			text === undefined || isVersion1(text) ? undefined : await readProduct(text, this.shelf.surroundings.rest);
		this.text = text;
		// One that came with a text from another path is good, but does not say where the text is now; and what was said
		// while it could not be read is not in it.
		this.isWhole = product?.head?.path === this.path && !wasUnread;
		this.words = product?.head?.words || this.words;
		if (product) {
			this.present.takeFrom(product);
		}
	}

	/**
	 * Records have been found again in a text that was saved.
	 *
	 * @param sight what was known of acts before they were looked for
	 * @returns whether anything is another than it says
	 */
	found(records: readonly DeskRecord[], sight: Sight, words: string): boolean {
		const anchored = this.shelf.surroundings.now();
		this.present.put(new Map(records.map(({ id, target }) => [id, { target, anchored, sight }])));
		const isOther = records.length > 0 || (words !== this.words && !this.isMissing);
		this.words = words;
		return isOther;
	}

	/**
	 * Makes it once more, after what is being made now. What goes wrong is put right another time.
	 *
	 * @param of gives what it is made of then; `undefined` where it is not to be made
	 */
	make(of: () => Promise<Made | undefined>): Promise<void> {
		if (!this.isToBeMade) {
			this.isToBeMade = true;
			this.making = this.making
				.then(of)
				.finally(() => (this.isToBeMade = false))
				.then((made) => made && this.write(made))
				.catch(() => undefined);
		}
		return this.making;
	}

	/** What version 1 left under its name is kept first; what a later version left stays. */
	private async write({ head, records }: Made): Promise<void> {
		const { words, path, name } = this;
		const { files, surroundings } = this.shelf;
		const { unwritten } = this.present;
		const text = await printProduct({ ...head, path, words }, records, surroundings.rest);
		const there = (await this.isAsWritten()) ? this.text : await files.read(name);
		if (there !== undefined && schemaOf(there) > SCHEMA) {
			return;
		}
		if (isVersion1(there)) {
			await keepVersion1(files, name, there, this.mark);
		}
		if (there !== text) {
			await replaceFile(files, name, text, this.mark);
		}
		this.text = text;
		this.isWhole = true;
		this.written = this.now();
		this.present.written(unwritten);
	}

	/** One of version 1 that is not whole is kept, and that is said, before anything takes its place. */
	async keepBroken(broken: MalformedRecords | undefined): Promise<void> {
		if (broken && isVersion1(this.text) && this.setAside !== broken.message) {
			const keptAs = await keepVersion1(this.shelf.files, this.name, this.text, this.mark);
			this.setAside = broken.message;
			const { fault, detail } = broken;
			this.shelf.tell({ kind: 'set aside', file: this.name, keptAs, fault, detail });
		}
	}

	/** Whether nobody has written it since we did: it can be millions of characters, and need not be read then. */
	private async isAsWritten(): Promise<boolean> {
		const age = this.written === undefined ? undefined : await this.shelf.files.age(this.name);
		return age !== undefined && this.written !== undefined && this.now() - age <= this.written + SLACK;
	}

	private now(): number {
		return Date.parse(this.shelf.surroundings.now());
	}
}
