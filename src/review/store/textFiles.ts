import type { Act } from '../acts/act';
import type { SourceId } from '../sources/book';
import { readVersion1 } from '../version1/readVersion1';
import { isPageName } from './recordFileName';
import type { MalformedRecords } from './recordFormat';
import { LogReader } from './logReader';
import { PastFiles, type Unread } from './pastFiles';
import type { Shelf } from './shelf';
import { isVersion1At, version1Paths, version1Source } from './shelf';
import { version1Files } from './version1Files';
import { copiesOf } from './whereTextsAre';

/** All files from which the acts about one text are read. */
export class TextFiles {
	private readonly reader = new LogReader();
	private readonly pastFiles: PastFiles;
	private past: readonly Act[] = [];
	private pastTexts: readonly string[] = [];
	/** The sources whose text this is, in a fixed order; none where nobody has said anything of it. */
	sources: readonly SourceId[] = [];
	/** The paths of other texts that have the first of these sources too. */
	copies: readonly string[] = [];
	/** Why something was said to be unread. */
	private told = '';
	/** Why a record file of version 1 is not whole. */
	broken: MalformedRecords | undefined;

	constructor(private readonly shelf: Shelf) {
		this.pastFiles = new PastFiles(shelf.files);
	}

	/** Every act on disk. */
	get acts(): Act[] {
		return [...this.past, ...this.reader.acts];
	}

	/** Whether that is all there is: else something could not be read. */
	get areWhole(): boolean {
		return this.reader.isWhole && this.pastFiles.unread.length === 0;
	}

	/** What may be a record file of version 1 and cannot be read just now: a page beside logs is made of what they say. */
	private get unread(): Unread | undefined {
		return this.pastFiles.unread.find(({ file }) => this.reader.isEmpty || !isPageName(file));
	}

	/** Tells of what is {@link unread}: of the first of several alone, and once. */
	tellUnread(): void {
		const { unread } = this;
		if (unread && unread.reason !== this.told && this.shelf.unread.size === 0) {
			this.shelf.tell({ kind: 'unread', ...unread });
		}
		this.told = unread?.reason ?? '';
	}

	/** What a log held when it was last read. */
	textOf(file: string): string | undefined {
		return this.reader.textOf(file);
	}

	/** @returns the acts that were not there before, and whether any are not there any more */
	async read(path: string): Promise<{ added: readonly Act[]; isLess: boolean }> {
		const logs = await this.shelf.look();
		const isOtherPast = await this.readPast(path);
		const isOurs = (file: string): boolean => this.sources.some((source) => file.startsWith(`${source}.`));
		const { added, isLess } = await this.reader.read(this.shelf, logs.filter(isOurs));
		return { added, isLess: isLess || isOtherPast };
	}

	/** Finds the sources, and reads what version 1 left of them where that is another than before. */
	private async readPast(path: string): Promise<boolean> {
		const { book, surroundings } = this.shelf;
		this.pastFiles.begin();
		const sources = new Set(book.at(path));
		const left = await Promise.all(version1Paths(book, path).map((earlier) => version1Files(this.pastFiles, earlier)));
		const [pages, histories] = [left.flatMap(({ pages }) => pages), left.flatMap(({ histories }) => histories)];
		if (pages.length + histories.length > 0 && isVersion1At(book, path)) {
			sources.add(version1Source(path));
		}
		this.sources = [...sources].sort();
		const [first] = this.sources;
		this.copies = first === undefined ? [] : await copiesOf(this.shelf, first, path);
		const texts = [...pages, '', ...histories];
		if (texts.length === this.pastTexts.length && texts.every((text, i) => text === this.pastTexts[i])) {
			return false;
		}
		const { acts, broken } = await readVersion1({ pages, histories }, surroundings.rest);
		const isFirst = this.pastTexts.length === 0 && acts.length === 0;
		this.past = acts;
		this.broken = broken;
		this.pastTexts = texts;
		return !isFirst;
	}
}
