import { ELSEWHERE, SourceBook, type SourceId } from '../sources/book';
import { Arrivals } from './arrivals';
import { takeText, type Journey } from './copiedText';
import { FolderLogs } from './folderLogs';
import { goneTexts, goneWithWords, type GoneSource } from './goneTexts';
import { pageHeads } from './pageHeads';
import { Placing } from './placing';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';
import { version1Source, type Owner, type Shelf } from './shelf';
import { TextRecords } from './textRecords';
import { NOT_KEPT, type Unwritten } from './unwritten';
import { earlierSpellings, isBack } from './whereTextsAre';

interface OpenText {
	readonly records: TextRecords;
	/** The fingerprint of the text as it is now, told by whoever opened it last; `undefined` where nobody did. */
	words: () => string | undefined;
	/** Resolves when it has been read, and what belongs to it has been found. */
	found: Promise<void>;
}

/** The records of one `.source-review`, and which text each of them is of, wherever that has gone. */
export class RecordsFolder {
	/** Corrections of names, which hold for all texts of the folder. */
	readonly names: TextRecords;
	/** By path. */
	private readonly texts = new Map<string, OpenText>();
	private readonly shelf: Shelf;
	private readonly arrivals: Arrivals;
	private readonly placing: Placing;

	/**
	 * @param tell what a person should be told
	 * @param unwritten keeps what cannot be written
	 */
	constructor(
		disk: RecordFiles,
		owner: Owner,
		surroundings: Surroundings,
		tell: (message: StoreMessage) => void,
		unwritten: Unwritten = NOT_KEPT,
	) {
		const book = new SourceBook();
		this.arrivals = new Arrivals(disk, () => logs.prepare(), surroundings, tell, unwritten);
		const { files } = this.arrivals;
		const logs = new FolderLogs(disk, this.arrivals, surroundings, book, tell);
		this.shelf = {
			files,
			owner,
			surroundings,
			tell,
			unwritten,
			book,
			look: () => logs.look(),
			read: (name) => logs.read(name),
			unread: logs.unread,
			wrote: (file) => logs.wrote(file),
			prepare: () => logs.prepare(),
		};
		this.placing = new Placing(this.shelf, this.arrivals);
		this.names = new TextRecords(this.shelf, '', () => '');
	}

	/**
	 * The records of the text at a path, read; the same object for the same path, also after the text has moved there.
	 *
	 * @param words makes the fingerprint of the text as it is now; asked for only where that is needed. Who only looks into
	 * the records has none
	 */
	async text(path: string, words?: OpenText['words']): Promise<TextRecords> {
		if (path === '') {
			await this.names.read();
			return this.names;
		}
		const known = this.texts.get(path);
		if (known) {
			known.words = words ?? known.words;
			// Since it was opened before, another program may have moved texts.
			known.found = known.found.then(() => this.find(known));
		}
		const text = known ?? this.openText(path, words);
		await text.found;
		return text.records;
	}

	private openText(path: string, words: OpenText['words'] = () => undefined): OpenText {
		const records = new TextRecords(this.shelf, path, () => text.words() ?? '');
		const text: OpenText = { records, words, found: records.read().then(() => this.find(text)) };
		this.texts.set(path, text);
		return text;
	}

	/** Whether there are records of the text at a path, or somebody has it open. */
	async knows(path: string): Promise<boolean> {
		return this.texts.has(path) || this.hasRecords(path);
	}

	/** Whether anything has been said of the text at a path. Where that cannot be known, something may have been. */
	async hasRecords(path: string): Promise<boolean> {
		await this.shelf.look().catch(() => []);
		const sources = await this.placing.sourcesAt(path).catch(() => undefined);
		return sources?.length !== 0;
	}

	/** A text, or a folder with all texts in it, has been renamed or moved. */
	async moved(from: string, to: string): Promise<void> {
		if (from === to) {
			return;
		}
		const open = [...this.texts].filter(([path]) => isIn(from, path));
		await Promise.all(open.map(([, { records }]) => records.settled()));
		await this.shelf.look().catch(() => undefined);
		for (const path of await this.paths(from)) {
			await this.moveText(path, `${to}${path.slice(from.length)}`, this.texts.get(path)?.words());
		}
	}

	/** The text at one path is at another now, with what whoever has it open says there. */
	private async moveText(from: string, to: string, words: string | undefined): Promise<void> {
		await this.placing.move(from, to, words);
		// Whoever opened the text where it is now may have done so before this was known.
		const [text, there] = [this.texts.get(from), this.texts.get(to)];
		await there?.records.refresh();
		if (text) {
			this.texts.delete(from);
			if (there) {
				await text.records.handOver(() => Promise.resolve(there.records));
			} else {
				this.texts.set(to, text);
				await text.records.moveTo(to);
			}
			// Its page may have been made once more where it was, until then.
			await this.placing.movePage(from, to);
		}
	}

	/** The paths of all texts in a folder, or of a text, that have records or are open. */
	async paths(folder = ''): Promise<readonly string[]> {
		const { book, files, surroundings } = this.shelf;
		const heads = await pageHeads(files, surroundings.rest).catch(() => []);
		const paths = new Set([
			...book.sources.flatMap((source) => book.placesOf(source).map(({ path }) => path)),
			...heads.map(({ path }) => path),
			...this.texts.keys(),
		]);
		return [...paths].filter((path) => path !== '' && path !== ELSEWHERE && isIn(folder, path));
	}

	/**
	 * A text, or a folder with all texts in it, has come here from the workspace of another records' folder.
	 *
	 * @param isLasting whether what is here outlasts the window: only then the other folder says that the text has left it
	 */
	async takeFrom(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<void> {
		await other.settled();
		await this.takeTexts(other, from, to, isLasting);
	}

	private async takeTexts(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<void> {
		// What cannot be read now stays where it is; what is not on disk yet comes along all the same.
		await Promise.all([this.shelf.look().catch(() => []), other.shelf.look().catch(() => [])]);
		for (const path of await other.paths(from)) {
			await this.takeText(other, path, `${to}${path.slice(from.length)}`, isLasting);
		}
	}

	/**
	 * The folder of another has this name now, with all that is in it: what is said of its texts from now on is said here,
	 * and what is still to be written there is written here. Something may have been written there since.
	 */
	async continue(other: RecordsFolder): Promise<void> {
		await other.arrivals.goOnIn(this.arrivals);
		await this.takeNames(other);
		await this.takeTexts(other, '', '', true);
	}

	/** What was said of names in the workspace of another records' folder holds here too, and more is said here. */
	async takeNames(other: RecordsFolder): Promise<void> {
		await other.names.handOver(async () => {
			const isTaken = await this.takeLogs(other, '', '', false);
			return isTaken ? this.names : undefined;
		});
	}

	/** The same, and what is said of names there from now on is still said there. */
	async copyNames(other: RecordsFolder): Promise<void> {
		await other.settled();
		await this.takeLogs(other, '', '', false);
	}

	/** What is said of the text from now on is said here, also by whoever opened it where it was. */
	private async takeText(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<void> {
		const text = other.texts.get(from);
		if (!text) {
			await this.takeLogs(other, from, to, isLasting);
			return;
		}
		await text.records.handOver(async () => {
			if (!(await this.takeLogs(other, from, to, isLasting))) {
				return undefined;
			}
			other.texts.delete(from);
			const here = this.texts.get(to) ?? this.openText(to, () => text.words());
			await here.found;
			return here.records;
		}, isLasting);
	}

	/** @returns whether all of it could be read */
	private async takeLogs(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<boolean> {
		const words = other.texts.get(from)?.words();
		const isTaken = await takeText({ from: other.endAt(from), to: this.endAt(to), words }, this.arrivals, isLasting);
		await (to === '' ? this.names : this.texts.get(to)?.records)?.refresh();
		return isTaken;
	}

	private endAt(path: string): Journey['to'] {
		return { shelf: this.shelf, placing: this.placing, path };
	}

	/**
	 * The texts that are not where they were and have records, those most alike first.
	 *
	 * @param words the fingerprint of the text that they are compared with
	 * @param content its text: by that alone records of version 1 can be compared
	 */
	gone(words: string, content: string): Promise<readonly GoneSource[]> {
		return goneTexts(this.shelf, words, content);
	}

	/** A person said that the text at a path is the one that is gone. */
	async adopt(source: SourceId, path: string): Promise<void> {
		const { book, files, surroundings } = this.shelf;
		await this.shelf.look();
		const places = book.placesOf(source).map((place) => place.path);
		const from =
			places.findLast((place) => place !== ELSEWHERE) ??
			(await pageHeads(files, surroundings.rest)).find((head) => version1Source(head.path) === source)?.path;
		if (from !== undefined && from !== path) {
			await this.moveText(from, path, this.texts.get(path)?.words());
		}
	}

	/** Files may have changed: reads again what is open. */
	async refresh(): Promise<void> {
		await this.arrivals.write();
		const unread = this.shelf.unread.size;
		await Promise.all([this.names, ...this.open].map((records) => records.refresh()));
		if (this.shelf.unread.size < unread) {
			await Promise.all(Array.from(this.texts, ([path, { words }]) => this.text(path, words)));
		}
	}

	/** Resolves when everything is saved, as far as it can be. */
	async settled(): Promise<void> {
		await this.arrivals.write();
		await Promise.all([this.names, ...this.open].map((records) => records.settled()));
	}

	private get open(): TextRecords[] {
		return Array.from(this.texts.values(), ({ records }) => records);
	}

	/** What cannot be looked into now is so another time: whoever opens a text gets it. */
	private find(text: OpenText): Promise<void> {
		return this.findNow(text).catch(() => undefined);
	}

	/** A text of which there are no records may be one that is gone from elsewhere. */
	private async findNow({ records, words }: OpenText): Promise<void> {
		const { book } = this.shelf;
		const isElsewhere = (source: SourceId): boolean =>
			book.placesOf(source).length > 0 && !book.at(records.path).includes(source);
		if (records.sources.some(isElsewhere)) {
			await records.refresh();
		}
		for (const path of await earlierSpellings(this.shelf, records.path)) {
			await this.moveText(path, records.path, words());
		}
		const now = records.sources.length > 0 || book.sources.length === 0 ? undefined : words();
		if (now === undefined) {
			return;
		}
		for (const source of book.sources.filter((source) => isBack(book, source, records.path, now))) {
			await this.placing.place(source, records.path, now);
		}
		if (book.at(records.path).length > 0) {
			await records.refresh();
		}
		// Where that cannot be known now, it can be said by a person later.
		const paths = await goneWithWords(this.shelf, now).catch(() => []);
		for (const path of paths.filter((path) => path !== records.path)) {
			await this.moveText(path, records.path, now);
		}
	}
}

const isIn = (folder: string, path: string): boolean =>
	folder === '' || path === folder || path.startsWith(`${folder}/`);
