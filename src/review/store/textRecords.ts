import type { Act, ActId, Change } from '../acts/act';
import { Ledger } from '../acts/ledger';
import type { Opinion } from '../acts/opinions';
import type { Steps } from '../acts/steps';
import type { DeskRecord } from '../model';
import type { SourceId } from '../sources/book';
import { OwnActs, type Waiting, type Whereabouts } from './ownActs';
import { LogChanged } from './ownLog';
import { notWritten, Telling } from './notWritten';
import { LinkedRecords } from './recordFiles';
import type { Shelf } from './shelf';
import { TextFiles } from './textFiles';
import { TextPage } from './textPage';

/** How often writing begins again because git has changed what was written. */
const MOST_TRIES = 5;

/**
 * The records of one text. What a person does is there at once and written then; what is on disk is read again when it
 * may have changed, and holds: acts that are there no more are no more, only those not written yet are written.
 */
export class TextRecords {
	/** In the order in which they are kept; the same objects where nothing has changed. */
	records: readonly DeskRecord[] = [];
	private ledger = new Ledger();
	private readonly onDisk: TextFiles;
	private readonly own: OwnActs;
	private page: TextPage;
	/** The files belong to a later version, or are links: nothing is written. */
	private blocked: '' | 'newer' | 'linked' = '';
	/** The last reading did not come to its end: what it had read already is not in the ledger. */
	private isBehind = false;
	private readonly telling: Telling;
	private queue: Promise<void> = Promise.resolve();
	private isRead = false;
	private readonly listeners = new Set<() => void>();
	/** Those of the same text where it is now: whatever is still said here is said there. */
	private heir: TextRecords | undefined;

	/**
	 * @param path where the text is: in the workspace, with `/`
	 * @param words the fingerprint of the text as it is now; asked for only when a log is begun
	 */
	constructor(
		private readonly shelf: Shelf,
		public path: string,
		words: () => string,
	) {
		this.onDisk = new TextFiles(shelf);
		this.own = new OwnActs(shelf, words);
		this.page = new TextPage(shelf, path);
		this.telling = new Telling(shelf.tell);
		void this.inTurn(() => this.load());
	}

	get sources(): readonly SourceId[] {
		return this.onDisk.sources;
	}

	/** How many acts are not on disk yet. */
	get unsaved(): number {
		return this.own.unsaved;
	}

	/** How many of those are kept until they can be. */
	get kept(): number {
		return this.own.kept;
	}

	/** The person's own acts that the next undo and redo are about. */
	get next(): Steps {
		return this.ledger.next(this.shelf.owner.author);
	}

	/** What each person last said of each record. */
	get opinions(): readonly Opinion[] {
		return this.ledger.opinions;
	}

	/** Tells that records are others now, or that acts have been saved. */
	onDidChange(listener: () => void): { dispose(): void } {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	}

	/** Resolves when the files have been read once, as far as they can be. */
	read(): Promise<void> {
		return this.inTurn(() => Promise.resolve());
	}

	/** Does one act. It is in the records at once; resolves when it is on disk or kept, and does not as long as it is neither. */
	async act(changes: readonly Change[]): Promise<void> {
		if (!this.isRead) {
			await this.read();
		}
		return this.heir ? this.heir.act(changes) : this.enter('change', null, changes);
	}

	/**
	 * Takes back the person's latest act, or does it again; what others set since stays.
	 *
	 * @returns the act, once that is in the records, and `written` as of {@link act}; `undefined` where there is none left
	 */
	async step(kind: 'undo' | 'redo'): Promise<{ readonly act: Act; readonly written: Promise<void> } | undefined> {
		await this.inTurn(() => this.load());
		if (this.heir) {
			return this.heir.step(kind);
		}
		const act = this.next[kind];
		return act && { act, written: this.enter(kind, act.id, []) };
	}

	/**
	 * Keeps where records were found again. No act: nobody would want to undo it.
	 *
	 * @param found what is being found from now on: whoever places a record meanwhile knows better
	 */
	async saveAnchors(found: readonly DeskRecord[] | Promise<readonly DeskRecord[]>, words: string): Promise<void> {
		const { sight } = this.ledger;
		const moved = await found;
		if (this.heir) {
			return this.heir.saveAnchors(moved, words);
		}
		const there = new Set(this.records.map(({ id }) => id));
		const known = moved.filter(({ id }) => there.has(id));
		const isOther = this.page.found(known, sight, words);
		this.update();
		if (isOther && this.records.length > 0) {
			await this.makePage();
		}
	}

	/** Reads again: another window, or git, may have changed the files. */
	refresh(): Promise<void> {
		return this.inTurn(async () => {
			await this.load();
			await this.flush();
		});
	}

	/** The text is elsewhere now; the book says so already. */
	async moveTo(path: string): Promise<void> {
		await this.settled();
		return this.inTurn(async () => {
			this.path = path;
			this.page = this.page.at(path);
			await this.load();
		});
	}

	/**
	 * The text has records of its own where it is now: these write what is not on disk, and go on from here.
	 *
	 * @param bring takes there what is on disk, while nothing more is written here; gives `undefined` where it cannot
	 * @param isLasting whether these outlast the window: else what is kept here stays
	 */
	handOver(bring: () => Promise<TextRecords | undefined>, isLasting = true): Promise<void> {
		return this.inTurn(async () => {
			const heir = await bring();
			if (heir) {
				this.heir = heir;
				await heir.takeOver(this.own.giveUp());
				await (isLasting ? this.own.keep() : undefined);
			}
		});
	}

	private takeOver(waiting: readonly Waiting[]): Promise<void> {
		return this.inTurn(async () => {
			await this.load();
			this.own.takeOver(waiting, this.ledger, this.whereabouts);
			this.update();
			this.changed();
			await this.flush();
		});
	}

	/** Resolves when everything is saved, as far as it can be. */
	async settled(): Promise<void> {
		await this.inTurn(() => this.flush());
		await this.page.made;
	}

	private enter(kind: Act['kind'], of: ActId | null, changes: readonly Change[]): Promise<void> {
		const saved = this.own.enter({ kind, of, changes }, this.ledger, this.whereabouts);
		this.update();
		void this.inTurn(() => this.flush());
		return saved;
	}

	private get whereabouts(): Whereabouts {
		const { sources, copies } = this.onDisk;
		return { path: this.path, source: sources[0], copies };
	}

	/** @param isCertain whether it is known already that our log has been changed */
	private async load(isCertain = false): Promise<void> {
		try {
			await this.page.read();
			const { added, isLess } = await this.onDisk.read(this.path);
			const isChanged = isCertain || this.own.isChanged(this.onDisk);
			if (this.own.isLess(this.onDisk) || isLess || isChanged || this.isBehind) {
				const ledger = new Ledger(this.ledger);
				await ledger.take(this.onDisk.acts, this.shelf.surroundings.rest);
				this.own.addTo(ledger, isChanged ? this.whereabouts : undefined);
				this.ledger = ledger;
			} else {
				await this.ledger.take(added, this.shelf.surroundings.rest);
			}
			this.blocked = '';
			this.isBehind = false;
			await this.page.keepBroken(this.onDisk.broken);
			if (this.page.unread instanceof LinkedRecords) {
				this.fail(this.page.unread, true);
			} else {
				this.onDisk.tellUnread();
			}
		} catch (error) {
			this.isBehind = true;
			this.fail(error, true);
		}
		this.isRead = true;
		this.update();
		if (this.records.length > 0 && this.page.isWanted(this.onDisk.broken)) {
			void this.makePage();
		}
	}

	private async flush(): Promise<void> {
		await this.writeWaiting();
		// A later version would not know what to make of them.
		if (this.blocked !== 'newer' && (await this.own.keep())) {
			this.changed();
		}
	}

	private async writeWaiting(): Promise<void> {
		for (let tries = 0; this.own.isWaiting && !this.blocked && tries < MOST_TRIES; tries++) {
			try {
				await this.shelf.prepare();
				if (await this.own.write()) {
					this.telling.reset();
					this.changed();
					void this.makePage();
				}
			} catch (error) {
				if (!(error instanceof LogChanged)) {
					this.fail(error, this.unsaved > 0);
					return;
				}
				await this.load(true);
			}
		}
	}

	private makePage(): Promise<void> {
		const { page } = this;
		if (this.blocked || this.heir) {
			return page.made;
		}
		return page.make(async () => {
			// Of two windows that make it, the one that is last knows what both have written.
			await this.inTurn(() => this.load());
			const [id] = this.onDisk.sources;
			// It is not made without what cannot be read just now, and once that can be it is; nor does it say what no log says
			// yet: whoever commits it then has another half.
			const isAll = this.onDisk.areWhole && page.unread === undefined && !this.own.isWaiting;
			page.isWhole &&= isAll;
			const isToBe = id !== undefined && !this.blocked && isAll && page === this.page;
			const { turn, seen: saw } = this.ledger;
			return isToBe ? { head: { id, turn, saw }, records: this.records } : undefined;
		});
	}

	private fail(error: unknown, isToBeTold: boolean): void {
		const failure = notWritten(error, this.page.name);
		this.blocked = failure.kind === 'memory only' ? '' : failure.kind;
		this.telling.hold(isToBeTold ? failure : undefined);
	}

	private update(): void {
		const records = this.page.of(this.ledger.records);
		if (records.length !== this.records.length || records.some((record, i) => record !== this.records[i])) {
			this.records = records;
			this.changed();
		}
	}

	private changed(): void {
		this.listeners.forEach((listener) => listener());
	}

	private inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.queue.then(work).finally(() => this.telling.tell(this.own.areLasting));
		this.queue = turn.catch(() => undefined);
		return turn;
	}
}
