import type { Act, LogId, Place } from '../acts/act';
import { printAct } from '../acts/actLines';
import { hash32 } from '../hash';
import { logFileOf, type SourceId } from '../sources/book';
import type { Arrivals } from './arrivals';
import { pageHead } from './pageHeads';
import { recordFileName } from './recordFileName';
import { SCHEMA } from './page';
import { LogReader } from './logReader';
import type { Shelf } from './shelf';
import { isVersion1At, version1Source } from './shelf';
import { version1Files } from './version1Files';

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

	/** The text at one path is at another now, and its page goes with it. */
	async move(from: string, to: string, words?: string): Promise<void> {
		const { book } = this.shelf;
		for (const source of await this.sourcesAt(from)) {
			const known = book.placesOf(source).at(-1);
			if (!known) {
				// Where version 1 left it is how it is found again.
				await this.place(source, from, words ?? '');
			}
			await this.place(source, to, words ?? known?.words ?? '');
		}
		await this.movePage(from, to);
	}

	private async place(source: SourceId, path: string, words: string): Promise<void> {
		const { book } = this.shelf;
		const act = await this.placeAct(source, { path, words });
		book.begin(source, act);
		await this.arrivals.take(new Map([[`acts/${logFileOf(source, act.log)}`, printAct(act, {})]]));
	}

	private async placeAct(source: SourceId, place: Place): Promise<Act> {
		const { owner, surroundings, book, files } = this.shelf;
		const reader = new LogReader();
		await reader.read(files, book.filesOf(source), surroundings.rest);
		const saw: Record<LogId, number> = {};
		let turn = 1;
		for (const act of reader.acts) {
			saw[act.log] = Math.max(saw[act.log] ?? 0, act.n);
			turn = Math.max(turn, act.turn + 1);
		}
		const log = `${hash32(owner.author)}-${hash32(surroundings.newId())}`;
		const by = { author: owner.author, reviewer: owner.reviewer(), time: surroundings.now() };
		return { id: `${log}.1`, log, n: 1, turn, ...by, saw, kind: 'place', of: null, changes: [], place };
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
		if ((await files.read(name)) === undefined) {
			await files.rename(old, name);
		} else {
			await files.remove(old);
		}
	}
}
