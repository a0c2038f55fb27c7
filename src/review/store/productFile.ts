import type { DeskRecord } from '../model';
import { replaceFile } from './fileSteps';
import { SCHEMA, schemaOf } from './page';
import { printProduct, readProduct, type Product, type ProductHead } from './product';
import { recordFileName } from './recordFileName';
import { NewerRecords, type RecordFiles, type Surroundings } from './recordFiles';
import { isVersion1, keepVersion1 } from './version1Files';

/** How much later than we did a file system may say that we wrote, in milliseconds. */
const SLACK = 2;

/** The readable page of one text: made from acts, and made again whenever it is not whole. */
export class ProductFile {
	/** As last read or written. */
	private text: string | undefined;
	/** When we wrote it last. */
	private written: number | undefined;
	/** It holds our records, whole. Where it is said not to, it is made again. */
	isWhole = false;
	/** The fingerprint of the text when it was last saved; empty where that is not known. */
	words = '';
	/** Why it cannot be read just now: it is as it was, and is not made anew before it has been read. */
	unread: unknown;

	constructor(
		private readonly files: RecordFiles,
		private readonly surroundings: Pick<Surroundings, 'now' | 'rest'>,
		private readonly path: string,
		/** A part of temporary names that no other window has. */
		private readonly mark: string,
	) {}

	get name(): string {
		return recordFileName(this.path);
	}

	/** Whether it has to be made: it is missing, or has been broken. One of version 1 is good until something changes. */
	get isMissing(): boolean {
		return !this.isWhole && !isVersion1(this.text) && this.unread === undefined;
	}

	/** What it was by version 1, as last read. */
	get version1(): string | undefined {
		return isVersion1(this.text) ? this.text : undefined;
	}

	/**
	 * Reads it where it is another than before.
	 *
	 * @returns what is in it; `undefined` where it is the same, or not to be used
	 * @throws NewerRecords
	 */
	async read(): Promise<Product | undefined> {
		const wasUnread = this.unread !== undefined;
		this.unread = undefined;
		const text = await this.files.read(this.name).catch((error: unknown) => {
			this.unread = error;
			return this.text;
		});
		const schema = text === undefined ? SCHEMA : schemaOf(text);
		if (schema > SCHEMA) {
			throw new NewerRecords(`It was written by a newer version of Source Review (schema ${schema}).`);
		}
		if (text === this.text) {
			return undefined;
		}
		const product =
			text === undefined || isVersion1(text) ? undefined : await readProduct(text, this.surroundings.rest);
		this.text = text;
		// One that came with a text from another path is good, but does not say where the text is now; and what was said
		// while it could not be read is not in it.
		this.isWhole = product?.head?.path === this.path && !wasUnread;
		this.words = product?.head?.words || this.words;
		return product;
	}

	/** Makes it. What version 1 left under its name is kept first; what a later version left stays. */
	async write(head: Omit<ProductHead, 'path' | 'words'>, records: readonly DeskRecord[]): Promise<void> {
		const { words, path, name } = this;
		const text = await printProduct({ ...head, path, words }, records, this.surroundings.rest);
		const there = (await this.isAsWritten()) ? this.text : await this.files.read(name);
		if (there !== undefined && schemaOf(there) > SCHEMA) {
			return;
		}
		if (isVersion1(there)) {
			await this.keep(there);
		}
		if (there !== text) {
			await replaceFile(this.files, name, text, `.${this.mark}`);
		}
		this.text = text;
		this.isWhole = true;
		this.written = this.now();
	}

	/** Whether nobody has written it since we did: it can be millions of characters, and need not be read then. */
	private async isAsWritten(): Promise<boolean> {
		const age = this.written === undefined ? undefined : await this.files.age(this.name);
		return age !== undefined && this.written !== undefined && this.now() - age <= this.written + SLACK;
	}

	private now(): number {
		return Date.parse(this.surroundings.now());
	}

	/**
	 * Keeps what version 1 left under its name.
	 *
	 * @returns the name under which that is kept
	 */
	keep(text: string): Promise<string> {
		return keepVersion1(this.files, this.name, text, `.${this.mark}`);
	}
}
