import { emptyRecords, type DeskRecord, type Records } from '../model';
import {
	mergeHistories,
	nextSteps,
	parseHistory,
	printHistory,
	replay,
	revert,
	type Act,
	type RecordChange,
} from './history';
import { mergeRecords } from './mergeRecords';
import { NewerRecords, printRecords } from './recordFormat';
import { recordFileName } from './recordFileName';
import type { RecordFiles, StoreMessage, Surroundings } from './recordFiles';
import { latestOf, notBefore, versionOf } from './versions';
import { readOrSetAside, replaceFile } from './fileSteps';

/** What a pair of files holds; `undefined` for one that is not there, or not whole. */
interface OnDisk {
	readonly records: string | undefined;
	readonly history: string | undefined;
}

interface Desk {
	state: Records;
	acts: Act[];
	/** The files have been read once, as far as they can be. */
	isRead: boolean;
	/** What was last read or written: all of it is part of `state` and `acts` already. */
	seen: OnDisk;
	/** What is done, one after another. */
	queue: Promise<unknown>;
	told: string;
}

/** How long another window may take between reading and replacing a file, in milliseconds. */
const SETTLING = 40;
const MOST_TRIES = 50;

/**
 * The records and their history, one pair of files for each source. Every write first reads and merges what others have
 * written, replaces the file in one step, and looks again afterwards, so that of several windows none loses a record.
 */
export class RecordStore {
	private readonly desks = new Map<string, Desk>();
	private readonly window: string;

	constructor(
		private readonly files: RecordFiles,
		private readonly surroundings: Surroundings,
		private readonly tell: (message: StoreMessage) => void,
		/** The records of a source are others now; told before they are saved. */
		private readonly changed: (source: string) => void = () => undefined,
	) {
		this.window = surroundings.newId();
	}

	/** The sources that have been opened. */
	get opened(): string[] {
		return [...this.desks.keys()];
	}

	/** Resolves when all that was done is saved, as far as it can be. */
	async settled(): Promise<void> {
		await Promise.all(Array.from(this.desks.values(), ({ queue }) => queue));
	}

	/** What is known now; {@link open} or {@link refresh} reads the files. */
	current(source: string): Records {
		return this.desks.get(source)?.state ?? emptyRecords(source);
	}

	/** Reads the files of a source, where this has not been done yet. */
	open(source: string): Promise<Records> {
		return this.desks.has(source) ? this.inTurn(source, () => Promise.resolve()) : this.refresh(source);
	}

	/** Reads again: another window, or git, has changed the files. What others overwrote of ours is written again. */
	refresh(source: string): Promise<Records> {
		return this.inTurn(source, (desk) => this.tryToLoad(source, desk));
	}

	/**
	 * Does one act and saves it.
	 *
	 * @param make the changes, given the records as they are now; each `after` gets its time of modification here
	 */
	change(source: string, reviewer: string, make: (now: Records) => readonly RecordChange[]): Promise<Records> {
		return this.inTurn(source, async (desk) => {
			if (!desk.isRead) {
				await this.tryToLoad(source, desk);
			}
			// What others wrote since is merged while saving: what a person does is seen at once, however slow the disk.
			const changes = make(desk.state).map((change) => this.dated(change));
			if (changes.length > 0) {
				await this.commit(source, desk, this.act(desk, reviewer, 'change', null, changes));
			}
		});
	}

	/** Saves where records now stand in the text. Not an act: nobody would want to undo it. */
	moveAnchors(source: string, moved: readonly DeskRecord[]): Promise<Records> {
		return this.inTurn(source, async (desk) => {
			const anchored = this.surroundings.now();
			const targets = new Map(moved.map((record) => [record.id, record.target]));
			desk.state = {
				...desk.state,
				records: desk.state.records.map((record) => {
					const target = targets.get(record.id);
					return target ? { ...record, target, anchored } : record;
				}),
			};
			this.changed(source);
			await this.save(source, desk);
		});
	}

	/** Records and history follow a file that was renamed; the old pair of files goes once the new one is saved. */
	async move(from: string, to: string): Promise<void> {
		await this.refresh(from);
		const old = this.desks.get(from);
		if (!old || old.state.records.length + old.state.removed.length + old.acts.length === 0) {
			return;
		}
		await this.inTurn(to, async (desk) => {
			await this.tryToLoad(to, desk);
			desk.state = { ...mergeRecords(desk.state, old.state).merged, source: to };
			desk.acts = mergeHistories(desk.acts, old.acts);
			this.changed(to);
			await this.save(to, desk);
			if (desk.told === '') {
				this.desks.delete(from);
				await this.files.remove(recordFileName(from));
				await this.files.remove(historyName(recordFileName(from)));
			}
		});
	}

	/**
	 * Takes back the reviewer's latest act, or does it again.
	 *
	 * @returns the act; `undefined` where there is none left. What others changed since stays as they left it.
	 */
	async step(source: string, reviewer: string, kind: 'undo' | 'redo'): Promise<Act | undefined> {
		let step: Act | undefined;
		await this.inTurn(source, async (desk) => {
			await this.tryToLoad(source, desk);
			step = nextSteps(desk.acts, reviewer)[kind];
			if (!step) {
				return;
			}
			const changes = step.changes.flatMap((change) => {
				const turned = kind === 'undo' ? change : { before: change.after, after: change.before };
				const id = (change.after ?? change.before)?.id;
				const before = desk.state.records.find((record) => record.id === id) ?? null;
				const after = revert(before, turned);
				return after === undefined ? [] : [this.dated({ before, after })];
			});
			await this.commit(source, desk, this.act(desk, reviewer, kind, step.id, changes));
		});
		return step;
	}

	/** The act the next undo and the next redo would be about. */
	steps(source: string, reviewer: string): { undo: Act | undefined; redo: Act | undefined } {
		return nextSteps(this.desks.get(source)?.acts ?? [], reviewer);
	}

	/** Later than every act known, even where a clock was set back: the order of acts is what undoing goes by. */
	private act(
		desk: Desk,
		reviewer: string,
		kind: Act['kind'],
		of: string | null,
		changes: readonly RecordChange[],
	): Act {
		const time = notBefore(desk.acts.at(-1)?.time, this.surroundings.now());
		return { id: this.surroundings.newId(), time, reviewer, kind, of, changes };
	}

	/** A change is always later than what it changes, even where clocks disagree or stand still. */
	private dated({ before, after }: RecordChange): RecordChange {
		const now = this.surroundings.now();
		return { before, after: after && { ...after, modified: notBefore(before?.modified, now) } };
	}

	private commit(source: string, desk: Desk, act: Act): Promise<void> {
		const now = this.surroundings.now();
		const gone = act.changes.flatMap(({ before, after }) => (before && !after ? [before] : []));
		const put = new Map(act.changes.flatMap(({ after }) => (after ? [[after.id, after]] : [])));
		desk.state = {
			source,
			records: [
				...desk.state.records.filter(({ id }) => !put.has(id) && gone.every((record) => record.id !== id)),
				...put.values(),
			],
			removed: [
				...desk.state.removed.filter(({ id }) => !put.has(id)),
				...gone.map(({ id, modified }) => ({ id, modified: modified > now ? modified : now })),
			],
		};
		desk.acts = mergeHistories(desk.acts, [act]);
		this.changed(source);
		return this.save(source, desk);
	}

	private inTurn(source: string, work: (desk: Desk) => Promise<void>): Promise<Records> {
		let desk = this.desks.get(source);
		if (!desk) {
			desk = {
				state: emptyRecords(source),
				acts: [],
				isRead: false,
				seen: { records: undefined, history: undefined },
				queue: Promise.resolve(),
				told: '',
			};
			this.desks.set(source, desk);
		}
		const mine = desk;
		const turn = mine.queue.then(() => work(mine));
		mine.queue = turn.catch(() => undefined);
		return turn.then(() => mine.state);
	}

	/** What cannot be read is said, and goes on in memory. */
	private async tryToLoad(source: string, desk: Desk): Promise<void> {
		desk.isRead = true;
		try {
			await this.load(source, desk);
		} catch (error) {
			this.tellOnce(source, desk, error);
		}
	}

	private tellOnce(source: string, desk: Desk, error: unknown): void {
		const reason = error instanceof Error ? error.message : String(error);
		if (desk.told !== reason) {
			desk.told = reason;
			const kind = error instanceof NewerRecords ? 'newer' : 'memory only';
			this.tell({ kind, file: recordFileName(source), reason });
		}
	}

	private async load(source: string, desk: Desk): Promise<void> {
		const mine = desk.state;
		const { records, history } = await this.take(recordFileName(source), desk);
		const isSaved = records === printRecords(desk.state) && (history ?? '') === printHistory(desk.acts, source);
		if (mine.records.length + mine.removed.length > 0 && !isSaved) {
			await this.save(source, desk);
		}
	}

	/**
	 * Merges what the files hold into what is known.
	 *
	 * @returns the texts of the files
	 */
	private async take(name: string, desk: Desk): Promise<OnDisk> {
		const history = await this.files.read(historyName(name));
		const hasActs = history !== undefined && history !== desk.seen.history;
		if (hasActs) {
			desk.acts = mergeHistories(desk.acts, parseHistory(history));
		}
		const records = await this.files.read(name);
		const isNew = records !== undefined && records !== desk.seen.records;
		const disk = isNew ? await this.read(name, desk.state.source, records) : undefined;
		if (disk || hasActs) {
			const before = desk.state;
			const { source } = before;
			const known = mergeRecords(before, disk?.records ?? emptyRecords(source));
			const late = replay(desk.acts, source, latestOf(known.merged));
			desk.state = { ...mergeRecords(known.merged, late).merged, source };
			this.keep(desk, known.superseded);
			if (printRecords(desk.state) !== printRecords(before)) {
				this.changed(source);
			}
		}
		desk.seen = { history, records: disk?.isBroken ? undefined : records };
		return desk.seen;
	}

	private read(name: string, source: string, text: string): Promise<{ records: Records; isBroken: boolean }> {
		return readOrSetAside(this.files, name, source, text, this.surroundings.now(), this.tell);
	}

	/** Versions that gave way to later ones go into the history, where they are not there yet. */
	private keep(desk: Desk, superseded: readonly DeskRecord[]): void {
		const known = new Set(
			desk.acts.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [versionOf(before), versionOf(after)])),
		);
		const lost = superseded.filter((record) => !known.has(versionOf(record)));
		if (lost.length > 0) {
			const changes = lost.map((before) => ({
				before,
				after: desk.state.records.find(({ id }) => id === before.id) ?? null,
			}));
			desk.acts = mergeHistories(desk.acts, [this.act(desk, '', 'merge', null, changes)]);
		}
	}

	private async save(source: string, desk: Desk): Promise<void> {
		const name = recordFileName(source);
		try {
			for (let tries = 0; tries < MOST_TRIES; tries++) {
				const { records, history } = await this.take(name, desk);
				const next = printRecords(desk.state);
				const nextHistory = printHistory(desk.acts, source);
				if (records === next && (history ?? '') === nextHistory) {
					desk.told = '';
					return;
				}
				// The history first: a record without its past is worse than a past without its record.
				await replaceFile(this.files, historyName(name), history, nextHistory, this.window);
				await replaceFile(this.files, name, records, next, this.window);
				desk.seen = { records: next, history: nextHistory };
				await this.surroundings.pause(SETTLING);
			}
		} catch (error) {
			this.tellOnce(source, desk, error);
		}
	}
}

const historyName = (name: string): string => name.replace(/json$/, 'history.jsonl');
