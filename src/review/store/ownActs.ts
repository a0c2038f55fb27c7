import type { Act, ActId, Change, Seen } from '../acts/act';
import type { Ledger } from '../acts/ledger';
import { hash32 } from '../hash';
import { ELSEWHERE, type SourceId } from '../sources/book';
import { sourceIdOf } from '../sources/fingerprint';
import { LogChanged, OwnLog } from './ownLog';
import type { Shelf } from './shelf';
import { KeptFiles } from './unwritten';

/** Where the text is that acts are about. */
export interface Whereabouts {
	readonly path: string;
	/** Where somebody has said something of it before. */
	readonly source: SourceId | undefined;
	/** The paths of copies that have the same source. */
	readonly copies: readonly string[];
}

/** What logs hold on disk. */
interface Logs {
	textOf(file: string): string | undefined;
}

/** What an act does. */
type Doing = Pick<Act, 'kind' | 'of'> & { readonly changes: readonly Change[] };

/** An act on its way to the disk. */
export interface Waiting {
	readonly act: Act;
	readonly log: OwnLog;
	readonly saved: () => void;
	/** It outlasts the window. */
	isKept: boolean;
}

/** What is done in this window to one text: entered into a log of the window's own, and kept until it is on disk. */
export class OwnActs {
	/** The log that is written now. */
	private log: OwnLog | undefined;
	/** Those that were written before, in this window. */
	private past: OwnLog[] = [];
	private waiting: Waiting[] = [];
	private readonly files: KeptFiles;

	/** @param words the fingerprint of the text as it is now; asked for only when a log is begun */
	constructor(
		private readonly shelf: Shelf,
		private readonly words: () => string,
	) {
		this.files = new KeptFiles(shelf.unwritten);
	}

	/** How many acts of the person are not on disk. */
	get unsaved(): number {
		return this.waiting.filter(({ act }) => act.kind !== 'place').length;
	}

	/** How many of those are kept until they can be. */
	get kept(): number {
		return this.waiting.filter(({ act, isKept }) => act.kind !== 'place' && isKept).length;
	}

	/** Whether those of which that was tried are. */
	get areLasting(): boolean {
		return this.files.areLasting;
	}

	/** Something is not on disk, be it only where the text is. */
	get isWaiting(): boolean {
		return this.waiting.length > 0;
	}

	/** Whether the log is not what was written last, given what logs hold on disk. */
	isChanged(logs: Logs): boolean {
		return this.log !== undefined && this.log.isWritten && !this.log.isOwn(logs.textOf(this.log.file));
	}

	/** Whether logs that this window wrote before are there no more, or others: what they said goes with them. */
	isLess(logs: Logs): boolean {
		const lost = this.past.filter((log) => log.isWritten && !log.isOwn(logs.textOf(log.file)));
		this.past = this.past.filter((log) => !lost.includes(log));
		return lost.length > 0;
	}

	/** Does something, to be written; resolves when it is on disk, or kept until it can be. */
	enter(doing: Doing, ledger: Ledger, where: Whereabouts): Promise<void> {
		const { log } = this;
		const isOpen = log?.path === where.path && !log.isDone && log.canFollow(ledger.seenBut(log.id));
		const open = isOpen ? log : this.begin(ledger, where);
		return new Promise((saved) =>
			this.put({ act: this.actIn(open, ledger, doing), log: open, saved, isKept: false }, ledger),
		);
	}

	/**
	 * Puts what is not on disk into a ledger made from what is.
	 *
	 * @param where where the text is, if our log has been changed: that is left as git, or a person, has made it, and what is
	 * not on disk goes into another, of the same text wherever that is
	 */
	addTo(ledger: Ledger, where: Whereabouts | undefined): void {
		this.take(({ act }) => ledger.has(act.id));
		if (where) {
			const source = where.source ?? this.log?.source;
			this.takeOver(this.giveUp(), ledger, { ...where, source });
		} else {
			ledger.add(this.waiting.map(({ act }) => act));
		}
	}

	/** Gives what is not on disk to whoever is to write it, in other logs than it was to go into. */
	giveUp(): readonly Waiting[] {
		const { waiting } = this;
		this.waiting = [];
		// What the log says on disk is read from there.
		this.log = undefined;
		return waiting;
	}

	/** Does again, in the order in which they were done, what others have given up; each still knows what it knew. */
	takeOver(waiting: readonly Waiting[], ledger: Ledger, where: Whereabouts): void {
		let begun: OwnLog | undefined;
		const ids = new Map<ActId, ActId>();
		for (const { act, log: old, saved } of waiting.filter(({ act }) => act.kind !== 'place')) {
			const known = old.seenWith(act.saw);
			const saw = begun && !begun.canFollow(known) ? { ...known, [begun.id]: begun.count } : known;
			const log: OwnLog = begun?.canFollow(saw) ? begun : this.begin(ledger, where, { saw, turn: act.turn });
			begun = log;
			const of = act.of === null ? null : (ids.get(act.of) ?? act.of);
			const again = this.actIn(log, ledger, { kind: act.kind, of, changes: act.changes });
			ids.set(act.id, again.id);
			this.put({ act: { ...again, time: act.time, reviewer: act.reviewer, saw }, log, saved, isKept: false }, ledger);
		}
	}

	/**
	 * Writes what is not on disk.
	 *
	 * @returns whether anything was written
	 * @throws LogChanged where a log has been changed, or its text moved since it was begun; what was written until then is saved
	 */
	async write(): Promise<boolean> {
		let isAny = false;
		for (const log of new Set(this.waiting.map(({ log }) => log))) {
			await this.lookBefore(log);
			await log.write(this.shelf.files);
			this.shelf.wrote(log.file);
			isAny = this.take((one) => one.log === log && one.act.n <= log.saved) || isAny;
		}
		return isAny;
	}

	/** Another window may have moved the text, be it to another folder, without this one having heard of it. */
	private async lookBefore(log: OwnLog): Promise<void> {
		const { book } = this.shelf;
		await this.shelf.look();
		if (log.places !== book.pathsOf(log.source)) {
			if (log.saved === 0) {
				book.forget(log.file);
			}
			throw new LogChanged(`${log.path} has been moved.`);
		}
	}

	/**
	 * Keeps what is not on disk where it outlasts the window, and nothing else: nobody has to wait for it then.
	 *
	 * @returns whether anything is kept that was not before
	 */
	async keep(): Promise<boolean> {
		// More may be entered meanwhile.
		const waiting = [...this.waiting];
		const lasting = await this.files.hold(new Map(waiting.map(({ log }) => log.whole)));
		const kept = waiting.filter(({ log: { whole }, isKept }) => !isKept && lasting.has(whole[0]));
		for (const one of kept) {
			one.isKept = true;
			one.saved();
		}
		return kept.length > 0;
	}

	/** Lets those go that are on disk. */
	private take(isSaved: (waiting: Waiting) => boolean): boolean {
		const saved = this.waiting.filter(isSaved);
		this.waiting = this.waiting.filter((one) => !saved.includes(one));
		saved.forEach(({ act, log, saved: tell }) => {
			log.found(act.n);
			tell();
		});
		return saved.length > 0;
	}

	/** @param first what comes into the log, where that knew of other acts than are known now */
	private begin(
		ledger: Ledger,
		{ path, source: known, copies }: Whereabouts,
		first?: { readonly saw: Seen; readonly turn: number },
	): OwnLog {
		const { owner, surroundings, book } = this.shelf;
		const words = this.words();
		const id = `${hash32(owner.author)}-${hash32(surroundings.newId())}`;
		const source = known ?? book.freeId(sourceIdOf(path, words), path, surroundings.newId);
		const log = new OwnLog(id, source, path);
		const places = book.placesOf(source).filter((place) => place.path !== ELSEWHERE);
		const isHere = places.some((place) => place.path === path);
		const begun = this.actIn(log, ledger, { kind: 'place', of: null, changes: [] });
		const { saw, turn } = first ?? begun;
		const place = {
			...begun,
			// Of a text that is elsewhere by now, something was said here before that was known.
			place: (isHere ? undefined : places.at(-1)) ?? { path, words },
			saw: book.sawBut(source, saw, copies),
			turn: Math.max(begun.turn, turn),
		};
		if (this.log) {
			this.past.push(this.log);
		}
		this.log = log;
		this.put({ act: place, log, saved: () => undefined, isKept: false }, ledger);
		book.begin(log.source, place);
		log.places = book.pathsOf(log.source);
		return log;
	}

	private actIn(log: OwnLog, ledger: Ledger, doing: Doing): Act {
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
			...doing,
			place: null,
		};
	}

	private put(waiting: Waiting, ledger: Ledger): void {
		waiting.log.enter(waiting.act);
		ledger.add([waiting.act]);
		this.waiting.push(waiting);
	}
}
