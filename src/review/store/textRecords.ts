import type { Act, ActId, Change, Seen } from '../acts/act';
import { Ledger } from '../acts/ledger';
import type { Steps } from '../acts/steps';
import { hash32 } from '../hash';
import type { DeskRecord } from '../model';
import { sourceIdOf } from '../sources/fingerprint';
import type { SourceId } from '../sources/book';
import { LogChanged, OwnLog } from './ownLog';
import { PresentRecords } from './presentRecords';
import { ProductFile } from './productFile';
import { LinkedRecords, NewerRecords } from './recordFiles';
import type { Shelf } from './shelf';
import { TextFiles } from './textFiles';
import { keepVersion1 } from './version1Files';

/** An act on its way to the disk. */
interface Waiting {
	readonly act: Act;
	readonly log: OwnLog;
	readonly saved: () => void;
}

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
	private readonly present = new PresentRecords();
	private readonly onDisk: TextFiles;
	private product: ProductFile;
	private own: OwnLog | undefined;
	private waiting: Waiting[] = [];
	/** The files belong to a later version, or are links: nothing is written. */
	private isBlocked = false;
	private told = '';
	private queue: Promise<void>;
	private making: Promise<void> = Promise.resolve();
	private isToBeMade = false;
	private isRead = false;
	private readonly listeners = new Set<() => void>();

	/** @param words the fingerprint of the text as it is now; asked for only when a log is begun */
	constructor(
		private readonly shelf: Shelf,
		private at: string,
		private readonly words: () => string,
	) {
		this.onDisk = new TextFiles(shelf);
		this.product = this.productAt(at);
		this.queue = this.load();
	}

	/** Where the text is: in the workspace, with `/`. */
	get path(): string {
		return this.at;
	}

	get sources(): readonly SourceId[] {
		return this.onDisk.sources;
	}

	/** How many acts are not on disk yet. */
	get unsaved(): number {
		return this.waiting.filter(({ act }) => act.kind !== 'place').length;
	}

	/** The person's own acts that the next undo and redo are about. */
	get next(): Steps {
		return this.ledger.next(this.shelf.owner.author);
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

	/** Does one act. It is in the records at once; resolves when it is on disk, and does not as long as it is not. */
	async act(changes: readonly Change[]): Promise<void> {
		if (!this.isRead) {
			await this.read();
		}
		return this.enter('change', null, changes);
	}

	/**
	 * Takes back the person's latest act, or does it again; what others set since stays.
	 *
	 * @returns the act, when that is on disk; `undefined` where there is none left
	 */
	async step(kind: 'undo' | 'redo'): Promise<Act | undefined> {
		await this.inTurn(() => this.load());
		const act = this.next[kind];
		if (act) {
			await this.enter(kind, act.id, []);
		}
		return act;
	}

	/** Keeps where records were found again. No act: nobody would want to undo it. */
	async saveAnchors(moved: readonly DeskRecord[], words: string): Promise<void> {
		const there = new Set(this.records.map(({ id }) => id));
		const now = this.shelf.surroundings.now();
		for (const { id, target } of moved.filter(({ id }) => there.has(id))) {
			this.present.put(id, target, now, this.ledger.turn);
		}
		const isOther = moved.length > 0 || (words !== this.product.words && !this.product.isMissing);
		this.product.words = words;
		this.update();
		if (isOther && this.records.length > 0) {
			await this.makeProduct();
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
			const { words } = this.product;
			this.at = path;
			this.product = this.productAt(path);
			this.product.words = words;
			await this.load();
		});
	}

	/** Resolves when everything is saved, as far as it can be. */
	async settled(): Promise<void> {
		await this.inTurn(() => this.flush());
		await this.making;
	}

	private enter(kind: Act['kind'], of: ActId | null, changes: readonly Change[]): Promise<void> {
		const log = this.openLog(this.ledger);
		const act = this.actIn(log, this.ledger, { kind, of, changes, place: null });
		const saved = new Promise<void>((resolve) => this.put({ act, log, saved: resolve }, this.ledger));
		this.update();
		void this.inTurn(() => this.flush());
		return saved;
	}

	private openLog(ledger: Ledger): OwnLog {
		const { own, at } = this;
		if (own?.path === at && !(own.isFull && own.saved === own.count) && own.canFollow(ledger.seenBut(own.id))) {
			return own;
		}
		return this.beginLog(ledger);
	}

	/** @param first what comes into it, where that knew of other acts than are known now */
	private beginLog(ledger: Ledger, first?: { readonly saw: Seen; readonly turn: number }): OwnLog {
		const { at } = this;
		const { owner, surroundings, book } = this.shelf;
		const words = this.words();
		const source = this.onDisk.sources[0] ?? sourceIdOf(at, words);
		const log = new OwnLog(`${hash32(owner.author)}-${hash32(surroundings.newId())}`, source, at);
		const begun = this.actIn(log, ledger, { kind: 'place', of: null, changes: [], place: { path: at, words } });
		const place = first ? { ...begun, saw: first.saw, turn: Math.max(begun.turn, first.turn) } : begun;
		this.own = log;
		this.put({ act: place, log, saved: () => undefined }, ledger);
		book.begin(source, place);
		return log;
	}

	private actIn(log: OwnLog, ledger: Ledger, what: Pick<Act, 'kind' | 'of' | 'changes' | 'place'>): Act {
		const { owner, surroundings } = this.shelf;
		const n = log.count + 1;
		return {
			id: `${log.id}.${n}`,
			log: log.id,
			n,
			turn: ledger.turn + 1,
			author: owner.author,
			reviewer: owner.reviewer(),
			time: surroundings.now(),
			saw: ledger.seenBut(log.id),
			...what,
		};
	}

	private put(waiting: Waiting, ledger: Ledger): void {
		waiting.log.enter(waiting.act);
		ledger.add([waiting.act]);
		this.waiting.push(waiting);
	}

	/** @param isCertain whether it is known already that our log has been changed */
	private async load(isCertain = false): Promise<void> {
		try {
			const product = await this.product.read();
			const { added, isLess } = await this.onDisk.read(this.at);
			const isChanged = isCertain || (this.own?.isWritten && !this.own.isOwn(this.onDisk.textOf(this.own.file)));
			if (isLess || isChanged) {
				await this.rebuild(isChanged === true);
			} else {
				await this.ledger.take(added, this.shelf.surroundings.rest);
			}
			if (product) {
				this.present.takeFrom(product);
			}
			this.isBlocked = false;
			await this.keepBroken();
		} catch (error) {
			this.fail(error, true);
		}
		this.isRead = true;
		this.update();
		if (
			(this.product.isMissing || (this.onDisk.broken !== undefined && this.product.version1 !== undefined)) &&
			this.records.length > 0
		) {
			void this.makeProduct();
		}
	}

	private async rebuild(isLogChanged: boolean): Promise<void> {
		const ledger = new Ledger(this.ledger);
		await ledger.take(this.onDisk.acts, this.shelf.surroundings.rest);
		const waiting = this.waiting.filter(({ act }) => !ledger.has(act.id));
		this.waiting.filter((one) => !waiting.includes(one)).forEach(({ saved }) => saved());
		if (isLogChanged) {
			this.reissue(waiting, ledger);
		} else {
			this.waiting = waiting;
			ledger.add(waiting.map(({ act }) => act));
		}
		this.ledger = ledger;
	}

	/** What was not written yet goes into a log of its own: our old one is left as git, or a person, has made it. */
	private reissue(waiting: readonly Waiting[], ledger: Ledger): void {
		this.own = undefined;
		this.waiting = [];
		let begun: OwnLog | undefined;
		const ids = new Map<ActId, ActId>();
		for (const { act, log: old, saved } of waiting.filter(({ act }) => act.kind !== 'place')) {
			const known = old.seenWith(act.saw);
			const saw = begun && !begun.canFollow(known) ? { ...known, [begun.id]: begun.count } : known;
			const log: OwnLog = begun?.canFollow(saw) ? begun : this.beginLog(ledger, { saw, turn: act.turn });
			begun = log;
			const { kind, changes, time, reviewer } = act;
			const of = act.of === null ? null : (ids.get(act.of) ?? act.of);
			const again = this.actIn(log, ledger, { kind, of, changes, place: null });
			ids.set(act.id, again.id);
			this.put({ act: { ...again, time, reviewer, saw }, log, saved }, ledger);
		}
	}

	private async flush(): Promise<void> {
		for (let tries = 0; this.waiting.length > 0 && !this.isBlocked && tries < MOST_TRIES; tries++) {
			try {
				await this.shelf.prepare();
				for (const log of new Set(this.waiting.map(({ log }) => log))) {
					await log.write(this.shelf.files);
					this.saved(log);
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

	private saved(log: OwnLog): void {
		const saved = this.waiting.filter((one) => one.log === log && one.act.n <= log.saved);
		this.waiting = this.waiting.filter((one) => !saved.includes(one));
		this.told = '';
		saved.forEach((one) => one.saved());
		this.changed();
		void this.makeProduct();
	}

	/** Makes the product once more, after what is being made now. What goes wrong is put right another time. */
	private makeProduct(): Promise<void> {
		if (this.isToBeMade || this.isBlocked) {
			return this.making;
		}
		this.isToBeMade = true;
		this.making = this.making
			// Of two windows that make it, the one that is last knows what both have written.
			.then(() => this.inTurn(() => this.load()))
			.then(() => {
				this.isToBeMade = false;
				const id = this.onDisk.sources[0] ?? this.own?.source;
				return id === undefined || this.isBlocked
					? undefined
					: this.product.write({ id, turn: this.ledger.turn }, this.records);
			})
			.catch(() => undefined);
		return this.making;
	}

	/** A record file of version 1 that is broken is kept, and said, before anything takes its place. */
	private async keepBroken(): Promise<void> {
		const { broken } = this.onDisk;
		const text = broken === undefined ? undefined : this.product.version1;
		if (broken !== undefined && text !== undefined && this.told !== broken) {
			const keptAs = await keepVersion1(this.shelf.files, this.product.name, text);
			this.told = broken;
			this.shelf.tell({ kind: 'set aside', file: this.product.name, keptAs, reason: broken });
		}
	}

	private fail(error: unknown, isToBeTold: boolean): void {
		const reason = error instanceof Error ? error.message : String(error);
		const kind = error instanceof NewerRecords ? 'newer' : error instanceof LinkedRecords ? 'linked' : 'memory only';
		this.isBlocked = kind !== 'memory only';
		if (isToBeTold && this.told !== reason) {
			this.told = reason;
			this.shelf.tell({ kind, file: this.product.name, reason });
		}
	}

	private update(): void {
		const records = this.present.of(this.ledger.records);
		if (records.length !== this.records.length || records.some((record, i) => record !== this.records[i])) {
			this.records = records;
			this.changed();
		}
	}

	private changed(): void {
		this.listeners.forEach((listener) => listener());
	}

	private productAt(path: string): ProductFile {
		const { files, surroundings } = this.shelf;
		return new ProductFile(files, surroundings, path, hash32(surroundings.newId()));
	}

	private inTurn(work: () => Promise<void>): Promise<void> {
		const turn = this.queue.then(work);
		this.queue = turn.catch(() => undefined);
		return turn;
	}
}
