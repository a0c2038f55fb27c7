import type { Act, ActId, Change } from '../acts/act';
import { Ledger } from '../acts/ledger';
import type { Opinion } from '../acts/opinions';
import type { Steps } from '../acts/steps';
import { hash32 } from '../hash';
import type { DeskRecord } from '../model';
import type { SourceId } from '../sources/book';
import { OwnActs, type Waiting, type Whereabouts } from './ownActs';
import { LogChanged } from './ownLog';
import { PresentRecords } from './presentRecords';
import { ProductFile } from './productFile';
import { notWritten, Telling, type NotWritten } from './notWritten';
import { LinkedRecords } from './recordFiles';
import type { Shelf } from './shelf';
import { TextFiles } from './textFiles';

/** How often writing begins again because git has changed what was written. */
const MOST_TRIES = 5;

/** An act of undoing or redoing. */
interface Stepped {
	/** What was undone, or done again. */
	readonly act: Act;
	/** Resolves when it is on disk or kept, and does not as long as it is neither. */
	readonly written: Promise<void>;
}

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
	private readonly own: OwnActs;
	private product: ProductFile;
	/** The files belong to a later version, or are links: nothing is written. */
	private blocked: '' | 'newer' | 'linked' = '';
	/** The last reading did not come to its end: what it had read already is not in the ledger. */
	private isBehind = false;
	/** Why something was not read or written in the turn that is on; told at its end. */
	private failure: NotWritten | undefined;
	private readonly telling: Telling;
	/** The page of version 1 that was said to be broken. */
	private setAside = '';
	/** Why something was said to be unread. */
	private unread = '';
	private queue: Promise<void> = Promise.resolve();
	private making: Promise<void> = Promise.resolve();
	private isToBeMade = false;
	private isRead = false;
	private readonly listeners = new Set<() => void>();
	/** Those of the same text where it is now: whatever is still said here is said there. */
	private heir: TextRecords | undefined;

	/** @param words the fingerprint of the text as it is now; asked for only when a log is begun */
	constructor(
		private readonly shelf: Shelf,
		private at: string,
		words: () => string,
	) {
		this.onDisk = new TextFiles(shelf);
		this.own = new OwnActs(shelf, words);
		this.product = this.productAt(at);
		this.telling = new Telling(shelf.tell);
		void this.inTurn(() => this.load());
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
	 * @returns the act, once it is in the records; `undefined` where there is none left
	 */
	async step(kind: 'undo' | 'redo'): Promise<Stepped | undefined> {
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
		const there = new Set(this.records.map(({ id }) => id));
		const anchored = this.shelf.surroundings.now();
		const known = moved.filter(({ id }) => there.has(id));
		this.present.put(new Map(known.map(({ id, target }) => [id, { target, anchored, sight }])));
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
		await this.making;
	}

	private enter(kind: Act['kind'], of: ActId | null, changes: readonly Change[]): Promise<void> {
		const saved = this.own.enter({ kind, of, changes }, this.ledger, this.whereabouts);
		this.update();
		void this.inTurn(() => this.flush());
		return saved;
	}

	private get whereabouts(): Whereabouts {
		const { sources, copies } = this.onDisk;
		return { path: this.at, source: sources[0], copies };
	}

	/** @param isCertain whether it is known already that our log has been changed */
	private async load(isCertain = false): Promise<void> {
		const isBehind = this.isBehind;
		this.isBehind = true;
		try {
			const product = await this.product.read();
			const { added, isLess } = await this.onDisk.read(this.at);
			const textOf = (file: string): string | undefined => this.onDisk.textOf(file);
			const isChanged = isCertain || this.own.isChanged(textOf);
			if (this.own.isLess(textOf) || isLess || isChanged || isBehind) {
				await this.rebuild(isChanged);
			} else {
				await this.ledger.take(added, this.shelf.surroundings.rest);
			}
			if (product) {
				this.present.takeFrom(product);
			}
			this.blocked = '';
			this.isBehind = false;
			await this.keepBroken();
			if (this.product.unread instanceof LinkedRecords) {
				this.fail(this.product.unread, true);
			} else {
				this.tellUnread();
			}
		} catch (error) {
			this.fail(error, true);
		}
		this.isRead = true;
		this.update();
		if (this.records.length > 0 && (this.product.isMissing || this.brokenPage !== undefined)) {
			void this.makeProduct();
		}
	}

	private async rebuild(isLogChanged: boolean): Promise<void> {
		const ledger = new Ledger(this.ledger);
		await ledger.take(this.onDisk.acts, this.shelf.surroundings.rest);
		if (isLogChanged) {
			this.own.addAgainTo(ledger, this.whereabouts);
		} else {
			this.own.addTo(ledger);
		}
		this.ledger = ledger;
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
					void this.makeProduct();
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

	/** Makes the product once more, after what is being made now. What goes wrong is put right another time. */
	private makeProduct(): Promise<void> {
		if (this.isToBeMade || this.blocked || this.heir) {
			return this.making;
		}
		this.isToBeMade = true;
		this.making = this.making
			// Of two windows that make it, the one that is last knows what both have written.
			.then(() => this.inTurn(() => this.load()))
			.finally(() => (this.isToBeMade = false))
			.then(() => {
				const [id] = this.onDisk.sources;
				// It is not made without what cannot be read just now, and once that can be it is; nor does it say what no log
				// says yet: whoever commits it then has another half.
				const isAll = this.onDisk.areWhole && this.product.unread === undefined && !this.own.isWaiting;
				this.product.isWhole &&= isAll;
				return id === undefined || this.blocked || !isAll ? undefined : this.writeProduct(id);
			})
			.catch(() => undefined);
		return this.making;
	}

	private async writeProduct(id: SourceId): Promise<void> {
		const { unwritten } = this.present;
		const { turn, seen: saw } = this.ledger;
		await this.product.write({ id, turn, saw }, this.records);
		this.present.written(unwritten);
	}

	/** The record file of version 1, where it is not whole and nothing has taken its place yet. */
	private get brokenPage(): string | undefined {
		return this.onDisk.broken === undefined ? undefined : this.product.version1;
	}

	/** It is kept, and said, before anything takes its place. */
	private async keepBroken(): Promise<void> {
		const { brokenPage } = this;
		const { broken } = this.onDisk;
		if (brokenPage !== undefined && broken && this.setAside !== broken.message) {
			const keptAs = await this.product.keep(brokenPage);
			this.setAside = broken.message;
			const { fault, detail } = broken;
			this.shelf.tell({ kind: 'set aside', file: this.product.name, keptAs, fault, detail });
		}
	}

	/** Of the first of several alone, and once. */
	private tellUnread(): void {
		const { unread } = this.onDisk;
		if (unread && unread.reason !== this.unread && this.shelf.unread.size === 0) {
			this.shelf.tell({ kind: 'unread', ...unread });
		}
		this.unread = unread?.reason ?? '';
	}

	private fail(error: unknown, isToBeTold: boolean): void {
		const failure = notWritten(error, this.product.name);
		this.blocked = failure.kind === 'memory only' ? '' : failure.kind;
		this.failure = isToBeTold ? failure : undefined;
	}

	private tellFailure(): void {
		if (this.failure) {
			this.telling.of(this.failure, this.own.areLasting);
			this.failure = undefined;
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
		const turn = this.queue.then(work).finally(() => this.tellFailure());
		this.queue = turn.catch(() => undefined);
		return turn;
	}
}
