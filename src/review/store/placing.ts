import type { Act, LogId, Place } from '../acts/act';
import { printAct } from '../acts/actLines';
import { hash32 } from '../hash';
import { ELSEWHERE, logFileOf, type SourceId } from '../sources/book';
import type { Arrivals } from './arrivals';
import { pageHead } from './pageHeads';
import { readLog } from './fileSteps';
import { recordFileName } from './recordFileName';
import { SCHEMA } from './page';
import { LogReader } from './logReader';
import type { Shelf } from './shelf';
import { isVersion1At, version1Source } from './shelf';
import { version1Files } from './version1Files';
import { copiesOf } from './whereTextsAre';

const LOGS = 'acts/';

/** The name of a log in the folder of the records. */
export const logAt = (file: string): string => `${LOGS}${file}`;

/** Says where texts are now: for each a log of its own, which holds nothing else. */
export class Placing {
	constructor(
		private readonly shelf: Shelf,
		private readonly arrivals: Arrivals,
	) {}

	/** The sources of the text at a path, those that only version 1 knew among them. */
	async sourcesAt(path: string): Promise<SourceId[]> {
		const { book, files } = this.shelf;
		const sources = new Set(book.at(path));
		if (isVersion1At(book, path)) {
			const { pages, histories } = await version1Files(files, path);
			if (pages.length + histories.length > 0) {
				sources.add(version1Source(path));
			}
		}
		return [...sources];
	}

	/** All that logs say of the text at a path, to be compared with itself; `undefined` where nothing was said of it. */
	async saidAt(path: string): Promise<string | undefined> {
		const { book, files } = this.shelf;
		const sources = await this.sourcesAt(path);
		if (sources.length === 0) {
			return undefined;
		}
		const names = sources.flatMap((source) => book.filesOf(source)).sort();
		return JSON.stringify(await Promise.all(names.map(async (name) => [name, await readLog(files, logAt(name))])));
	}

	/** The text at a path has gone to another folder with records; its page here is no more. */
	async leave(path: string, words: string | undefined): Promise<void> {
		const head = await pageHead(this.shelf.files, recordFileName(path)).catch(() => undefined);
		await this.move(path, ELSEWHERE, words ?? (head?.words || undefined));
	}

	/** The text at one path is at another now, and its page goes with it. Copies of it stay. */
	async move(from: string, to: string, words?: string): Promise<void> {
		// What version 1 left and cannot be read now is listed once it can be; what logs say goes along.
		for (const source of await this.sourcesAt(from).catch(() => this.shelf.book.at(from))) {
			const known = this.shelf.book.placesOf(source).at(-1);
			if (!known) {
				// Where version 1 left it is how it is found again.
				await this.place(source, from, words ?? '');
			}
			const copies = await copiesOf(this.shelf, source, from);
			await this.place(
				source,
				to,
				words ?? known?.words ?? '',
				copies.filter((copy) => copy !== to),
			);
		}
		await this.movePage(from, to);
	}

	/** What logs say of a source, as far as they are on disk. */
	async actsOf(source: SourceId): Promise<readonly Act[]> {
		const reader = new LogReader();
		await reader.read(this.shelf, this.shelf.book.filesOf(source));
		return reader.acts;
	}

	/**
	 * A new log that says where a source is, by its name: whoever knows it knows all acts before it.
	 *
	 * @param copies the paths of copies that stay where they are
	 */
	logOf(
		source: SourceId,
		before: readonly Act[],
		place: Place,
		copies: readonly string[] = [],
	): readonly [name: string, text: string] {
		const { owner, surroundings, book } = this.shelf;
		const saw: Record<LogId, number> = {};
		let turn = 1;
		for (const act of [...before, ...book.placeActsOf(source)]) {
			saw[act.log] = Math.max(saw[act.log] ?? 0, act.n);
			turn = Math.max(turn, act.turn + 1);
		}
		const log = `${hash32(owner.author)}-${hash32(surroundings.newId())}`;
		const by = { author: owner.author, reviewer: owner.reviewer(), time: surroundings.now() };
		const what = { saw: book.sawBut(source, saw, copies), kind: 'place', of: null, changes: [], place } as const;
		return [logAt(logFileOf(source, log)), printAct({ id: `${log}.1`, log, n: 1, turn, ...by, ...what }, {})];
	}

	/** One source alone is at a path now, and where copies of it are. */
	async place(source: SourceId, path: string, words: string, copies: readonly string[] = []): Promise<void> {
		const [name, text] = this.logOf(source, await this.actsOf(source), { path, words }, copies);
		this.shelf.book.learn(name.slice(LOGS.length), text);
		await this.arrivals.take(new Map([[name, text]]));
	}

	/** The page of a text that has moved goes where the text is; where there is one, it goes. What fails is left. */
	async movePage(from: string, to: string): Promise<void> {
		await this.movePageNow(from, to).catch(() => undefined);
	}

	private async movePageNow(from: string, to: string): Promise<void> {
		const { files, book } = this.shelf;
		const [old, name] = [recordFileName(from), recordFileName(to)];
		const head = await pageHead(files, old);
		if (from === to || head?.schema !== SCHEMA || book.at(from).length > 0) {
			return;
		}
		if (to !== ELSEWHERE && (await files.read(name)) === undefined) {
			await files.rename(old, name);
		} else {
			await files.remove(old);
		}
	}
}
