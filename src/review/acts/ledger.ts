import type { AuthorId, DeskRecord, RecordId } from '../model';
import { byTurn, VERSION_1, type Act, type ActId, type LogId, type Seen, type Sight } from './act';
import { foldRecord, withoutRemoved } from './foldRecord';
import { isOfPlace, type Setting } from './settings';
import { opinionsOf, type Opinion } from './opinions';
import { isUndone, nextSteps, type Steps } from './steps';

/** How much is done before others have a turn: some milliseconds. */
const BATCH = 200;

/** A record, and the acts by which it stands where it does. */
export interface RecordByActs {
	readonly record: DeskRecord;
	/** The last that told where, and those that took that back or did it again. */
	readonly placedBy: readonly Act[];
}

/**
 * All acts about a text, and the records that they give. A record is the same object as long as nothing in it is
 * another, in a ledger made from an earlier one, too.
 */
export class Ledger {
	private readonly list: Act[] = [];
	private inOrder = true;
	private readonly byId = new Map<ActId, Act>();
	private readonly counts = new Map<LogId, number>();
	private readonly stepsOf = new Map<ActId, Act[]>();
	private readonly settings = new Map<RecordId, Setting[]>();
	private readonly unfolded = new Set<RecordId>();
	private readonly folded = new Map<RecordId, RecordByActs>();
	private saw: Seen = {};
	/** The highest turn of all acts. */
	turn = 0;

	/** @param before whose records stay the same objects where they say the same, until acts have been taken in */
	constructor(private before?: Ledger) {}

	/** The records, in no order. */
	get records(): Iterable<RecordByActs> {
		return this.folded.values();
	}

	/** In the order in which everyone lists them. */
	get acts(): readonly Act[] {
		if (!this.inOrder) {
			this.list.sort(byTurn);
			this.inOrder = true;
		}
		return this.list;
	}

	has(id: ActId): boolean {
		return this.byId.has(id);
	}

	/** How many acts of each log there are; the same object as long as they are as many. */
	seenBut(own: LogId): Seen {
		const counts = [...this.counts].filter(([log]) => log !== own);
		if (counts.length !== Object.keys(this.saw).length || counts.some(([log, n]) => this.saw[log] !== n)) {
			this.saw = Object.fromEntries(counts);
		}
		return this.saw;
	}

	/** How many acts of each log there are. */
	get seen(): Seen {
		return Object.fromEntries(this.counts);
	}

	/** All that is known. */
	get sight(): Sight {
		return { turn: this.turn, saws: [this.seen] };
	}

	next(author: AuthorId): Steps {
		return nextSteps(this.acts, author);
	}

	/** Takes acts in, each once. */
	add(acts: readonly Act[]): void {
		acts.forEach((act) => this.enter(act));
		[...this.unfolded].forEach((id) => this.fold(id));
	}

	/** Takes many acts in, in turns. What is asked for meanwhile may be as it was before, or in between. */
	async take(acts: readonly Act[], rest: () => Promise<void>): Promise<void> {
		for (let i = 0; i < acts.length; i += BATCH) {
			acts.slice(i, i + BATCH).forEach((act) => this.enter(act));
			await rest();
		}
		for (const [i, id] of [...this.unfolded].entries()) {
			this.fold(id);
			if (i % BATCH === BATCH - 1) {
				await rest();
			}
		}
		this.before = undefined;
	}

	private enter(act: Act): void {
		if (this.byId.has(act.id)) {
			return;
		}
		const last = this.list.at(-1);
		this.inOrder &&= !last || byTurn(last, act) < 0;
		this.list.push(act);
		this.byId.set(act.id, act);
		if (act.log !== VERSION_1) {
			this.counts.set(act.log, Math.max(this.counts.get(act.log) ?? 0, act.n));
		}
		this.turn = Math.max(this.turn, act.turn);
		for (const change of act.changes) {
			const settings = this.settings.get(change.record) ?? [];
			settings.push({ act, change });
			this.settings.set(change.record, settings);
			this.unfolded.add(change.record);
		}
		if (act.of !== null) {
			this.stepsOf.set(act.of, [...(this.stepsOf.get(act.of) ?? []), act].sort(byTurn));
			this.byId.get(act.of)?.changes.forEach(({ record }) => this.unfolded.add(record));
		}
	}

	/** What each person last said of each record. */
	get opinions(): readonly Opinion[] {
		return Array.from(this.folded.keys(), (id) => opinionsOf(id, withoutRemoved(this.settingsThatCount(id)))).flat();
	}

	private settingsThatCount(id: RecordId): readonly Setting[] {
		const settings = this.settings.get(id) ?? [];
		settings.sort((a, b) => byTurn(a.act, b.act));
		return settings.filter(({ act }) => !isUndone(act, this.stepsOf.get(act.id) ?? []));
	}

	/** The acts that took back what someone said of the record's place, or did it again. */
	private placeSteps(id: RecordId): readonly Act[] {
		return (this.settings.get(id) ?? [])
			.filter(({ change }) => isOfPlace(change))
			.flatMap(({ act }) => this.stepsOf.get(act.id) ?? []);
	}

	private fold(id: RecordId): void {
		this.unfolded.delete(id);
		const made = foldRecord(id, this.settingsThatCount(id));
		if (!made) {
			this.folded.delete(id);
			return;
		}
		const placedBy = [made.placedIn, ...this.placeSteps(id)];
		const known = (this.folded.get(id) ?? this.before?.folded.get(id))?.record;
		this.folded.set(id, { record: known && isSame(known, made.record) ? known : made.record, placedBy });
	}
}

const isSame = (a: DeskRecord, b: DeskRecord): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
