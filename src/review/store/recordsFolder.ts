import { ELSEWHERE, SourceBook, type SourceId } from '../sources/book';
import { sameWords } from '../sources/fingerprint';
import { Arrivals } from './arrivals';
import { copiedText } from './copiedText';
import { FolderLogs } from './folderLogs';
import { goneTexts, goneWithWords, type GoneSource } from './goneTexts';
import { pageHeads } from './pageHeads';
import { Placing } from './placing';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';
import { version1Source, type Owner, type Shelf } from './shelf';
import { TextRecords } from './textRecords';
import { NOT_KEPT, type Unwritten } from './unwritten';
import { earlierSpellings } from './whereTextsAre';

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
			known.found = known.found.then(() => this.find(known.records, known.words));
		}
		const text = known ?? this.openText(path, words);
		await text.found;
		return text.records;
	}

	private openText(path: string, words: OpenText['words'] = () => undefined): OpenText {
		const told = { words };
		const now = (): string | undefined => told.words();
		const records = new TextRecords(this.shelf, path, () => now() ?? '');
		const text = Object.assign(told, { records, found: records.read().then(() => this.find(records, now)) });
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
		for (const path of await this.pathsIn(from)) {
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
			await (there ? text.records.handOver(() => Promise.resolve(there.records)) : this.moveOpen(text, to));
			// Its page may have been made once more where it was, until then.
			await this.placing.movePage(from, to);
		}
	}

	/** The path of a text, or of all texts of a folder that have records or are open. */
	private async pathsIn(folder: string): Promise<Set<string>> {
		return new Set((await this.paths()).filter((path) => isIn(folder, path)));
	}

	/** The paths of all texts that have records or are open. */
	async paths(): Promise<readonly string[]> {
		const { book, files, surroundings } = this.shelf;
		const heads = await pageHeads(files, surroundings.rest).catch(() => []);
		const paths = new Set([
			...book.sources.flatMap((source) => book.placesOf(source).map(({ path }) => path)),
			...heads.map(({ path }) => path),
			...this.texts.keys(),
		]);
		return [...paths].filter((path) => path !== '' && path !== ELSEWHERE);
	}

	private async moveOpen(text: OpenText, to: string): Promise<void> {
		this.texts.set(to, text);
		await text.records.moveTo(to);
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
		for (const path of await other.pathsIn(from)) {
			await this.takeText(other, path, `${to}${path.slice(from.length)}`, isLasting);
		}
	}

	/**
	 * The folder of another has this name now, with all that is in it: what is said of its texts from now on is said here,
	 * and what is still to be written there is written here. Something may have been written there since.
	 */
	async continue(other: RecordsFolder): Promise<void> {
		await other.arrivals.goOnIn(this.arrivals);
		await this.takeOverNames(other);
		await this.takeTexts(other, '', '', true);
	}

	/** What was said of names in the workspace of another records' folder holds here too. */
	async takeNames(other: RecordsFolder): Promise<void> {
		await other.settled();
		await this.takeOverNames(other);
	}

	/** The same, and what is said of names there from now on is still said there. */
	async copyNames(other: RecordsFolder): Promise<void> {
		await other.settled();
		await this.takeLogs(other, '', '', false);
		await this.names.refresh();
	}

	private async takeOverNames(other: RecordsFolder): Promise<void> {
		await other.names.handOver(async () => {
			const isTaken = await this.takeLogs(other, '', '', false);
			await this.names.refresh();
			return isTaken ? this.names : undefined;
		});
	}

	/** What is said of the text from now on is said here, also by whoever opened it where it was. */
	private async takeText(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<void> {
		const text = other.texts.get(from);
		const take = async (): Promise<boolean> => {
			const isTaken = await this.takeLogs(other, from, to, isLasting);
			await this.texts.get(to)?.records.refresh();
			return isTaken;
		};
		if (!text) {
			await take();
			return;
		}
		await text.records.handOver(async () => {
			if (!(await take())) {
				return undefined;
			}
			other.texts.delete(from);
			const here = this.texts.get(to) ?? this.openText(to, () => text.words());
			await here.found;
			return here.records;
		}, isLasting);
	}

	/** @returns whether all of it could be read; what cannot stays where it is, as a whole */
	private async takeLogs(other: RecordsFolder, from: string, to: string, isLasting: boolean): Promise<boolean> {
		const words = other.texts.get(from)?.words();
		const said = await other.placing.saidAt(from).catch(() => undefined);
		const copied = await copiedText({
			from: { shelf: other.shelf, placing: other.placing, path: from },
			to: { shelf: this.shelf, placing: this.placing, path: to },
			words,
		}).catch(() => undefined);
		if (!copied) {
			return false;
		}
		const leave = async (): Promise<void> => {
			await other.shelf.look().catch(() => []);
			// By the time the copy can be written a new text may be where it was, or more may be said there.
			const isUnchanged = said !== undefined && (await other.placing.saidAt(from).catch(() => undefined)) === said;
			await (isUnchanged && isLasting ? other.placing.leave(from, words).catch(() => undefined) : undefined);
		};
		// Also where all of it is here already: git may have brought it, and not have taken it away there.
		await this.arrivals.take(copied, leave);
		await this.shelf.look().catch(() => []);
		return true;
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
		const from =
			book
				.placesOf(source)
				.map(({ path }) => path)
				.findLast((path) => path !== ELSEWHERE) ??
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
	private find(records: TextRecords, words: OpenText['words']): Promise<void> {
		return this.findNow(records, words).catch(() => undefined);
	}

	/** A text of which there are no records may be one that is gone from elsewhere. */
	private async findNow(records: TextRecords, words: OpenText['words']): Promise<void> {
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
		for (const source of book.sources.filter((source) => this.isBack(source, records.path, now))) {
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

	/** Whether a text that had gone to another folder is there again as it left: git has brought it back. */
	private isBack(source: SourceId, path: string, words: string): boolean {
		const { book } = this.shelf;
		return (
			book.isElsewhere(source) &&
			book.pathsEver(source).has(path) &&
			book.placesOf(source).some((place) => sameWords(place.words, words))
		);
	}
}

const isIn = (folder: string, path: string): boolean =>
	folder === '' || path === folder || path.startsWith(`${folder}/`);
